package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"

	"infrai.cc/go/infrai/v2"
)

func main() {
	client, err := infrai.NewClient(infrai.WithBaseURL("http://127.0.0.1:4010"))
	if err != nil {
		log.Fatal(err)
	}
	handler := func(writer http.ResponseWriter, request *http.Request) {
		channel := request.FormValue("channel_name")
		// Take the user from your session, and check here that this user may open this channel.
		userID, userName := "user_42", "Ada"
		sign := infrai.AuthSignRequest{
			Vendor:   infrai.AuthVendorPusher,
			ClientID: userID,
			Channels: []string{channel},
			SocketID: request.FormValue("socket_id"),
		}
		if strings.HasPrefix(channel, "presence-") {
			sign.ChannelData = map[string]any{"user_id": userID, "user_info": map[string]string{"name": userName}}
		}
		signature, err := client.Auth.Sign(request.Context(), sign)
		if err != nil {
			log.Print(err)
			writer.WriteHeader(http.StatusBadGateway)
			return
		}
		writer.Header().Set("Content-Type", "application/json")
		writer.Write(signature.TokenJSON())
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("The Pusher endpoint listens on port", listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, http.HandlerFunc(handler)))
}
