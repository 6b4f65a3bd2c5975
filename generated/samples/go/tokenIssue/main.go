package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(`{
	  "client_id": "user_42",
	  "channels": [
	    "room-42"
	  ],
	  "capabilities": [
	    "subscribe",
	    "presence"
	  ],
	  "ttl_seconds": 3600
	}`)
	request, err := http.NewRequest(http.MethodPost, "https://api.infrai.cc/v1/realtime/token/issue", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("INFRAI_API_KEY"))
	request.Header.Set("Content-Type", "application/json")

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.Status, string(answer))
}
