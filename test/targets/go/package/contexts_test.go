package infrai_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

func TestReturnsTheErrorAtOnceWhenTheContextCannotOutlastTheWait(t *testing.T) {
	server := startFaultyServer(t, failure(429, "RATE_LIMIT_USER", "30"))
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	_, err := newClient(t, server.URL).Event.Types(ctx)
	if !errors.Is(err, infrai.ErrRateLimit) || findFailure(t, err).RetryAfter != 30*time.Second || ctx.Err() != nil {
		t.Fatalf("got %v, and the context says %v", err, ctx.Err())
	}
}

func TestKeepsTheLastErrorOfACancelledWait(t *testing.T) {
	server := startFaultyServer(t, failure(503, "MAINTENANCE", "30"))
	reason := errors.New("the user left")
	ctx, cancel := context.WithCancelCause(t.Context())
	server.onRequest = func() { time.AfterFunc(100*time.Millisecond, func() { cancel(reason) }) }
	_, err := newClient(t, server.URL).Event.Types(ctx)
	for _, kind := range []error{context.Canceled, reason, infrai.ErrUnavailable} {
		if !errors.Is(err, kind) {
			t.Errorf("%v is not %v", err, kind)
		}
	}
	if findFailure(t, err).Code != infrai.CodeAborted || !strings.Contains(err.Error(), "the user left") {
		t.Errorf("got %v", err)
	}
}

func TestTellsItsOwnTimeoutsFromTheCallersContext(t *testing.T) {
	slow := startFaultyServer(t, reply{status: 200, delay: 30 * time.Second})
	once := infrai.WithMaxRetries(0)
	impatient := &http.Client{Timeout: 50 * time.Millisecond}
	for name, options := range map[string][]infrai.ClientOption{
		"timeout":         {once, infrai.WithTimeout(50 * time.Millisecond)},
		"deadline":        {once, infrai.WithDeadline(50 * time.Millisecond)},
		"the HTTP client": {once, infrai.WithHTTPClient(impatient)},
	} {
		_, err := newClient(t, slow.URL, options...).Event.Types(t.Context())
		if !errors.Is(err, infrai.ErrTimeout) || errors.Is(err, context.DeadlineExceeded) ||
			findFailure(t, err).Code != infrai.CodeTimeout {
			t.Errorf("%s: got %v", name, err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := newClient(t, slow.URL).Event.Types(ctx)
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, infrai.ErrTimeout) ||
		findFailure(t, err).Code != infrai.CodeAborted {
		t.Errorf("the context: got %v", err)
	}
}

func TestRefusesWhatIsNil(t *testing.T) {
	server := startFaultyServer(t, success(`{"types":[]}`))
	if _, err := infrai.NewClient(infrai.WithAPIKey("k"), nil); err == nil || !strings.Contains(err.Error(), "option is nil") {
		t.Errorf("got %v", err)
	}
	if _, err := infrai.NewClient(infrai.WithAPIKey("k"), infrai.WithHTTPClient(nil)); err == nil {
		t.Error("took no HTTP client")
	}
	client := newClient(t, server.URL)
	if _, err := client.Event.Types(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "option is nil") {
		t.Errorf("got %v", err)
	}
	var none context.Context
	if _, err := client.Event.Types(none); err == nil || !strings.Contains(err.Error(), "context is nil") {
		t.Errorf("got %v", err)
	}
	if len(server.requests()) != 0 {
		t.Errorf("got %d requests", len(server.requests()))
	}
}

func TestTellsTheKindOfAnErrorThatATestMadeByHand(t *testing.T) {
	for _, each := range []struct {
		failure *infrai.Error
		kind    error
	}{
		{&infrai.Error{Status: 429}, infrai.ErrRateLimit},
		{&infrai.Error{Status: 404, Code: "NEWER_THAN_THIS"}, infrai.ErrNotFound},
		{&infrai.Error{Code: infrai.CodeInsufficientCredit}, infrai.ErrCredit},
		{&infrai.Error{Code: infrai.CodeTimeout}, infrai.ErrTimeout},
		{&infrai.Error{Code: infrai.CodeConnectionFailed}, infrai.ErrConnection},
		{&infrai.Error{Code: infrai.CodeInvalidResponse, Status: 200}, infrai.ErrUnreadable},
		{&infrai.Error{Code: infrai.CodeUnreadableResponse, Status: 503}, infrai.ErrUnreadable},
	} {
		if !errors.Is(each.failure, each.kind) || errors.Is(each.failure, infrai.ErrAuthentication) {
			t.Errorf("%+v is not %v", each.failure, each.kind)
		}
	}
	if errors.Is(&infrai.Error{}, infrai.ErrTimeout) {
		t.Error("an empty error has a kind")
	}
}

func TestSendsHeadersAndPassesOnResponsesAsTheyCame(t *testing.T) {
	body := `{"types":["message"],"newer":1}`
	server := startFaultyServer(t, failure(503, "MAINTENANCE", "0"), success(body), success(body))
	client := newClient(t, server.URL, infrai.WithHeader("X-Tenant", "7"), infrai.WithHeader("X-Trace", "all"))
	var raw []infrai.RawResponse
	keep := infrai.WithRawResponse(func(response infrai.RawResponse) { raw = append(raw, response) })
	if _, err := client.Event.Types(t.Context(), keep, infrai.WithHeader("x-trace", "one")); err != nil {
		t.Fatal(err)
	}
	if len(raw) != 2 || raw[0].Status != 503 || raw[0].Header.Get("Retry-After") != "0" ||
		!strings.Contains(string(raw[1].Body), body) {
		t.Errorf("got %+v", raw)
	}
	if _, err := client.Event.Types(t.Context()); err != nil || len(raw) != 2 {
		t.Errorf("got %v and %d responses", err, len(raw))
	}
	for at, trace := range []string{"one", "one", "all"} {
		sent := server.requests()[at].header
		if sent.Get("X-Tenant") != "7" || strings.Join(sent.Values("X-Trace"), ",") != trace {
			t.Errorf("request %d had %v", at, sent)
		}
	}
}
