package infrai_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"os"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

// conformanceCase is a case of the table of behaviour, ready to be run. The test run plays it, and judges what came out.
type conformanceCase struct {
	ID         string         `json:"id"`
	Call       string         `json:"call"`
	Parameters map[string]any `json:"parameters"`
	AllItems   bool           `json:"allItems"`
	Options    struct {
		APIKey         string            `json:"apiKey"`
		BaseURL        string            `json:"baseUrl"`
		Timeout        *float64          `json:"timeout"`
		Deadline       *float64          `json:"deadline"`
		MaxWait        *float64          `json:"maxWait"`
		MaxRetries     *int              `json:"maxRetries"`
		IdempotencyKey string            `json:"idempotencyKey"`
		Headers        map[string]string `json:"headers"`
	} `json:"options"`
}

type conformanceOutcome struct {
	Data         any            `json:"data,omitempty"`
	Items        []string       `json:"items,omitempty"`
	Error        map[string]any `json:"error,omitempty"`
	Milliseconds int64          `json:"milliseconds"`
	Shown        string         `json:"shown"`
}

func TestDoesWhatTheTableOfBehaviourSays(t *testing.T) {
	address := os.Getenv("CONFORMANCE_URL")
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var cases []conformanceCase
	if err := json.NewDecoder(response.Body).Decode(&cases); err != nil || len(cases) < 120 {
		t.Fatalf("got %d cases and %v", len(cases), err)
	}
	for _, each := range cases {
		t.Run(each.ID, func(t *testing.T) {
			t.Parallel()
			for _, problem := range report(t, address, each.ID, observe(t, each)) {
				t.Error(problem)
			}
		})
	}
}

func report(t *testing.T, address, id string, outcome conformanceOutcome) (problems []string) {
	t.Helper()
	body, err := json.Marshal(outcome)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(address+"/"+id, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(&problems); err != nil {
		t.Fatal(err)
	}
	return problems
}

func observe(t *testing.T, each conformanceCase) conformanceOutcome {
	t.Helper()
	start := time.Now()
	data, items, err := makeCall(t, each)
	outcome := conformanceOutcome{Items: items, Milliseconds: time.Since(start).Milliseconds()}
	if err == nil {
		outcome.Data = data
		return outcome
	}
	outcome.Error = describeError(err)
	outcome.Shown = fmt.Sprintf("%v %+v", err, err)
	for cause := errors.Unwrap(err); cause != nil; cause = errors.Unwrap(cause) {
		outcome.Shown += cause.Error()
	}
	return outcome
}

func describeError(err error) map[string]any {
	var failure *infrai.Error
	if !errors.As(err, &failure) {
		return map[string]any{"kind": "refused", "message": err.Error()}
	}
	described := map[string]any{
		"kind": findKind(failure), "code": failure.Code, "retryable": failure.Retryable, "message": failure.Message,
		"status": nil, "hint": nil, "requestId": nil, "retryAfter": nil,
	}
	if failure.Status != 0 {
		described["status"] = failure.Status
	}
	if failure.Hint != "" {
		described["hint"] = failure.Hint
	}
	if failure.RequestID != "" {
		described["requestId"] = failure.RequestID
	}
	if wait, given := failure.AskedWait(); given {
		described["retryAfter"] = wait.Seconds()
	}
	return described
}

func findKind(failure *infrai.Error) string {
	for kind, name := range map[error]string{
		infrai.ErrInvalidInput: "invalid_input", infrai.ErrAuthentication: "authentication", infrai.ErrCredit: "credit",
		infrai.ErrPermissionDenied: "permission", infrai.ErrNotFound: "not_found", infrai.ErrConflict: "conflict",
		infrai.ErrRateLimit: "rate_limit", infrai.ErrUnavailable: "unavailable", infrai.ErrConnection: "connection",
		infrai.ErrTimeout: "timeout", infrai.ErrUnreadable: "unreadable",
	} {
		if errors.Is(failure, kind) {
			return name
		}
	}
	return "other"
}

func makeCall(t *testing.T, each conformanceCase) (any, []string, error) {
	t.Helper()
	given := each.Options
	options := []infrai.ClientOption{infrai.WithAPIKey(given.APIKey), infrai.WithBaseURL(given.BaseURL)}
	for _, limit := range []struct {
		value *float64
		set   func(time.Duration) infrai.Option
	}{{given.Timeout, infrai.WithTimeout}, {given.Deadline, infrai.WithDeadline}, {given.MaxWait, infrai.WithMaxWait}} {
		if limit.value != nil {
			options = append(options, limit.set(time.Duration(*limit.value*float64(time.Millisecond))))
		}
	}
	if given.MaxRetries != nil {
		options = append(options, infrai.WithMaxRetries(*given.MaxRetries))
	}
	client, err := infrai.NewClient(options...)
	if err != nil {
		return nil, nil, err
	}
	var own []infrai.CallOption
	if given.IdempotencyKey != "" {
		own = append(own, infrai.WithIdempotencyKey(given.IdempotencyKey))
	}
	for name, value := range given.Headers {
		own = append(own, infrai.WithHeader(name, value))
	}
	if each.AllItems {
		var names []string
		for channel, err := range client.Channel.ListAll(t.Context(), readRequest[infrai.ChannelListRequest](t, each), own...) {
			if err != nil {
				return nil, nil, err
			}
			names = append(names, channel.Name)
		}
		return nil, names, nil
	}
	data, err := dispatch(t, client, each, own)
	return data, nil, err
}

func dispatch(t *testing.T, client *infrai.Client, each conformanceCase, own []infrai.CallOption) (any, error) {
	t.Helper()
	ctx := t.Context()
	channel, _ := each.Parameters["channel"].(string)
	switch each.Call {
	case "realtime.publish":
		request := readRequest[infrai.PublishRequest](t, each)
		request.Data = readValue(each.Parameters["data"])
		return client.Publish(ctx, request, own...)
	case "realtime.publish.batch":
		return client.PublishBatch(ctx, readRequest[infrai.PublishBatchRequest](t, each), own...)
	case "realtime.token.issue":
		return client.Token.Issue(ctx, readRequest[infrai.TokenIssueRequest](t, each), own...)
	case "realtime.token.revoke":
		return client.Token.Revoke(ctx, readRequest[infrai.TokenRevokeRequest](t, each), own...)
	case "realtime.channel.create":
		return client.Channel.Create(ctx, readRequest[infrai.ChannelCreateRequest](t, each), own...)
	case "realtime.channel.list":
		return client.Channel.List(ctx, readRequest[infrai.ChannelListRequest](t, each), own...)
	case "realtime.channel.get":
		return client.Channel.Get(ctx, channel, own...)
	case "realtime.channel.delete":
		return client.Channel.Delete(ctx, channel, own...)
	case "realtime.presence.get":
		return client.Presence.Get(ctx, channel, own...)
	case "realtime.auth.sign":
		return client.Auth.Sign(ctx, readRequest[infrai.AuthSignRequest](t, each), own...)
	case "realtime.event.types":
		return client.Event.Types(ctx, own...)
	case "realtime.user.disconnect":
		return client.User.Disconnect(ctx, readRequest[infrai.UserDisconnectRequest](t, each), own...)
	}
	t.Fatalf("no call of %s", each.Call)
	return nil, nil
}

func readRequest[Request any](t *testing.T, each conformanceCase) (request Request) {
	t.Helper()
	content, err := json.Marshal(each.Parameters)
	if err == nil {
		err = json.Unmarshal(content, &request)
	}
	if err != nil {
		t.Fatal(err)
	}
	return request
}

// readValue turns {"$number": "NaN"} into the number.
func readValue(value any) any {
	switch value := value.(type) {
	case []any:
		for at := range value {
			value[at] = readValue(value[at])
		}
	case map[string]any:
		if name, there := value["$number"]; there {
			if name == "NaN" {
				return math.NaN()
			}
			return math.Inf(1)
		}
		for name := range value {
			value[name] = readValue(value[name])
		}
	}
	return value
}
