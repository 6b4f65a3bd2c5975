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
	result, err := client.Auth.Sign(context.Background(), infrai.AuthSignRequest{
		ClientID: "user_42",
		Channels: []string{"private-room-42"},
		Vendor:   infrai.AuthVendorPusher,
		SocketID: "1234.5678",
	})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
