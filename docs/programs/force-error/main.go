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
	client, err := infrai.NewClient(
		infrai.WithAPIKey("ifr_pk_proj_mock"),
		infrai.WithBaseURL("http://127.0.0.1:4010"),
		infrai.WithMaxRetries(0),
		infrai.WithHeader("Prefer", "code=503"),
	)
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.Event.Types(ctx)
	var failure *infrai.Error
	if errors.Is(err, infrai.ErrUnavailable) && errors.As(err, &failure) {
		fmt.Println(failure.Status, failure.Code)
	}
}
