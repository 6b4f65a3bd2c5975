// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

// shownLength is how many bytes of a response that is not an envelope an error shows.
const shownLength = 80

// A RawResponse is a response as it came, for what this package does not know yet.
type RawResponse struct {
	// Status is the HTTP status.
	Status int
	// Header has the headers.
	Header http.Header
	// Body is the whole body.
	Body []byte
}

// reader reads one response. What an error shows of it never holds the project key.
type reader struct {
	capability string
	response   RawResponse
	envelope   map[string]json.RawMessage
	hide       func(string) string
}

// readResponse takes the data out of the envelope. The metadata is nil when it is malformed: a call that succeeded does
// not fail because of it.
func readResponse(capability string, response RawResponse, hide func(string) string, data any) (*Metadata, *Error) {
	read := reader{capability: capability, response: response, hide: hide}
	body := bytes.TrimPrefix(response.Body, []byte("\ufeff"))
	if json.Unmarshal(body, &read.envelope) != nil {
		read.envelope = nil
	}
	var ok *bool
	if json.Unmarshal(read.envelope["ok"], &ok) != nil {
		ok = nil
	}
	claimsSuccess := ok != nil && *ok
	succeeded := response.Status >= 200 && response.Status < 300
	switch code := read.text("error", "code"); {
	case claimsSuccess && succeeded:
		if err := decode(read.envelope["data"], data); err != nil {
			failure := read.createError(CodeInvalidResponse, hide(fmt.Sprintf("The response breaks the contract: %v.", err)))
			failure.kind, failure.cause = ErrUnreadable, err
			return nil, failure
		}
		var metadata *Metadata
		if json.Unmarshal(read.envelope["metadata"], &metadata) != nil {
			return nil, nil
		}
		return metadata, nil
	case !claimsSuccess && !succeeded && code != "":
		message := read.text("error", "message")
		if message == "" {
			message = missingMessage
		}
		failure := read.createError(ErrorCode(code), message)
		failure.Hint = read.text("error", "hint")
		failure.Retryable = isRetryable(failure.Code, response.Status)
		failure.kind = findKind(response.Status)
		return nil, failure
	}
	return nil, read.createUnreadableError(body, succeeded)
}

// decode reads the data of a success, which is an object in every response of the contract.
func decode(content json.RawMessage, data any) error {
	if trimmed := bytes.TrimSpace(content); len(trimmed) == 0 || trimmed[0] != '{' {
		return fmt.Errorf("`data` is not an object")
	}
	return json.Unmarshal(content, data)
}

// text reads a text of an object of the envelope; it is empty when it is missing, or no text.
func (r reader) text(object, name string) string {
	var fields map[string]json.RawMessage
	var text string
	if json.Unmarshal(r.envelope[object], &fields) != nil || json.Unmarshal(fields[name], &text) != nil {
		return ""
	}
	return r.hide(text)
}

func (r reader) createError(code ErrorCode, message string) *Error {
	failure := &Error{
		Capability: r.capability,
		Code:       code,
		Status:     r.response.Status,
		Message:    message,
		RequestID:  r.text("metadata", "request_id"),
		Header:     r.response.Header,
	}
	if failure.RequestID == "" {
		failure.RequestID = r.hide(r.response.Header.Get(requestIDHeader))
	}
	failure.RetryAfter, failure.hasRetryAfter = readRetryAfter(r.response.Header)
	return failure
}

func (r reader) createUnreadableError(body []byte, succeeded bool) *Error {
	start := "it is empty"
	if text := r.hide(string(body)); text != "" {
		start = fmt.Sprintf("it starts with %q", text[:min(len(text), shownLength)])
	}
	kind := "no content type"
	for _, name := range []string{"Content-Type", "Location"} {
		if value := r.response.Header.Get(name); value != "" {
			kind = r.hide(value)
		}
	}
	failure := r.createError(CodeUnreadableResponse, fmt.Sprintf("The response is not the API's envelope (%s; %s).", kind, start))
	failure.Retryable = !succeeded && isRetryable("", r.response.Status)
	failure.kind = ErrUnreadable
	return failure
}
