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
	if _, err := client.Channel.Create(ctx, infrai.ChannelCreateRequest{Name: "room-44", Type: infrai.ChannelTypePresence}); err != nil {
		log.Fatal(err)
	}
	presence, err := client.Presence.Get(ctx, "room-44")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("members:", len(presence.Members))
}
