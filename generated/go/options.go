// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"time"
)

// A ClientOption says something of all calls of a client.
type ClientOption interface {
	applyToClient(*clientSettings)
}

// A CallOption says something of one call.
type CallOption interface {
	applyToCall(*callSettings)
}

// An Option says something of one call, or of all calls of a client.
type Option interface {
	ClientOption
	CallOption
}

type callSettings struct {
	timeout        time.Duration
	deadline       time.Duration
	maxRetries     int
	onMetadata     func(Metadata)
	idempotencyKey string
}

type clientSettings struct {
	callSettings
	apiKey  string
	baseURL string
	http    *http.Client
}

type (
	clientOption func(*clientSettings)
	callOption   func(*callSettings)
	option       func(*callSettings)
)

func (apply clientOption) applyToClient(settings *clientSettings) { apply(settings) }
func (apply callOption) applyToCall(settings *callSettings)       { apply(settings) }
func (apply option) applyToCall(settings *callSettings)           { apply(settings) }
func (apply option) applyToClient(settings *clientSettings)       { apply(&settings.callSettings) }

// WithAPIKey gives the project key, in place of the one in the environment's INFRAI_API_KEY.
func WithAPIKey(key string) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.apiKey = key })
}

// WithBaseURL says where the service is, without a path; for a mock, or a gateway of your own.
func WithBaseURL(address string) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.baseURL = address })
}

// WithHTTPClient gives the client that sends the requests, for a proxy or certificates of your own. It follows no
// redirects here, since they would carry the project key elsewhere.
func WithHTTPClient(client *http.Client) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.http = client })
}

// WithTimeout limits one attempt; 30 seconds when it is left out.
func WithTimeout(limit time.Duration) Option {
	return option(func(settings *callSettings) { settings.timeout = limit })
}

// WithDeadline limits a call with all its attempts and waits; 2 minutes when it is left out. The context of a call
// limits it too.
func WithDeadline(limit time.Duration) Option {
	return option(func(settings *callSettings) { settings.deadline = limit })
}

// WithMaxRetries says how often a call is repeated when a repeat can help and is safe; 2 when it is left out.
func WithMaxRetries(count int) Option {
	return option(func(settings *callSettings) { settings.maxRetries = count })
}

// WithMetadata has what the gateway noted about each call that succeeded handed to a function.
func WithMetadata(receive func(Metadata)) Option {
	return option(func(settings *callSettings) { settings.onMetadata = receive })
}

// WithIdempotencyKey names a call that writes, so that a repeat of it has no second effect. Without it the client makes
// a key for each call, and uses it for all attempts.
func WithIdempotencyKey(key string) CallOption {
	return callOption(func(settings *callSettings) { settings.idempotencyKey = key })
}

var (
	keyPattern    = regexp.MustCompile(`^[\x21-\x7e]+$`)
	headerPattern = regexp.MustCompile(`^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$`)
)

func readClientOptions(options []ClientOption) (clientSettings, error) {
	settings := clientSettings{
		callSettings: callSettings{timeout: 30 * time.Second, deadline: 2 * time.Minute, maxRetries: 2},
		apiKey:       os.Getenv("INFRAI_API_KEY"),
		baseURL:      productionURL,
		http:         &http.Client{},
	}
	for _, each := range options {
		each.applyToClient(&settings)
	}
	if settings.apiKey == "" {
		return settings, errors.New("infrai: there is no project key; pass WithAPIKey, or set INFRAI_API_KEY")
	}
	if !keyPattern.MatchString(settings.apiKey) {
		return settings, errors.New("infrai: the project key has a space, a line break or another character that no " +
			"key has; check how it was copied or read")
	}
	if address, err := url.Parse(settings.baseURL); err != nil || address.Host == "" ||
		(address.Scheme != "https" && address.Scheme != "http") {
		return settings, fmt.Errorf("infrai: the base URL is %q; it is an address such as %s", settings.baseURL, productionURL)
	}
	settings.baseURL = strings.TrimRight(settings.baseURL, "/")
	return settings, settings.check()
}

func (settings callSettings) with(options []CallOption) (callSettings, error) {
	for _, each := range options {
		each.applyToCall(&settings)
	}
	return settings, settings.check()
}

func (settings callSettings) check() error {
	switch {
	case settings.timeout <= 0:
		return fmt.Errorf("infrai: the timeout is %v; it has to be above 0", settings.timeout)
	case settings.deadline <= 0:
		return fmt.Errorf("infrai: the deadline is %v; it has to be above 0", settings.deadline)
	case settings.maxRetries < 0:
		return fmt.Errorf("infrai: the number of retries is %d; it has to be 0 or more", settings.maxRetries)
	case settings.idempotencyKey != "" && !headerPattern.MatchString(settings.idempotencyKey):
		return fmt.Errorf("infrai: the idempotency key is %q; it goes into a header, so it can hold letters, digits and "+
			"signs of ASCII only, and no space at its ends", settings.idempotencyKey)
	}
	return nil
}
