package infrai_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"testing"

	"infrai.cc/go/infrai/v2"
)

// looseResponse is a response of a service that keeps to the contract loosely, or breaks it.
type looseResponse struct {
	Title      string                     `json:"title"`
	Capability string                     `json:"capability"`
	Status     int                        `json:"status"`
	Body       map[string]json.RawMessage `json:"body"`
	Expected   map[string]any             `json:"expected"`
}

var looseCalls = map[string]func(context.Context, *infrai.Client) (any, error){
	"realtime.token.issue": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Token.Issue(ctx, infrai.TokenIssueRequest{ClientID: "user_42"})
	},
	"realtime.channel.create": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Channel.Create(ctx, infrai.ChannelCreateRequest{Name: "room-42"})
	},
	"realtime.channel.get": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Channel.Get(ctx, "room-42")
	},
	"realtime.channel.list": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Channel.List(ctx, infrai.ChannelListRequest{})
	},
	"realtime.channel.delete": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Channel.Delete(ctx, "room-42")
	},
	"realtime.publish": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Publish(ctx, infrai.PublishRequest{Channel: "room-42", Event: "message"})
	},
	"realtime.presence.get": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Presence.Get(ctx, "room-42")
	},
	"realtime.auth.sign": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Auth.Sign(ctx, infrai.AuthSignRequest{ClientID: "user_42"})
	},
	"realtime.event.types": func(ctx context.Context, c *infrai.Client) (any, error) {
		return c.Event.Types(ctx)
	},
}

func readLooseResponses(t *testing.T) (table struct{ Accepted, Refused []looseResponse }) {
	t.Helper()
	content, err := os.ReadFile(os.Getenv("LOOSE_RESPONSES_FILE"))
	if err == nil {
		err = json.Unmarshal(content, &table)
	}
	if err != nil || len(table.Accepted) == 0 || len(table.Refused) == 0 {
		t.Fatalf("the table of responses cannot be read: %v", err)
	}
	return table
}

// receive makes the call that gets the response.
func receive(t *testing.T, given looseResponse, options ...infrai.ClientOption) (any, error) {
	t.Helper()
	body, err := json.Marshal(given.Body)
	if err != nil {
		t.Fatal(err)
	}
	server := startFaultyServer(t, reply{status: given.Status, body: string(body)})
	return looseCalls[given.Capability](t.Context(), newClient(t, server.URL, append(options, infrai.WithMaxRetries(0))...))
}

func TestAcceptsWhatIsPromisedLoosely(t *testing.T) {
	for _, given := range readLooseResponses(t).Accepted {
		t.Run(given.Title, func(t *testing.T) {
			noted := 0
			result, err := receive(t, given, infrai.WithMetadata(func(infrai.Metadata) { noted++ }))
			if err != nil {
				t.Fatal(err)
			}
			content, _ := json.Marshal(result)
			var data map[string]any
			if err := json.Unmarshal(content, &data); err != nil {
				t.Fatal(err)
			}
			for name, want := range given.Expected {
				if !reflect.DeepEqual(data[name], want) {
					t.Errorf("%s is %v, not %v", name, data[name], want)
				}
			}
			if _, has := given.Body["metadata"]; has != (noted == 1) {
				t.Errorf("the metadata was passed on %d times", noted)
			}
		})
	}
}

func TestRefusesWhatACallerWouldGetWrong(t *testing.T) {
	for _, given := range readLooseResponses(t).Refused {
		t.Run(given.Title, func(t *testing.T) {
			if _, err := receive(t, given); !errors.Is(err, infrai.ErrUnreadable) {
				t.Fatalf("got %v", err)
			}
		})
	}
}
