package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"

	"infrai.cc/go/infrai/v2"
)

func main() {
	client, err := infrai.NewClient(infrai.WithBaseURL("http://127.0.0.1:4010"))
	if err != nil {
		log.Fatal(err)
	}
	handler := func(writer http.ResponseWriter, request *http.Request) {
		userID, ok := userOfSession(request)
		if !ok {
			writer.WriteHeader(http.StatusUnauthorized)
			return
		}
		token, err := client.Token.Issue(request.Context(), infrai.TokenIssueRequest{
			ClientID:     userID,
			Channels:     []string{"room-42"},
			Capabilities: []infrai.RealtimeCapability{infrai.RealtimeCapabilitySubscribe},
			TTLSeconds:   900,
		})
		if err != nil {
			log.Print(err)
			writer.WriteHeader(http.StatusBadGateway)
			return
		}
		writer.Header().Set("Content-Type", "application/json")
		json.NewEncoder(writer).Encode(token)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("The token server listens on port", listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, http.HandlerFunc(handler)))
}

// Replace this with your framework's session lookup.
func userOfSession(request *http.Request) (string, bool) {
	return "user_42", request.Header.Get("Cookie") != ""
}
