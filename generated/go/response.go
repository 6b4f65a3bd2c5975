// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// shownLength is how many bytes of a response that is not an envelope an error shows.
const shownLength = 80

type envelope struct {
	OK       *bool           `json:"ok"`
	Data     json.RawMessage `json:"data"`
	Error    json.RawMessage `json:"error"`
	Metadata json.RawMessage `json:"metadata"`
}

type errorDetail struct {
	Code    ErrorCode `json:"code"`
	Message string    `json:"message"`
	Hint    string    `json:"hint"`
}

// readResponse takes the data out of the envelope. The metadata is nil when it is malformed: a call that succeeded does
// not fail because of it.
func readResponse(capability string, response *http.Response, content []byte, data any) (*Metadata, *Error) {
	var read envelope
	if json.Unmarshal(content, &read) != nil || read.OK == nil {
		return nil, createUnreadableError(capability, response, content)
	}
	succeeded := response.StatusCode >= 200 && response.StatusCode < 300
	switch {
	case *read.OK && succeeded:
		if err := decode(read.Data, data); err != nil {
			failure := createUnreadableError(capability, response, content)
			failure.Code = CodeInvalidResponse
			failure.Message = fmt.Sprintf("The response breaks the contract: %v.", err)
			failure.RequestID, failure.Retryable, failure.cause = readRequestID(read), false, err
			return nil, failure
		}
		var metadata *Metadata
		if json.Unmarshal(read.Metadata, &metadata) != nil {
			return nil, nil
		}
		return metadata, nil
	case !*read.OK && !succeeded:
		var detail errorDetail
		if json.Unmarshal(read.Error, &detail) != nil || detail.Code == "" {
			break
		}
		failure := &Error{
			Capability: capability,
			Code:       detail.Code,
			Status:     response.StatusCode,
			Message:    detail.Message,
			Hint:       detail.Hint,
			RequestID:  readRequestID(read),
			Retryable:  isRetryable(detail.Code, response.StatusCode),
			kind:       findKind(response.StatusCode),
		}
		failure.RetryAfter, failure.hasRetryAfter = readRetryAfter(response.Header.Get("Retry-After"))
		return nil, failure
	}
	return nil, createUnreadableError(capability, response, content)
}

// decode reads the data of a success, which is an object in every response of the contract.
func decode(content json.RawMessage, data any) error {
	if trimmed := bytes.TrimSpace(content); len(trimmed) == 0 || trimmed[0] != '{' {
		return fmt.Errorf("`data` is not an object")
	}
	return json.Unmarshal(content, data)
}

func readRequestID(read envelope) string {
	var metadata struct {
		RequestID string `json:"request_id"`
	}
	if json.Unmarshal(read.Metadata, &metadata) != nil {
		return ""
	}
	return metadata.RequestID
}

func createUnreadableError(capability string, response *http.Response, content []byte) *Error {
	start := "it is empty"
	if len(content) > 0 {
		start = fmt.Sprintf("it starts with %q", content[:min(len(content), shownLength)])
	}
	contentType := response.Header.Get("Content-Type")
	if contentType == "" {
		contentType = "no content type"
	}
	failure := &Error{
		Capability: capability,
		Code:       CodeUnreadableResponse,
		Status:     response.StatusCode,
		Message:    fmt.Sprintf("The response is not the API's envelope (%s; %s).", contentType, start),
		Retryable:  isRetryable("", response.StatusCode),
		kind:       ErrUnreadable,
	}
	failure.RetryAfter, failure.hasRetryAfter = readRetryAfter(response.Header.Get("Retry-After"))
	return failure
}

// decodeRecord reads an object and checks that it has the properties that the contract requires. Unknown properties are
// ignored.
func decodeRecord(content []byte, record any, required ...string) error {
	var present map[string]json.RawMessage
	if err := json.Unmarshal(content, &present); err != nil {
		return err
	}
	var missing []string
	for _, name := range required {
		if value, there := present[name]; !there || string(value) == "null" {
			missing = append(missing, "`"+name+"`")
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("%s is missing or null", strings.Join(missing, " and "))
	}
	return json.Unmarshal(content, record)
}

// decoder is a value that a function reads, for data whose type is known only then.
type decoder func(json.RawMessage) error

// UnmarshalJSON calls the function.
func (read decoder) UnmarshalJSON(content []byte) error { return read(content) }
