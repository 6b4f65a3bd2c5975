package infrai_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"infrai.cc/go/infrai/v2"
)

var names = []string{"room-42", "room-43", "room-44"}

func TestReadsAllPagesOfTheMock(t *testing.T) {
	client := newClient(t, os.Getenv("MOCK_URL"))
	var found []string
	for channel, err := range client.Channel.ListAll(t.Context(), infrai.ChannelListRequest{Limit: 2}) {
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, channel.Name)
	}
	if !slices.Equal(found, names) {
		t.Fatalf("got %q", found)
	}
}

func TestFetchesAPageWhenItsFirstItemIsNeededAndStartsOverEachTime(t *testing.T) {
	first := success(string(exampleData(t, "realtime.channel.list", "first_page")))
	server := startFaultyServer(t, first)
	channels := newClient(t, server.URL).Channel.ListAll(t.Context(), infrai.ChannelListRequest{Limit: 2})
	if len(server.requests()) != 0 {
		t.Fatal("a page was fetched before it was needed")
	}
	for range 2 {
		for channel, err := range channels {
			if err != nil || channel.Name != names[0] {
				t.Fatalf("got %+v, %v", channel, err)
			}
			break
		}
	}
	if len(server.requests()) != 2 || server.requests()[1].query != "limit=2" {
		t.Fatalf("got %+v", server.requests())
	}
}

func pageWith(t *testing.T, cursor string) reply {
	page := string(exampleData(t, "realtime.channel.list", "next_page"))
	return success(strings.TrimSuffix(page, "}") + `,"next_cursor":"` + cursor + `"}`)
}

func TestStopsAtPagesThatFormALoop(t *testing.T) {
	one, two := pageWith(t, "one"), pageWith(t, "two")
	server := startFaultyServer(t, one, two, one, two)
	var last error
	count := 0
	for _, err := range newClient(t, server.URL).Channel.ListAll(t.Context(), infrai.ChannelListRequest{}) {
		last = err
		if count++; count > 20 {
			break
		}
	}
	if !errors.Is(last, infrai.ErrUnreadable) || findFailure(t, last).Code != "repeated_cursor" || len(server.requests()) != 3 {
		t.Fatalf("got %v after %d pages", last, len(server.requests()))
	}
}

func TestAsksForEachPageWithTheOptionsOfTheCall(t *testing.T) {
	server := startFaultyServer(t, pageWith(t, "one"), success(`{"channels":[]}`))
	request := infrai.ChannelListRequest{Limit: 2}
	for _, err := range newClient(t, server.URL).Channel.ListAll(t.Context(), request, infrai.WithHeader("X-Trace", "7")) {
		if err != nil {
			t.Fatal(err)
		}
	}
	var sent []string
	for _, each := range server.requests() {
		sent = append(sent, each.query+" "+each.header.Get("X-Trace"))
	}
	if !slices.Equal(sent, []string{"limit=2 7", "cursor=one&limit=2 7"}) {
		t.Fatalf("got %q", sent)
	}
}

func TestStopsAtTheErrorOfAPage(t *testing.T) {
	server := startFaultyServer(t, success(`{"channels":[],"next_cursor":"one"}`), failure(403, "KEY_REVOKED", ""))
	count := 0
	for _, err := range newClient(t, server.URL).Channel.ListAll(t.Context(), infrai.ChannelListRequest{}) {
		count++
		if !errors.Is(err, infrai.ErrPermissionDenied) {
			t.Fatalf("got %v", err)
		}
	}
	if count != 1 {
		t.Fatalf("got %d values", count)
	}
}
