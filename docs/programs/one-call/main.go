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
	event := infrai.PublishRequest{
		Channel: "orders-1001",
		Event:   "paid",
		Data:    map[string]float64{"amount": 12.5},
	}
	result, err := client.Publish(ctx, event, infrai.WithIdempotencyKey("order-1001-paid-again"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.MessageID)
}
