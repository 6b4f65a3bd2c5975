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
	issued, err := client.Token.Issue(ctx, infrai.TokenIssueRequest{
		ClientID:   "user_42",
		Channels:   []string{"room-42"},
		TTLSeconds: 600,
	})
	if err != nil {
		log.Fatal(err)
	}

	revocation, err := client.Token.Revoke(ctx, infrai.TokenRevokeRequest{TokenOrJTI: issued.Token})
	if err != nil {
		log.Fatal(err)
	}
	disconnection, err := client.User.Disconnect(ctx, infrai.UserDisconnectRequest{ClientID: "user_42"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(revocation.Revoked, disconnection.Disconnected)
}
