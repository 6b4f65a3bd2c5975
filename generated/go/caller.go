// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// caller makes calls, and retries them where that may help and is safe, up to the deadline.
type caller struct {
	http     *http.Client
	baseURL  string
	settings callSettings
	// The key is kept in a function, so that printing a client does not show it.
	authorize func(*http.Request)
	// hide removes the key from a text, since a proxy can echo the headers of a request.
	hide func(string) string
}

// call is a capability and the parameters it is called with.
type call struct {
	capability string
	method     string
	path       string
	inPath     map[string]string
	query      url.Values
	body       any
}

// attempt is one request of a call. All attempts send the same request.
type attempt struct {
	call
	url        string
	content    []byte
	key        string
	header     http.Header
	onResponse func(RawResponse)
}

func newCaller(settings clientSettings) *caller {
	key := settings.apiKey
	client := *settings.http
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &caller{
		http:      &client,
		baseURL:   settings.baseURL,
		settings:  settings.callSettings,
		authorize: func(request *http.Request) { request.Header.Set("Authorization", "Bearer "+key) },
		hide:      func(text string) string { return strings.ReplaceAll(text, key, "***") },
	}
}

// do makes a call, with as many attempts as are allowed and may help, and stores the data of the response in a value.
func (c *caller) do(ctx context.Context, call call, options []CallOption, data any) error {
	if ctx == nil {
		return fmt.Errorf("infrai: %s: the context is nil; pass context.Background()", call.capability)
	}
	settings, err := c.settings.with(options)
	if err != nil {
		return err
	}
	prepared, err := c.prepare(call, settings)
	if err != nil {
		return err
	}
	end := time.Now().Add(settings.deadline)
	for made := 0; ; made++ {
		metadata, failure := c.try(ctx, prepared, min(settings.timeout, time.Until(end)), data)
		if failure == nil {
			if settings.onMetadata != nil && metadata != nil {
				settings.onMetadata(*metadata)
			}
			return nil
		}
		wait := retryDelay(made, failure)
		if !failure.Retryable || made >= settings.maxRetries || failure.RetryAfter > settings.maxWait || wait >= time.Until(end) {
			return failure
		}
		// A wait that the context cannot outlast would hide what the service said.
		if last, limited := ctx.Deadline(); limited && wait >= time.Until(last) {
			return failure
		}
		if err := pause(ctx, wait); err != nil {
			return createAbortedError(ctx, call, failure)
		}
	}
}

func (c *caller) prepare(call call, settings callSettings) (attempt, error) {
	prepared := attempt{call: call, header: settings.header, onResponse: settings.onResponse}
	path := call.path
	for name, value := range call.inPath {
		if value == "" || value == "." || value == ".." {
			return prepared, fmt.Errorf("infrai: %s: %s is %q, which cannot be part of a path", call.capability, name, value)
		}
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(value))
	}
	prepared.url = c.baseURL + path
	if len(call.query) > 0 {
		prepared.url += "?" + call.query.Encode()
	}
	if call.body != nil {
		content, err := json.Marshal(call.body)
		if err != nil {
			return prepared, fmt.Errorf("infrai: %s: the parameters cannot be written as JSON: %w", call.capability, err)
		}
		prepared.content = content
	}
	if call.method != http.MethodGet {
		// One key for all attempts, so that a retry has no second effect.
		prepared.key = settings.idempotencyKey
		if prepared.key == "" {
			prepared.key = rand.Text()
		}
	}
	return prepared, nil
}

func (c *caller) try(ctx context.Context, prepared attempt, limit time.Duration, data any) (*Metadata, *Error) {
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	// net/http sends no body when it is empty.
	request, err := http.NewRequestWithContext(limited, prepared.method, prepared.url, bytes.NewReader(prepared.content))
	if err != nil {
		return nil, createUnsentError(prepared.call, err)
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "infrai-realtime-go/"+Version)
	if prepared.content != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if prepared.key != "" {
		request.Header.Set("Idempotency-Key", prepared.key)
	}
	c.authorize(request)
	for name, values := range prepared.header {
		request.Header[http.CanonicalHeaderKey(name)] = values
	}

	response, err := c.http.Do(request)
	if err == nil {
		defer response.Body.Close()
		var content []byte
		if content, err = io.ReadAll(response.Body); err == nil {
			raw := RawResponse{Status: response.StatusCode, Header: response.Header, Body: content}
			if prepared.onResponse != nil {
				prepared.onResponse(raw)
			}
			return readResponse(prepared.capability, raw, c.hide, data)
		}
	}
	var timed net.Error
	switch {
	case ctx.Err() != nil:
		return nil, createAbortedError(ctx, prepared.call, nil)
	case limited.Err() != nil:
		return nil, createTimeoutError(prepared.call, fmt.Sprintf("within %v", limit.Round(time.Millisecond)))
	case errors.As(err, &timed) && timed.Timeout():
		return nil, createTimeoutError(prepared.call, "within the limits of the HTTP client")
	}
	failure := createConnectionError(prepared.call, err)
	failure.Message = c.hide(failure.Message)
	return nil, failure
}

func createUnsentError(call call, err error) *Error {
	return &Error{
		Capability: call.capability,
		Code:       CodeConnectionFailed,
		Message:    fmt.Sprintf("The request could not be made: %v.", err),
		kind:       ErrConnection,
		cause:      err,
	}
}

func createConnectionError(call call, err error) *Error {
	failure := createUnsentError(call, err)
	failure.Message = fmt.Sprintf("No response came: %v.", err)
	failure.Retryable = true
	return failure
}

// createTimeoutError creates the error of an attempt that took too long. It does not wrap what net/http says, which
// would be context.DeadlineExceeded, as if the caller's own context had ended.
func createTimeoutError(call call, limit string) *Error {
	return &Error{
		Capability: call.capability,
		Code:       CodeTimeout,
		Message:    fmt.Sprintf("No response came %s.", limit),
		Retryable:  true,
		kind:       ErrTimeout,
	}
}

// createAbortedError creates the error of a call that the caller's context ended. During a wait, it keeps the error that
// the wait was for.
func createAbortedError(ctx context.Context, call call, last *Error) *Error {
	failure := &Error{
		Capability: call.capability,
		Code:       CodeAborted,
		Message:    fmt.Sprintf("The context ended the call: %v.", context.Cause(ctx)),
		cause:      ctx.Err(),
	}
	if cause := context.Cause(ctx); cause != ctx.Err() {
		failure.cause = errors.Join(ctx.Err(), cause)
	}
	if last != nil {
		failure.cause = errors.Join(failure.cause, last)
	}
	return failure
}
