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
	room, err := client.Channel.Create(ctx, infrai.ChannelCreateRequest{Name: "lobby", Type: infrai.ChannelTypePresence})
	if err != nil {
		log.Fatal(err)
	}
	found, err := client.Channel.Get(ctx, room.Name)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(found.Type, *found.MemberCount)

	deletion, err := client.Channel.Delete(ctx, room.Name)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(deletion.Status)
}
