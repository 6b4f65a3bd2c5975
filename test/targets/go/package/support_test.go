package infrai_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"time"

	"infrai.cc/go/infrai/v2"
)

const requestID = "01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77"

// contract is the part of the contract that the tests look at.
var contract = readContract()

type operation struct {
	Capability string `json:"x-infrai-capability"`
	Responses  map[string]struct {
		Content map[string]struct {
			Examples map[string]struct {
				Value struct {
					Data json.RawMessage `json:"data"`
				} `json:"value"`
			} `json:"examples"`
		} `json:"content"`
	} `json:"responses"`
}

type document struct {
	Info    struct{ Version string }
	Servers []struct {
		URL      string
		Internal bool `json:"x-internal"`
	}
	Paths  map[string]map[string]operation `json:"paths"`
	Errors map[string]struct {
		Status int  `json:"status"`
		Retry  bool `json:"retry"`
	} `json:"x-infrai-errors"`
}

func readContract() (read document) {
	content, err := os.ReadFile(os.Getenv("CONTRACT_FILE"))
	if err == nil {
		err = json.Unmarshal(content, &read)
	}
	if err != nil {
		panic(err)
	}
	return read
}

// exampleData is the data in the contract's response example of this name.
func exampleData(t *testing.T, capability, name string) json.RawMessage {
	t.Helper()
	for _, methods := range contract.Paths {
		for _, each := range methods {
			if each.Capability == capability {
				return each.Responses["200"].Content["application/json"].Examples[name].Value.Data
			}
		}
	}
	t.Fatalf("the contract has no %s", capability)
	return nil
}

// evidence records that a capability works.
func evidence(t *testing.T, capability string) {
	t.Helper()
	name := os.Getenv("EVIDENCE_FILE")
	if name == "" {
		return
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	line, _ := json.Marshal(map[string]string{"target": "go", "capability": capability})
	if _, err := file.Write(append(line, '\n')); err != nil {
		t.Fatal(err)
	}
}

func newClient(t *testing.T, address string, options ...infrai.ClientOption) *infrai.Client {
	t.Helper()
	all := append([]infrai.ClientOption{infrai.WithAPIKey("secret-key"), infrai.WithBaseURL(address)}, options...)
	client, err := infrai.NewClient(all...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// reply is one response; without a status, the connection is closed instead.
type reply struct {
	status int
	body   string
	header map[string]string
	delay  time.Duration
}

type received struct {
	method, path, query, body string
	header                    http.Header
}

// faultyServer sends its replies in order, and then keeps sending the last one.
type faultyServer struct {
	*httptest.Server
	mutex     sync.Mutex
	replies   []reply
	received  []received
	onRequest func()
}

func startFaultyServer(t *testing.T, replies ...reply) *faultyServer {
	t.Helper()
	faulty := &faultyServer{replies: replies}
	faulty.Server = httptest.NewUnstartedServer(http.HandlerFunc(faulty.respond))
	// net/http retries by itself when a reused connection was lost, and the tests count the retries of this package.
	faulty.Config.SetKeepAlivesEnabled(false)
	faulty.Start()
	t.Cleanup(faulty.Close)
	return faulty
}

func (f *faultyServer) respond(writer http.ResponseWriter, request *http.Request) {
	body, _ := io.ReadAll(request.Body)
	f.mutex.Lock()
	f.received = append(f.received, received{
		request.Method, request.URL.EscapedPath(), request.URL.RawQuery, string(body), request.Header,
	})
	next := f.replies[0]
	if len(f.replies) > 1 {
		f.replies = f.replies[1:]
	}
	f.mutex.Unlock()
	if f.onRequest != nil {
		f.onRequest()
	}
	select {
	case <-time.After(next.delay):
	case <-request.Context().Done():
		return
	}
	if next.status == 0 {
		panic(http.ErrAbortHandler)
	}
	for name, value := range next.header {
		writer.Header().Set(name, value)
	}
	writer.WriteHeader(next.status)
	_, _ = io.WriteString(writer, next.body)
}

func (f *faultyServer) requests() []received {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return append([]received(nil), f.received...)
}

func (f *faultyServer) keys() []string {
	keys := []string{}
	for _, each := range f.requests() {
		keys = append(keys, each.header.Get("Idempotency-Key"))
	}
	return keys
}

const metadata = `{"request_id":"` + requestID + `","cost_usd":0,"latency_ms":12,"vendor":null,"cache_hit":false}`

func success(data string) reply {
	return reply{status: 200, body: `{"ok":true,"data":` + data + `,"error":null,"metadata":` + metadata + `}`}
}

func failure(status int, code, retryAfter string) reply {
	header := map[string]string{}
	if retryAfter != "" {
		header["Retry-After"] = retryAfter
	}
	body := `{"ok":false,"data":null,"error":{"code":"` + code + `","message":"It went wrong.","hint":"Do it better."},` +
		`"metadata":` + metadata + `}`
	return reply{status: status, body: body, header: header}
}
