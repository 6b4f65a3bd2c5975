// Code generated from scripts/targets/model/client-behavior.ts by `npm run generate`. DO NOT EDIT.

package infrai

import "time"

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
	// DefaultMaxRetries is how often a call is retried after the first attempt.
	DefaultMaxRetries = 2
)

const (
	// firstWait is the longest wait before the first retry; it doubles with each retry.
	firstWait = 500 * time.Millisecond
	// longestWait is where the wait stops growing.
	longestWait = 8 * time.Second
)

// gatewayStatuses are the statuses that a gateway gives when it cannot reach the service; a retry may help.
var gatewayStatuses = map[int]bool{502: true, 504: true}
