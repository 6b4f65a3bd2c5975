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
	  "messages": [
	    {
	      "channel": "room-42",
	      "event": "message",
	      "data": {
	        "text": "hi"
	      }
	    },
	    {
	      "channel": "room-43",
	      "event": "refresh",
	      "data": null
	    }
	  ]
	}`)
	request, err := http.NewRequest(http.MethodPost, "https://api.infrai.cc/v1/realtime/publish/batch", body)
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
