package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"infrai.cc/go/infrai/v2"
)

func main() {
	// The key comes from INFRAI_API_KEY.
	client, err := infrai.NewClient(infrai.WithBaseURL("https://api.infrai.cc"))
	if err != nil {
		log.Fatal(err)
	}
	result, err := client.Token.Revoke(context.Background(), infrai.TokenRevokeRequest{
		TokenOrJTI: "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz",
	})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
