package infrai_test

import (
	"errors"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

const channel = `{"channel_id":"ch_1","name":"a","type":"public","vendor":"ably","created_at":"2026-03-01T12:00:00.5+02:00"}`

func TestSendsAChannelNameAsOneSegment(t *testing.T) {
	for _, name := range []string{"a/b", "a b?c#d", "équipe", "100%", "..a", "💬", "{channel}"} {
		server := startFaultyServer(t, success(channel))
		if _, err := newClient(t, server.URL).Channel.Get(t.Context(), name); err != nil {
			t.Fatal(err)
		}
		sent := server.requests()[0].path
		if decoded, err := url.PathUnescape(path.Base(sent)); err != nil || decoded != name || strings.Count(sent, "/") != 5 {
			t.Errorf("%q was sent as %s", name, sent)
		}
	}
}

func TestRejectsParametersThatCannotBeSent(t *testing.T) {
	server := startFaultyServer(t, success(channel))
	client := newClient(t, server.URL)
	for _, name := range []string{"", ".", ".."} {
		if _, err := client.Channel.Get(t.Context(), name); err == nil || !strings.Contains(err.Error(), "channel is") {
			t.Errorf("%q: got %v", name, err)
		}
	}
	message := infrai.PublishRequest{Channel: "c", Event: "e", Data: math.NaN()}
	if _, err := client.Publish(t.Context(), message); err == nil || !strings.Contains(err.Error(), "JSON") {
		t.Errorf("got %v", err)
	}
	key := infrai.WithIdempotencyKey("a\nb")
	if _, err := client.Channel.Delete(t.Context(), "a", key); err == nil || !strings.Contains(err.Error(), "idempotency key") {
		t.Errorf("got %v", err)
	}
	if len(server.requests()) != 0 {
		t.Errorf("got %+v", server.requests())
	}
}

func TestSendsAnEmptyListWhereTheCallRequiresOne(t *testing.T) {
	server := startFaultyServer(t, success(`{"published":0}`))
	if _, err := newClient(t, server.URL).PublishBatch(t.Context(), infrai.PublishBatchRequest{}); err != nil {
		t.Fatal(err)
	}
	if got := server.requests()[0].body; got != `{"messages":[]}` {
		t.Fatalf("sent %s", got)
	}
}

func TestLeavesOutWhatIsNotGiven(t *testing.T) {
	server := startFaultyServer(t, success(`{"token":"t","client_id":"c","expires_at":"","endpoint":""}`))
	client := newClient(t, server.URL)
	for _, each := range []struct {
		request infrai.TokenIssueRequest
		body    string
	}{
		{infrai.TokenIssueRequest{}, `{}`},
		{infrai.TokenIssueRequest{ClientID: "c", TTLSeconds: 60}, `{"client_id":"c","ttl_seconds":60}`},
		// A list that is empty says something else than none.
		{infrai.TokenIssueRequest{Channels: []string{}}, `{"channels":[]}`},
	} {
		if _, err := client.Token.Issue(t.Context(), each.request); err != nil {
			t.Fatal(err)
		}
		if requests := server.requests(); requests[len(requests)-1].body != each.body {
			t.Errorf("sent %s, not %s", requests[len(requests)-1].body, each.body)
		}
	}
}

func TestSendsAQueryAsItWasGiven(t *testing.T) {
	server := startFaultyServer(t, success(`{"channels":[]}`))
	client := newClient(t, server.URL)
	for _, request := range []infrai.ChannelListRequest{{}, {Cursor: "a b&c=d+é#%"}, {Limit: 7}, {Cursor: "?", Limit: 1000}} {
		if _, err := client.Channel.List(t.Context(), request); err != nil {
			t.Fatal(err)
		}
		requests := server.requests()
		want := url.Values{}
		if request.Cursor != "" {
			want.Set("cursor", request.Cursor)
		}
		if request.Limit != 0 {
			want.Set("limit", fmt.Sprint(request.Limit))
		}
		got, err := url.ParseQuery(requests[len(requests)-1].query)
		if err != nil || got.Encode() != want.Encode() {
			t.Errorf("%+v was sent as %s", request, requests[len(requests)-1].query)
		}
	}
}

func TestKeepsATimeAsItCame(t *testing.T) {
	server := startFaultyServer(t, success(channel))
	result, err := newClient(t, server.URL).Channel.Get(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	if result.CreatedAt != "2026-03-01T12:00:00.5+02:00" {
		t.Fatalf("got %v", result.CreatedAt)
	}
	if result.MemberCount != nil || result.LastPublishedAt != "" {
		t.Fatalf("got %+v", result)
	}
}

func TestReadsTheKeyFromTheEnvironment(t *testing.T) {
	t.Setenv("INFRAI_API_KEY", "")
	if _, err := infrai.NewClient(); err == nil || !strings.Contains(err.Error(), "INFRAI_API_KEY") {
		t.Fatalf("got %v", err)
	}
	t.Setenv("INFRAI_API_KEY", "key-of-the-environment")
	if _, err := infrai.NewClient(); err != nil {
		t.Fatal(err)
	}
}

func TestRejectsInvalidOptions(t *testing.T) {
	for named, option := range map[string]infrai.ClientOption{
		"timeout":  infrai.WithTimeout(0),
		"deadline": infrai.WithDeadline(-time.Second),
		"retries":  infrai.WithMaxRetries(-1),
		"base URL": infrai.WithBaseURL("api.infrai.cc"),
	} {
		if _, err := infrai.NewClient(infrai.WithAPIKey("k"), option); err == nil || !strings.Contains(err.Error(), named) {
			t.Errorf("%s: got %v", named, err)
		}
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (do roundTrip) RoundTrip(request *http.Request) (*http.Response, error) { return do(request) }

func TestCallsTheServiceItselfByDefaultAndTellsItsVersion(t *testing.T) {
	t.Setenv("INFRAI_BASE_URL", "")
	var sent *http.Request
	transport := roundTrip(func(request *http.Request) (*http.Response, error) {
		sent = request
		return nil, errors.New("no network in a test")
	})
	client, err := infrai.NewClient(
		infrai.WithAPIKey("k"), infrai.WithMaxRetries(0), infrai.WithHTTPClient(&http.Client{Transport: transport}),
	)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Event.Types(t.Context()); !errors.Is(err, infrai.ErrConnection) {
		t.Fatalf("got %v", err)
	}
	for _, server := range contract.Servers {
		if server.Internal == strings.HasPrefix(sent.URL.String(), server.URL+"/") {
			t.Errorf("called %v, and %s is internal: %v", sent.URL, server.URL, server.Internal)
		}
	}
	version := contract.Info.Version
	if infrai.Version != version || !strings.HasSuffix(sent.UserAgent(), "/"+version) {
		t.Errorf("it is %s and calls itself %s, and the contract has version %s", infrai.Version, sent.UserAgent(), version)
	}
}

func TestReadsAllOfTheMetadata(t *testing.T) {
	server := startFaultyServer(t, reply{status: 200, body: `{"ok":true,"data":{"types":[]},"error":null,"metadata":` +
		`{"request_id":"r","cost_usd":0.1,"latency_ms":12.5,"vendor":"ably","cache_hit":true}}`})
	var got string
	receive := infrai.WithMetadata(func(metadata infrai.Metadata) {
		var cost, latency float64 = *metadata.CostUSD, *metadata.LatencyMs
		got = fmt.Sprint(metadata.RequestID, cost, latency, metadata.Vendor, *metadata.CacheHit)
	})
	if _, err := newClient(t, server.URL).Event.Types(t.Context(), receive); err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprint("r", 0.1, 12.5, "ably", true); got != want {
		t.Fatalf("got %s, not %s", got, want)
	}
}

func TestPassesOnTheMetadata(t *testing.T) {
	var passed []infrai.Metadata
	receive := infrai.WithMetadata(func(metadata infrai.Metadata) { passed = append(passed, metadata) })
	client := newClient(t, os.Getenv("MOCK_URL"))
	if _, err := client.Event.Types(t.Context(), receive); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Event.Types(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(passed) != 1 || passed[0].RequestID == "" {
		t.Fatalf("got %+v", passed)
	}
}
