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
	result, err := client.PublishBatch(context.Background(), infrai.PublishBatchRequest{
		Messages: []infrai.PublishBatchMessage{
			{
				Channel: "room-42",
				Event:   "message",
				Data:    map[string]any{"text": "hi"},
			},
			{Channel: "room-43", Event: "refresh", Data: nil},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
