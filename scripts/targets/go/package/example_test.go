package infrai_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"time"

	"infrai.cc/go/infrai"
)

// startServer stands for the service: it gives the same data to every call.
func startServer(data string) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(writer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(writer, `{"ok":true,"data":%s,"metadata":{"request_id":"req_1"}}`, data)
	}))
}

// startFailingServer gives every call the same error.
func startFailingServer(status int, code string) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(writer http.ResponseWriter, _ *http.Request) {
		writer.WriteHeader(status)
		fmt.Fprintf(writer, `{"ok":false,"error":{"code":%q,"message":"No."},"metadata":{"request_id":"req_1"}}`, code)
	}))
}

func newClient(server *httptest.Server, options ...infrai.ClientOption) *infrai.Client {
	options = append(options, infrai.WithAPIKey("any-key"), infrai.WithBaseURL(server.URL))
	client, err := infrai.NewClient(options...)
	if err != nil {
		log.Fatal(err)
	}
	return client
}

func ExampleClient_Publish() {
	server := startServer(`{"message_id":"msg_1"}`)
	defer server.Close()
	client := newClient(server)

	result, err := client.Publish(context.Background(), infrai.PublishRequest{
		Channel: "room-42",
		Event:   "message",
		Data:    map[string]string{"text": "hi"},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.MessageID)
	// Output: msg_1
}

func ExampleChannelService_ListAll() {
	server := startServer(`{"channels":[{"channel_id":"1","name":"room-42","type":"presence"}]}`)
	defer server.Close()
	client := newClient(server)

	for channel, err := range client.Channel.ListAll(context.Background(), infrai.ChannelListRequest{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(channel.Name, channel.Type)
	}
	// Output: room-42 presence
}

func ExampleAuthService_Sign() {
	server := startServer(`{"vendor":"pusher","token":{"auth":"key:signature"}}`)
	defer server.Close()
	client := newClient(server)

	signed, err := client.Auth.Sign(context.Background(), infrai.AuthSignRequest{
		ClientID: "user_42",
		Channels: []string{"private-room-42"},
		SocketID: "1234.5678",
	})
	if err != nil {
		log.Fatal(err)
	}
	// Pass the token to the vendor's SDK as it is.
	fmt.Println(string(signed.TokenJSON()))
	// Output: {"auth":"key:signature"}
}

func ExampleError() {
	server := startFailingServer(http.StatusPaymentRequired, "INSUFFICIENT_CREDIT")
	defer server.Close()
	client := newClient(server)

	_, err := client.Event.Types(context.Background())
	var failure *infrai.Error
	if errors.Is(err, infrai.ErrCredit) && errors.As(err, &failure) {
		fmt.Println(failure.Code, failure.Status, failure.RequestID)
	}
	// Output: INSUFFICIENT_CREDIT 402 req_1
}

func ExampleWithRawResponse() {
	server := startServer(`{"types":["message"],"newer":"than this package"}`)
	defer server.Close()
	client := newClient(server)

	var raw infrai.RawResponse
	keep := infrai.WithRawResponse(func(response infrai.RawResponse) { raw = response })
	if _, err := client.Event.Types(context.Background(), keep); err != nil {
		log.Fatal(err)
	}
	var body struct {
		Data struct{ Newer string }
	}
	if err := json.Unmarshal(raw.Body, &body); err != nil {
		log.Fatal(err)
	}
	fmt.Println(raw.Status, body.Data.Newer)
	// Output: 200 than this package
}

func ExampleWithTimeout() {
	server := startFailingServer(http.StatusServiceUnavailable, "MAINTENANCE")
	defer server.Close()
	client := newClient(server, infrai.WithTimeout(2*time.Second))

	// A user is waiting for this one, so fail fast instead of retrying.
	_, err := client.Presence.Get(context.Background(), "room-42", infrai.WithMaxRetries(0))
	fmt.Println(errors.Is(err, infrai.ErrUnavailable))
	// Output: true
}
