package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"infrai.cc/go/infrai/v2"
)

func main() {
	ctx := context.Background()
	client, err := infrai.NewClient(infrai.WithBaseURL("http://127.0.0.1:4010"), infrai.WithMaxRetries(4))
	if err != nil {
		log.Fatal(err)
	}

	// A user is waiting for this one, so fail fast instead of retrying.
	presence, err := client.Presence.Get(ctx, "room-42", infrai.WithMaxRetries(0), infrai.WithTimeout(2*time.Second))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("members:", len(presence.Members))
}
