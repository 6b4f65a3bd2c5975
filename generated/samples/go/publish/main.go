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
	result, err := client.Publish(context.Background(), infrai.PublishRequest{
		Channel: "room-42",
		Event:   "message",
		Data:    map[string]any{"text": "hi"},
	})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
