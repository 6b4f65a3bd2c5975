package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	"infrai.cc/go/infrai/v2"
)

func main() {
	ctx := context.Background()
	client, err := infrai.NewClient(infrai.WithAPIKey("any-key"), infrai.WithBaseURL("http://127.0.0.1:4010"))
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.Channel.Get(ctx, "no-such-room")
	var failure *infrai.Error
	if !errors.As(err, &failure) {
		log.Fatal(err)
	}
	fmt.Println(failure.Status, failure.Code, failure.RequestID)
	fmt.Println(failure.Hint)
}
