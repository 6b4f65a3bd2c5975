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
	client, err := infrai.NewClient(infrai.WithBaseURL("http://127.0.0.1:4010"))
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.Channel.Create(ctx, infrai.ChannelCreateRequest{})
	var failure *infrai.Error
	if !errors.As(err, &failure) {
		log.Fatal(err)
	}
	switch {
	case errors.Is(err, infrai.ErrCredit):
		fmt.Println("Top up the account.")
	case errors.Is(err, infrai.ErrRateLimit):
		fmt.Println("Come back in", failure.RetryAfter)
	default:
		fmt.Println(failure.Code, failure.Status)
	}
}
