package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"infrai.cc/go/infrai/v2"
)

func main() {
	// The key comes from INFRAI_API_KEY.
	client, err := infrai.NewClient(infrai.WithBaseURL("https://api.infrai.cc"))
	if err != nil {
		log.Fatal(err)
	}
	result, err := client.Token.Issue(context.Background(), infrai.TokenIssueRequest{
		ClientID: "user_42",
		Channels: []string{"room-42"},
		Capabilities: []infrai.RealtimeCapability{
			infrai.RealtimeCapabilitySubscribe,
			infrai.RealtimeCapabilityPresence,
		},
		TTLSeconds: 3600,
	})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
