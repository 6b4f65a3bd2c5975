package infrai_test

import (
	"errors"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

var published = success(`{"message_id":"msg_1"}`)

func TestRetriesWithTheSameKeyUntilItSucceeds(t *testing.T) {
	server := startFaultyServer(t, failure(503, "VENDOR_DOWN", "0"), reply{}, published)
	request := infrai.PublishRequest{Channel: "room-42", Event: "message", Data: map[string]string{"text": "hi"}}
	result, err := newClient(t, server.URL).Publish(t.Context(), request)
	if err != nil || result.MessageID != "msg_1" {
		t.Fatalf("got %+v, %v", result, err)
	}
	keys := server.keys()
	if len(keys) != 3 || keys[0] == "" || keys[0] != keys[1] || keys[1] != keys[2] {
		t.Fatalf("got the keys %q", keys)
	}
	if server.requests()[0].body != server.requests()[2].body || server.requests()[0].body == "" {
		t.Fatalf("got the bodies %q and %q", server.requests()[0].body, server.requests()[2].body)
	}
}

func TestUsesANewKeyForEachCallOrTheCallersOwn(t *testing.T) {
	server := startFaultyServer(t, published)
	client := newClient(t, server.URL)
	for range 2 {
		if _, err := client.Publish(t.Context(), infrai.PublishRequest{Channel: "c", Event: "e"}); err != nil {
			t.Fatal(err)
		}
	}
	own := infrai.WithIdempotencyKey("order 7")
	if _, err := client.Publish(t.Context(), infrai.PublishRequest{Channel: "c", Event: "e"}, own); err != nil {
		t.Fatal(err)
	}
	keys := server.keys()
	if keys[0] == keys[1] || keys[2] != "order 7" {
		t.Fatalf("got the keys %q", keys)
	}
}

func TestReadsWithoutAKey(t *testing.T) {
	server := startFaultyServer(t, success(`{"types":[]}`))
	if _, err := newClient(t, server.URL).Event.Types(t.Context()); err != nil || server.keys()[0] != "" {
		t.Fatalf("got %v and the keys %q", err, server.keys())
	}
}

func TestGivesUpAfterTheAllowedRetries(t *testing.T) {
	server := startFaultyServer(t, failure(503, "MAINTENANCE", "0"))
	client := newClient(t, server.URL, infrai.WithMaxRetries(1))
	if _, err := client.Event.Types(t.Context()); !errors.Is(err, infrai.ErrUnavailable) || len(server.requests()) != 2 {
		t.Fatalf("got %v after %d attempts", err, len(server.requests()))
	}
	if _, err := client.Event.Types(t.Context(), infrai.WithMaxRetries(3)); err == nil || len(server.requests()) != 6 {
		t.Fatalf("got %v after %d attempts", err, len(server.requests()))
	}
}

func TestDoesNotRetryAnErrorThatARetryCannotFix(t *testing.T) {
	server := startFaultyServer(t, failure(400, "INVALID_INPUT", "0"))
	if _, err := newClient(t, server.URL).Event.Types(t.Context()); err == nil || len(server.requests()) != 1 {
		t.Fatalf("got %v after %d attempts", err, len(server.requests()))
	}
}

func TestRetriesAfterAGatewaysOwnPage(t *testing.T) {
	for _, status := range []int{502, 503, 504} {
		page := reply{status: status, body: "<h1>Bad</h1>", header: map[string]string{"Retry-After": "0"}}
		server := startFaultyServer(t, page, success(`{"types":[]}`))
		if _, err := newClient(t, server.URL).Event.Types(t.Context()); err != nil || len(server.requests()) != 2 {
			t.Errorf("%d: got %v after %d attempts", status, err, len(server.requests()))
		}
	}
}

func TestRetriesAGatewaysStatusWhoseCodeIsUnknown(t *testing.T) {
	server := startFaultyServer(t, failure(504, "MOON_IN_THE_WAY", "0"), success(`{"types":[]}`))
	if _, err := newClient(t, server.URL).Event.Types(t.Context()); err != nil || len(server.requests()) != 2 {
		t.Fatalf("got %v after %d attempts", err, len(server.requests()))
	}
}

func TestDoesNotWaitPastTheDeadline(t *testing.T) {
	server := startFaultyServer(t, failure(429, "RATE_LIMIT_IP", "600"))
	client := newClient(t, server.URL, infrai.WithDeadline(10*time.Second))
	_, err := client.Event.Types(t.Context())
	if !errors.Is(err, infrai.ErrRateLimit) || len(server.requests()) != 1 {
		t.Fatalf("got %v after %d attempts", err, len(server.requests()))
	}
	if failure := findFailure(t, err); failure.RetryAfter != 10*time.Minute {
		t.Fatalf("got %+v", failure)
	}
}

func TestReadsSecondsAndDates(t *testing.T) {
	soon := time.Now().Add(time.Hour).UTC().Format("Mon, 02 Jan 2006 15:04:05 GMT")
	for header, longest := range map[string]time.Duration{
		soon: time.Hour, "Wed, 21 Oct 2015 07:28:00 GMT": 0, "2": 2 * time.Second, "1.5": 1500 * time.Millisecond, "soon": 0,
	} {
		server := startFaultyServer(t, failure(429, "RATE_LIMIT_IP", header))
		_, err := newClient(t, server.URL, infrai.WithMaxRetries(0)).Event.Types(t.Context())
		if wait := findFailure(t, err).RetryAfter; wait > longest || wait < longest-time.Minute {
			t.Errorf("%s: got %v", header, wait)
		}
	}
}
