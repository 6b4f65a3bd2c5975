// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// The kinds of failures that a caller handles differently, for [errors.Is].
var (
	// ErrInvalidInput is 400: a parameter is missing or malformed; the message names it.
	ErrInvalidInput = errors.New("infrai: invalid input")
	// ErrAuthentication is 401: the project key is missing or wrong.
	ErrAuthentication = errors.New("infrai: authentication failed")
	// ErrCredit is 402: the account has to pay, or to be verified, before it can go on.
	ErrCredit = errors.New("infrai: credit needed")
	// ErrPermissionDenied is 403: the project key may not do this.
	ErrPermissionDenied = errors.New("infrai: permission denied")
	// ErrNotFound is 404: there is no such channel.
	ErrNotFound = errors.New("infrai: not found")
	// ErrConflict is 409: the name or the idempotency key was used for something else.
	ErrConflict = errors.New("infrai: conflict")
	// ErrRateLimit is 429: too many calls.
	ErrRateLimit = errors.New("infrai: rate limit")
	// ErrUnavailable is 503: the service or its vendor is down for a while.
	ErrUnavailable = errors.New("infrai: unavailable")
	// ErrConnection means that no answer came: the connection could not be made, or broke.
	ErrConnection = errors.New("infrai: connection failed")
	// ErrTimeout means that no answer came in time.
	ErrTimeout = errors.New("infrai: timeout")
	// ErrUnreadable means that something came back that is not what the contract says; the message tells what.
	ErrUnreadable = errors.New("infrai: unreadable response")
)

// An ErrorCode is the stable name of an error. New ones can appear at any time, so treat one that you do not know by
// the kind or the status of its error.
type ErrorCode string

// The client's own codes, for calls that no answer came to, or no readable one.
const (
	codeConnection ErrorCode = "connection_failed"
	codeTimeout    ErrorCode = "timeout"
	codeCanceled   ErrorCode = "canceled"
	codeUnreadable ErrorCode = "unreadable_response"
	codeCursor     ErrorCode = "cursor_repeated"
)

// An Error is a call that failed. [errors.As] finds it, and [errors.Is] tells its kind.
type Error struct {
	// Capability is what was called, such as realtime.publish.
	Capability string
	// Code is what the service gave, or one of the client's own in lower case, such as timeout.
	Code ErrorCode
	// Status is the HTTP status; 0 when no answer came.
	Status int
	// Message tells people what went wrong.
	Message string
	// Hint is what to do next, where the service knows.
	Hint string
	// RequestID is the id of the call, to quote when asking for help.
	RequestID string
	// RetryAfter is how long the service asks to wait before a repeat; 0 when it does not ask.
	RetryAfter time.Duration
	// Retryable tells whether the same call may succeed when it is repeated later.
	Retryable bool

	kind          error
	cause         error
	hasRetryAfter bool
}

// Error gives the message with the facts to look for in a log.
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

// Unwrap gives the kind and, for a call that no answer came to, what ended it, such as [context.Canceled].
func (e *Error) Unwrap() []error {
	var wrapped []error
	for _, each := range []error{e.kind, e.cause} {
		if each != nil {
			wrapped = append(wrapped, each)
		}
	}
	return wrapped
}

func kindOf(status int) error {
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

// isRetryable follows the catalogue; a code that is newer than this package is handled by its status.
func isRetryable(code ErrorCode, status int) bool {
	if retry, known := retryByCode[code]; known {
		return retry
	}
	return retryableStatuses[status]
}
