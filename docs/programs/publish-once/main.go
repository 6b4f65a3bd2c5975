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
	type order struct {
		ID     int
		Parcel string
	}
	shipped := order{ID: 1001, Parcel: "P-7"}
	event := infrai.PublishRequest{
		Channel: fmt.Sprintf("orders-%d", shipped.ID),
		Event:   "shipped",
		Data:    map[string]string{"parcel": shipped.Parcel},
	}
	key := fmt.Sprintf("order-%d-shipped", shipped.ID)
	if _, err := client.Publish(ctx, event, infrai.WithIdempotencyKey(key)); err != nil {
		log.Fatal(err)
	}
}
