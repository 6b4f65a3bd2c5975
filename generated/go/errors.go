// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// The kinds of errors that callers handle differently, for [errors.Is].
var (
	// ErrInvalidInput is 400: a parameter is missing or malformed; the message names it.
	ErrInvalidInput = errors.New("infrai: invalid input")
	// ErrAuthentication is 401: the project key is missing or wrong.
	ErrAuthentication = errors.New("infrai: authentication failed")
	// ErrCredit is 402: the account needs credit, a plan or a verification first.
	ErrCredit = errors.New("infrai: credit needed")
	// ErrPermissionDenied is 403: the project key is not allowed to do this.
	ErrPermissionDenied = errors.New("infrai: permission denied")
	// ErrNotFound is 404: the channel does not exist.
	ErrNotFound = errors.New("infrai: not found")
	// ErrConflict is 409: the name or the idempotency key is taken by something else.
	ErrConflict = errors.New("infrai: conflict")
	// ErrRateLimit is 429: too many requests.
	ErrRateLimit = errors.New("infrai: rate limit")
	// ErrUnavailable is 503: the service or its vendor is temporarily down.
	ErrUnavailable = errors.New("infrai: unavailable")
	// ErrConnection means that no response came: the connection could not be made, or broke.
	ErrConnection = errors.New("infrai: connection failed")
	// ErrTimeout means that no response came in time.
	ErrTimeout = errors.New("infrai: timeout")
	// ErrUnreadable means that the response breaks the contract; the message says how.
	ErrUnreadable = errors.New("infrai: unreadable response")
)

// An ErrorCode is the stable name of an error. New codes can appear at any time, so handle an unknown one by the kind or
// the status of its error.
type ErrorCode string

// An Error is a call that failed. Get it with [errors.As], and check its kind with [errors.Is].
type Error struct {
	// Capability is what was called, such as realtime.publish.
	Capability string
	// Code is the service's code, or one of the client's own in lower case, such as [CodeTimeout].
	Code ErrorCode
	// Status is the HTTP status; 0 when no response came.
	Status int
	// Message says what went wrong, for people.
	Message string
	// Hint is what to do next, if the service knows.
	Hint string
	// RequestID is the id of the request, to quote when asking for help.
	RequestID string
	// RetryAfter is how long the service asks to wait before a retry; 0 when it does not ask.
	RetryAfter time.Duration
	// Header has the headers of the response; nil when no response came.
	Header http.Header
	// Retryable tells whether the same call may succeed later.
	Retryable bool

	kind          error
	cause         error
	hasRetryAfter bool
}

// Error returns the message, with the code, the status and the request id.
func (e *Error) Error() string {
	facts := []string{string(e.Code)}
	if e.Status != 0 {
		facts = append(facts, fmt.Sprintf("status %d", e.Status))
	}
	if e.RequestID != "" {
		facts = append(facts, "request "+e.RequestID)
	}
	text := strings.TrimSpace(e.Message + " " + e.Hint)
	return fmt.Sprintf("%s: %s [%s]", e.Capability, text, strings.Join(facts, ", "))
}

// Unwrap returns the kind of the error and, for a call without a response, its cause, such as [context.Canceled].
func (e *Error) Unwrap() []error {
	var wrapped []error
	for _, each := range []error{e.kind, e.cause} {
		if each != nil {
			wrapped = append(wrapped, each)
		}
	}
	return wrapped
}

// AskedWait is how long the service asks to wait before a retry, and whether it asks: it can ask for no wait at all.
func (e *Error) AskedWait() (wait time.Duration, given bool) {
	return e.RetryAfter, e.hasRetryAfter || e.RetryAfter > 0
}

// Is tells whether the error is of a kind, also for one that a test made by hand with only a status or a code.
func (e *Error) Is(kind error) bool {
	return e.kind == nil && kind != nil && e.deriveKind() == kind
}

func (e *Error) deriveKind() error {
	if e.Status != 0 && e.Code != CodeUnreadableResponse && e.Code != CodeInvalidResponse {
		return findKind(e.Status)
	}
	switch e.Code {
	case CodeTimeout:
		return ErrTimeout
	case CodeConnectionFailed:
		return ErrConnection
	case CodeUnreadableResponse, CodeInvalidResponse, CodeRepeatedCursor:
		return ErrUnreadable
	}
	return findKind(catalogue[e.Code].status)
}

func findKind(status int) error {
	switch status {
	case http.StatusBadRequest:
		return ErrInvalidInput
	case http.StatusUnauthorized:
		return ErrAuthentication
	case http.StatusPaymentRequired:
		return ErrCredit
	case http.StatusForbidden:
		return ErrPermissionDenied
	case http.StatusNotFound:
		return ErrNotFound
	case http.StatusConflict:
		return ErrConflict
	case http.StatusTooManyRequests:
		return ErrRateLimit
	case http.StatusServiceUnavailable:
		return ErrUnavailable
	}
	return nil
}

// isRetryable tells whether a retry may help, by the contract's catalogue. A code that is newer than this package, or
// missing, is handled by its status.
func isRetryable(code ErrorCode, status int) bool {
	if entry, known := catalogue[code]; known {
		return entry.retry
	}
	return retryableStatuses[status]
}
