package infrai_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

func findFailure(t *testing.T, err error) *infrai.Error {
	t.Helper()
	var failure *infrai.Error
	if !errors.As(err, &failure) {
		t.Fatalf("got %v, which is not an *infrai.Error", err)
	}
	return failure
}

func TestReturnsTheErrorThatTheMockReports(t *testing.T) {
	_, err := newClient(t, os.Getenv("MOCK_URL")).Channel.Create(t.Context(), infrai.ChannelCreateRequest{})
	failure := findFailure(t, err)
	if !errors.Is(err, infrai.ErrInvalidInput) || failure.Code != infrai.CodeInvalidInput || failure.Status != 400 ||
		failure.Capability != "realtime.channel.create" || failure.RequestID == "" || failure.Retryable {
		t.Fatalf("got %+v", failure)
	}
}

func TestHasAllDetailsThatTheServiceGave(t *testing.T) {
	server := startFaultyServer(t, failure(429, "RATE_LIMIT_USER", "7"))
	_, err := newClient(t, server.URL, infrai.WithMaxRetries(0)).Event.Types(t.Context())
	failure := findFailure(t, err)
	if !errors.Is(err, infrai.ErrRateLimit) || errors.Is(err, infrai.ErrUnavailable) || !failure.Retryable ||
		failure.RetryAfter != 7*time.Second || failure.Message != "It went wrong." || failure.Hint != "Do it better." {
		t.Fatalf("got %+v", failure)
	}
	if !strings.Contains(err.Error(), requestID) {
		t.Fatalf("%v does not name the request", err)
	}
}

func TestHasAKindForEveryCodeOfTheContract(t *testing.T) {
	kinds := map[int]error{
		400: infrai.ErrInvalidInput, 401: infrai.ErrAuthentication, 402: infrai.ErrCredit, 403: infrai.ErrPermissionDenied,
		404: infrai.ErrNotFound, 409: infrai.ErrConflict, 429: infrai.ErrRateLimit, 503: infrai.ErrUnavailable,
	}
	for code, entry := range contract.Errors {
		server := startFaultyServer(t, failure(entry.Status, code, ""))
		_, err := newClient(t, server.URL, infrai.WithMaxRetries(0)).Event.Types(t.Context())
		failure := findFailure(t, err)
		if string(failure.Code) != code || failure.Retryable != entry.Retry {
			t.Errorf("%s: got %+v", code, failure)
		}
		if kind := kinds[entry.Status]; (kind == nil) != (entry.Status == 500) || (kind != nil && !errors.Is(err, kind)) {
			t.Errorf("%s has the wrong kind", code)
		}
	}
}

func TestHandlesAnUnknownCodeByItsStatus(t *testing.T) {
	server := startFaultyServer(t, failure(503, "MOON_IN_THE_WAY", "0"), success(`{"types":[]}`))
	if _, err := newClient(t, server.URL).Event.Types(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestIgnoresUnknownPropertiesAndKeepsUnknownValues(t *testing.T) {
	server := startFaultyServer(t, success(`{"channel_id":"ch_1","name":"a","type":"secret","colour":"red"}`))
	result, err := newClient(t, server.URL).Channel.Create(t.Context(), infrai.ChannelCreateRequest{Name: "a"})
	if err != nil || result.Type != "secret" {
		t.Fatalf("got %+v, %v", result, err)
	}
}

func TestKeepsAnUnknownVendorAndAllOfAToken(t *testing.T) {
	sign := func(data string) infrai.VendorTokenResult {
		client := newClient(t, startFaultyServer(t, success(data)).URL)
		result, err := client.Auth.Sign(t.Context(), infrai.AuthSignRequest{ClientID: "u"})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	signed := sign(`{"vendor":"pigeon","token":{"ring":7}}`)
	if unknown, is := signed.(*infrai.UnknownVendorTokenResult); !is || unknown.Vendor != "pigeon" {
		t.Fatalf("got %+v", signed)
	}
	if string(signed.TokenJSON()) != `{"ring":7}` {
		t.Fatalf("got %s", signed.TokenJSON())
	}
	signed = sign(`{"vendor":"pusher","token":{"auth":"a:b","shared_secret":"s"}}`)
	pusher, is := signed.(*infrai.PusherTokenResult)
	if !is || pusher.Token.Auth != "a:b" {
		t.Fatalf("got %+v", signed)
	}
	if written, err := json.Marshal(pusher.Token); err != nil || string(written) != `{"auth":"a:b","shared_secret":"s"}` {
		t.Fatalf("got %s, %v", written, err)
	}
}

func TestTakesATokenThatLacksSomethingAsOneOfAnotherShape(t *testing.T) {
	for token, whole := range map[string]bool{
		`{"keyName":"k","nonce":"n","timestamp":1,"mac":"m"}`: true,
		`{"keyName":"k","nonce":"n","timestamp":1}`:           false,
		`{"nonce":"n","timestamp":1,"mac":"m"}`:               false,
		`{"keyName":"k","nonce":"n","mac":"m"}`:               false,
		`{"keyName":"k","timestamp":1,"mac":"m"}`:             false,
	} {
		server := startFaultyServer(t, success(`{"vendor":"ably","token":`+token+`}`))
		signed, err := newClient(t, server.URL).Auth.Sign(t.Context(), infrai.AuthSignRequest{ClientID: "u"})
		if err != nil {
			t.Fatal(err)
		}
		if _, is := signed.(*infrai.AblyTokenResult); is != whole || string(signed.TokenJSON()) != token {
			t.Errorf("%s: got %+v", token, signed)
		}
	}
}

func TestNamesThePropertyThatBreaksTheContract(t *testing.T) {
	for data, named := range map[string]string{
		`{"channels":[{"channel_id":7}]}`: "name",
		`{"channels":[7]}`:                "number",
		`{"channels":null}`:               "channels",
		`null`:                            "data",
		`[]`:                              "data",
	} {
		server := startFaultyServer(t, success(data))
		_, err := newClient(t, server.URL).Channel.List(t.Context(), infrai.ChannelListRequest{})
		if !errors.Is(err, infrai.ErrUnreadable) || !strings.Contains(err.Error(), named) {
			t.Errorf("%s: got %v", data, err)
		}
		if findFailure(t, err).Code != "invalid_response" || findFailure(t, err).RequestID != requestID ||
			len(server.requests()) != 1 {
			t.Errorf("%s: got %v after %d attempts", data, err, len(server.requests()))
		}
	}
}

func TestShowsTheStartOfAResponseThatIsNotAnEnvelope(t *testing.T) {
	for _, body := range []string{"", "<html>hello</html>", "[1]", "null", "\xff\xfe"} {
		header := map[string]string{"Content-Type": "text/html"}
		server := startFaultyServer(t, reply{status: 200, body: body, header: header})
		_, err := newClient(t, server.URL).Event.Types(t.Context())
		if !errors.Is(err, infrai.ErrUnreadable) || findFailure(t, err).Code != "unreadable_response" ||
			!strings.Contains(err.Error(), "text/html") {
			t.Errorf("%q: got %v", body, err)
		}
	}
}

func TestDoesNotSendTheKeyToTheTargetOfARedirect(t *testing.T) {
	server := startFaultyServer(t, reply{status: 307, header: map[string]string{"Location": "/elsewhere"}})
	if _, err := newClient(t, server.URL).Event.Types(t.Context()); !errors.Is(err, infrai.ErrUnreadable) {
		t.Fatalf("got %v", err)
	}
	if len(server.requests()) != 1 {
		t.Fatalf("got %d requests", len(server.requests()))
	}
}

func TestReportsAServerThatCannotBeReached(t *testing.T) {
	client := newClient(t, "http://127.0.0.1:9", infrai.WithMaxRetries(0))
	_, err := client.Event.Types(t.Context())
	failure := findFailure(t, err)
	if !errors.Is(err, infrai.ErrConnection) || failure.Code != "connection_failed" || !failure.Retryable {
		t.Fatalf("got %v", err)
	}
}

func TestEndsAnAttemptThatTakesTooLong(t *testing.T) {
	server := startFaultyServer(t, reply{status: 200, delay: 10 * time.Second})
	client := newClient(t, server.URL, infrai.WithTimeout(100*time.Millisecond), infrai.WithMaxRetries(1))
	_, err := client.Event.Types(t.Context())
	failure := findFailure(t, err)
	if !errors.Is(err, infrai.ErrTimeout) || failure.Code != "timeout" || !failure.Retryable {
		t.Fatalf("got %v", err)
	}
}

func TestStopsAtOnceWhenItsContextEnds(t *testing.T) {
	for _, each := range []reply{{status: 200, delay: time.Minute}, failure(503, "MAINTENANCE", "60")} {
		server := startFaultyServer(t, each)
		ctx, cancel := context.WithCancel(t.Context())
		server.onRequest = func() { time.AfterFunc(10*time.Millisecond, cancel) }
		_, err := newClient(t, server.URL).Event.Types(ctx)
		if findFailure(t, err).Code != "aborted" || !errors.Is(err, context.Canceled) || errors.Is(err, infrai.ErrTimeout) || len(server.requests()) != 1 {
			t.Fatalf("got %v after %d attempts", err, len(server.requests()))
		}
	}
}

func TestNeverShowsTheKey(t *testing.T) {
	server := startFaultyServer(t, failure(401, "UNAUTHORIZED", ""))
	client := newClient(t, server.URL)
	_, err := client.Event.Types(t.Context())
	if got := server.requests()[0].header.Get("Authorization"); got != "Bearer secret-key" {
		t.Fatalf("sent %q", got)
	}
	for _, text := range []string{
		fmt.Sprintf("%v %+v %#v", client, client, client), fmt.Sprintf("%v %+v %#v", client.Event, *client, err),
	} {
		if strings.Contains(text, "secret-key") {
			t.Errorf("%s shows the key", text)
		}
	}
	for _, key := range []string{"hush hush", "h\nush", "höush", " "} {
		_, err := infrai.NewClient(infrai.WithAPIKey(key))
		if err == nil || strings.Contains(err.Error(), "ush") {
			t.Errorf("got %v", err)
		}
	}
}
