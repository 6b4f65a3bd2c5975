package main

import (
	"context"
	"fmt"
	"log"

	"infrai.cc/go/infrai/v2"
)

func main() {
	ctx := context.Background()
	client, err := infrai.NewClient(infrai.WithBaseURL("http://127.0.0.1:4010"))
	if err != nil {
		log.Fatal(err)
	}
	result, err := client.PublishBatch(ctx, infrai.PublishBatchRequest{
		Messages: []infrai.PublishBatchMessage{
			{Channel: "room-42", Event: "message", Data: map[string]string{"text": "hi"}},
			{Channel: "room-43", Event: "refresh"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.Published)
}
