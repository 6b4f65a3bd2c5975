// Code generated from scripts/targets/model/client-behavior.ts by `npm run generate`. DO NOT EDIT.

package infrai

import (
	"regexp"
	"time"
)

// The client's own codes, for an error that the service gave no code for.
const (
	// CodeConnectionFailed means that the connection could not be made, or broke.
	CodeConnectionFailed ErrorCode = "connection_failed"
	// CodeTimeout means that no response came in time.
	CodeTimeout ErrorCode = "timeout"
	// CodeAborted means that the caller ended the call.
	CodeAborted ErrorCode = "aborted"
	// CodeUnreadableResponse means that the response is not the API's envelope.
	CodeUnreadableResponse ErrorCode = "unreadable_response"
	// CodeInvalidResponse means that the response is the API's envelope, but breaks the contract.
	CodeInvalidResponse ErrorCode = "invalid_response"
	// CodeRepeatedCursor means that a page of a list pointed back to an earlier page.
	CodeRepeatedCursor ErrorCode = "repeated_cursor"
)

// The settings of a client that is given none.
const (
	// DefaultTimeout is the limit of one attempt.
	DefaultTimeout = 30 * time.Second
	// DefaultDeadline is the limit of a call with all its attempts and waits.
	DefaultDeadline = 120 * time.Second
	// DefaultMaxWait is the longest wait that the service may ask for.
	DefaultMaxWait = 60 * time.Second
	// DefaultMaxRetries is how often a call is retried after the first attempt.
	DefaultMaxRetries = 2
)

const (
	// firstWait is the longest wait before the first retry; it doubles with each retry.
	firstWait = 500 * time.Millisecond
	// longestWait is where the wait stops growing.
	longestWait = 8 * time.Second
	// shortestWait: half of it and a random part of the rest come on top of every wait.
	shortestWait = 100 * time.Millisecond
	// requestIDHeader is the header that has the id of a request when the body has none.
	requestIDHeader = "x-request-id"
	// missingMessage is what an error says when the service gave it no message.
	missingMessage = "The service gave no message."
)

// httpDate has the forms of a date in HTTP.
var httpDate = regexp.MustCompile(`^\w+(, \d\d( \w{3} \d\d|-\w{3}-)\d\d| \w{3} [ \d]\d) \d\d(:[0-5]\d){2}( GMT| \d{4})$`)

// retryableStatuses are the statuses that are retried when the catalogue does not know the code.
var retryableStatuses = map[int]bool{408: true, 425: true, 429: true, 500: true, 502: true, 503: true, 504: true, 520: true, 521: true, 522: true, 523: true, 524: true, 525: true, 526: true, 527: true, 528: true, 529: true}
