package infrai_test

import (
	"context"
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"infrai.cc/go/infrai/v2"
)

// calls has a call of each capability, with the name of the example that it gets.
var calls = map[string]struct {
	example string
	call    func(context.Context, *infrai.Client) (any, error)
}{
	"realtime.token.issue": {"source_page", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Token.Issue(ctx, infrai.TokenIssueRequest{
			ClientID: "user_42",
			Channels: []string{"room-42"},
			Capabilities: []infrai.RealtimeCapability{
				infrai.RealtimeCapabilitySubscribe, infrai.RealtimeCapabilityPresence,
			},
			TTLSeconds: 3600,
		})
	}},
	"realtime.token.revoke": {"by_jti", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Token.Revoke(ctx, infrai.TokenRevokeRequest{TokenOrJTI: "rtt_7f3a"})
	}},
	"realtime.channel.create": {"source_page", func(ctx context.Context, client *infrai.Client) (any, error) {
		request := infrai.ChannelCreateRequest{Name: "room-42", Type: infrai.ChannelTypePresence}
		return client.Channel.Create(ctx, request)
	}},
	"realtime.channel.get": {"percent_encoded", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Channel.Get(ctx, "équipe/salle 42")
	}},
	"realtime.channel.list": {"first_page", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Channel.List(ctx, infrai.ChannelListRequest{Limit: 2})
	}},
	"realtime.channel.delete": {"room", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Channel.Delete(ctx, "room-42")
	}},
	"realtime.publish": {"null_data", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Publish(ctx, infrai.PublishRequest{Channel: "room-42", Event: "refresh"})
	}},
	"realtime.publish.batch": {"two_channels", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.PublishBatch(ctx, infrai.PublishBatchRequest{Messages: []infrai.PublishBatchMessage{
			{Channel: "room-42", Event: "message", Data: map[string]string{"text": "hi"}},
			{Channel: "room-43", Event: "refresh"},
		}})
	}},
	"realtime.presence.get": {"room", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Presence.Get(ctx, "room-42")
	}},
	"realtime.auth.sign": {"pusher_presence", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Auth.Sign(ctx, infrai.AuthSignRequest{
			ClientID: "user_42",
			Channels: []string{"presence-room-42"},
			Capabilities: []infrai.RealtimeCapability{
				infrai.RealtimeCapabilitySubscribe, infrai.RealtimeCapabilityPresence,
			},
			Vendor:      infrai.AuthVendorPusher,
			SocketID:    "1234.5678",
			ChannelData: map[string]any{"user_id": "user_42", "user_info": map[string]string{"name": "Ada"}},
		})
	}},
	"realtime.event.types": {"source_page", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.Event.Types(ctx)
	}},
	"realtime.user.disconnect": {"everywhere", func(ctx context.Context, client *infrai.Client) (any, error) {
		return client.User.Disconnect(ctx, infrai.UserDisconnectRequest{ClientID: "user_42"})
	}},
}

func TestHasACallForEachCapabilityOfTheContract(t *testing.T) {
	count := 0
	for _, methods := range contract.Paths {
		for _, each := range methods {
			count++
			if _, there := calls[each.Capability]; !there {
				t.Errorf("%s is not called", each.Capability)
			}
		}
	}
	if count != len(calls) {
		t.Errorf("the contract has %d capabilities, and %d are called", count, len(calls))
	}
}

func TestReturnsTheDataOfTheExample(t *testing.T) {
	client := newClient(t, os.Getenv("MOCK_URL"))
	for capability, each := range calls {
		t.Run(capability, func(t *testing.T) {
			result, err := each.call(t.Context(), client)
			if err != nil {
				t.Fatal(err)
			}
			written, err := json.Marshal(result)
			if err != nil {
				t.Fatal(err)
			}
			var got, want any
			if err := json.Unmarshal(written, &got); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(exampleData(t, capability, each.example), &want); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("got %s\nwant %v", written, want)
			}
			evidence(t, capability)
		})
	}
}
