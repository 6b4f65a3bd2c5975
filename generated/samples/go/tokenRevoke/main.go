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
	  "token_or_jti": "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz"
	}`)
	request, err := http.NewRequest(http.MethodPost, "https://api.infrai.cc/v1/realtime/token/revoke", body)
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
