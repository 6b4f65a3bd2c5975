// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// shownLength is how much of an answer that is no envelope an error shows.
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

// readAnswer takes the data out of the envelope. The metadata is nil when it cannot be read: a call that succeeded does
// not fail for the want of it.
func readAnswer(capability string, response *http.Response, content []byte, data any) (*Metadata, *Error) {
	var read envelope
	if json.Unmarshal(content, &read) != nil || read.OK == nil {
		return nil, unreadable(capability, response, content)
	}
	succeeded := response.StatusCode >= 200 && response.StatusCode < 300
	switch {
	case *read.OK && succeeded:
		if err := decode(read.Data, data); err != nil {
			failure := unreadable(capability, response, content)
			failure.Message = fmt.Sprintf("The answer is something else than the contract says: %v.", err)
			failure.RequestID, failure.Retryable, failure.cause = requestID(read), false, err
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
			RequestID:  requestID(read),
			Retryable:  isRetryable(detail.Code, response.StatusCode),
			kind:       kindOf(response.StatusCode),
		}
		failure.RetryAfter, failure.hasRetryAfter = readRetryAfter(response.Header.Get("Retry-After"))
		return nil, failure
	}
	return nil, unreadable(capability, response, content)
}

// decode reads the data of a success, which is an object in every answer of the contract.
func decode(content json.RawMessage, data any) error {
	if trimmed := bytes.TrimSpace(content); len(trimmed) == 0 || trimmed[0] != '{' {
		return fmt.Errorf("`data` is not an object")
	}
	return json.Unmarshal(content, data)
}

func requestID(read envelope) string {
	var metadata struct {
		RequestID string `json:"request_id"`
	}
	if json.Unmarshal(read.Metadata, &metadata) != nil {
		return ""
	}
	return metadata.RequestID
}

func unreadable(capability string, response *http.Response, content []byte) *Error {
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
		Code:       codeUnreadable,
		Status:     response.StatusCode,
		Message:    fmt.Sprintf("The answer is not the contract's envelope (%s; %s).", contentType, start),
		kind:       ErrUnreadable,
	}
	switch response.StatusCode {
	// A proxy on the way says these with a page of its own.
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		failure.Retryable = true
	}
	failure.RetryAfter, failure.hasRetryAfter = readRetryAfter(response.Header.Get("Retry-After"))
	return failure
}

// decodeRecord reads an object and demands the properties that the contract promises. Ones that nobody knows yet are
// passed over.
func decodeRecord(content []byte, record any, required ...string) error {
	var present map[string]json.RawMessage
	if err := json.Unmarshal(content, &present); err != nil {
		return err
	}
	var absent []string
	for _, name := range required {
		if value, there := present[name]; !there || string(value) == "null" {
			absent = append(absent, "`"+name+"`")
		}
	}
	if len(absent) > 0 {
		return fmt.Errorf("%s is absent or null", strings.Join(absent, " and "))
	}
	return json.Unmarshal(content, record)
}

// decoder is a value that reads itself by a function, for data whose type is known only when it is read.
type decoder func(json.RawMessage) error

// UnmarshalJSON calls the function.
func (read decoder) UnmarshalJSON(content []byte) error { return read(content) }
