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

// A ClientOption sets an option of a client.
type ClientOption interface {
	applyToClient(*clientSettings)
}

// A CallOption sets an option of one call.
type CallOption interface {
	applyToCall(*callSettings)
}

// An Option sets an option of one call, or of all calls of a client.
type Option interface {
	ClientOption
	CallOption
}

type callSettings struct {
	timeout        time.Duration
	deadline       time.Duration
	maxWait        time.Duration
	maxRetries     int
	onMetadata     func(Metadata)
	onResponse     func(RawResponse)
	idempotencyKey string
	header         http.Header
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

// WithAPIKey sets the project key. The default is the environment variable INFRAI_API_KEY.
func WithAPIKey(key string) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.apiKey = key })
}

// WithBaseURL sets the address of the service, such as that of a mock or your own gateway. The default is the
// environment variable INFRAI_BASE_URL, or the service itself. A path may follow; /v1 at the end is dropped.
func WithBaseURL(address string) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.baseURL = address })
}

// WithHTTPClient sets the client that sends the requests, such as for a proxy or your own certificates. Its redirects
// are not followed, since they would send the project key elsewhere.
func WithHTTPClient(client *http.Client) ClientOption {
	return clientOption(func(settings *clientSettings) { settings.http = client })
}

// WithTimeout limits one attempt. The default is [DefaultTimeout].
func WithTimeout(limit time.Duration) Option {
	return option(func(settings *callSettings) { settings.timeout = limit })
}

// WithDeadline limits a call with all its attempts and waits. The default is [DefaultDeadline]. The context of a call
// limits it too.
func WithDeadline(limit time.Duration) Option {
	return option(func(settings *callSettings) { settings.deadline = limit })
}

// WithMaxRetries sets how often a call is retried, if a retry may help and is safe. The default is [DefaultMaxRetries].
func WithMaxRetries(count int) Option {
	return option(func(settings *callSettings) { settings.maxRetries = count })
}

// WithMaxWait limits the wait that the service may ask for. A longer Retry-After ends the call with the error of the
// service. The default is [DefaultMaxWait].
func WithMaxWait(limit time.Duration) Option {
	return option(func(settings *callSettings) { settings.maxWait = limit })
}

// WithHeader sends a header with each request, in place of one of the same name.
func WithHeader(name, value string) Option {
	return option(func(settings *callSettings) {
		settings.header = settings.header.Clone()
		if settings.header == nil {
			settings.header = http.Header{}
		}
		settings.header[http.CanonicalHeaderKey(name)] = []string{value}
	})
}

// WithRawResponse passes each response to a function as it came: its status, its headers and its whole body.
func WithRawResponse(receive func(RawResponse)) Option {
	return option(func(settings *callSettings) { settings.onResponse = receive })
}

// WithMetadata passes the metadata of each call that succeeded to a function.
func WithMetadata(receive func(Metadata)) Option {
	return option(func(settings *callSettings) { settings.onMetadata = receive })
}

// WithIdempotencyKey identifies a call that writes, so that making it again has no second effect. By default, each call
// gets a new key, which all its attempts use.
func WithIdempotencyKey(key string) CallOption {
	return callOption(func(settings *callSettings) { settings.idempotencyKey = key })
}

var (
	keyPattern    = regexp.MustCompile(`^[\x21-\x7e]+$`)
	headerPattern = regexp.MustCompile(`^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$`)
	namePattern   = regexp.MustCompile("^[\\w!#$%&'*+.^`|~-]+$")
	urlPattern    = regexp.MustCompile(`^https?://[^\s?#]+$`)
	urlEnd        = regexp.MustCompile(`(/v1)?/*$`)
)

func readClientOptions(options []ClientOption) (clientSettings, error) {
	settings := clientSettings{
		callSettings: callSettings{
			timeout: DefaultTimeout, deadline: DefaultDeadline, maxWait: DefaultMaxWait, maxRetries: DefaultMaxRetries,
		},
		apiKey:  os.Getenv("INFRAI_API_KEY"),
		baseURL: productionURL,
		http:    &http.Client{},
	}
	if address := os.Getenv("INFRAI_BASE_URL"); address != "" {
		settings.baseURL = address
	}
	for _, each := range options {
		if each == nil {
			return settings, errNilOption
		}
		each.applyToClient(&settings)
	}
	settings.apiKey = strings.TrimSpace(settings.apiKey)
	if settings.apiKey == "" {
		return settings, errors.New("infrai: the project key is missing; pass WithAPIKey, or set INFRAI_API_KEY")
	}
	if !keyPattern.MatchString(settings.apiKey) {
		return settings, errors.New("infrai: the project key contains a space, a line break or another invalid " +
			"character; check how it was copied or read")
	}
	if address, err := url.Parse(settings.baseURL); err != nil || address.Host == "" || !urlPattern.MatchString(settings.baseURL) {
		return settings, fmt.Errorf("infrai: the base URL is %q; it has to be an address such as %s, without a query or "+
			"a fragment", settings.baseURL, productionURL)
	}
	if settings.http == nil {
		return settings, errors.New("infrai: the HTTP client is nil; leave WithHTTPClient out, or pass one")
	}
	settings.baseURL = urlEnd.ReplaceAllString(settings.baseURL, "")
	return settings, settings.check()
}

func (settings callSettings) with(options []CallOption) (callSettings, error) {
	for _, each := range options {
		if each == nil {
			return settings, errNilOption
		}
		each.applyToCall(&settings)
	}
	return settings, settings.check()
}

var errNilOption = errors.New("infrai: an option is nil; leave it out instead")

func (settings callSettings) check() error {
	for name, values := range settings.header {
		if !namePattern.MatchString(name) || !headerPattern.MatchString(values[0]) {
			return fmt.Errorf("infrai: the header %q is malformed; it has to be printable ASCII, and its name a word", name)
		}
	}
	switch {
	case settings.timeout <= 0:
		return fmt.Errorf("infrai: the timeout is %v; it has to be above 0", settings.timeout)
	case settings.deadline <= 0:
		return fmt.Errorf("infrai: the deadline is %v; it has to be above 0", settings.deadline)
	case settings.maxWait < 0:
		return fmt.Errorf("infrai: the longest wait is %v; it has to be 0 or more", settings.maxWait)
	case settings.maxRetries < 0:
		return fmt.Errorf("infrai: the number of retries is %d; it has to be 0 or more", settings.maxRetries)
	case settings.idempotencyKey != "" && !headerPattern.MatchString(settings.idempotencyKey):
		return fmt.Errorf("infrai: the idempotency key is %q; it is sent as a header, so it has to be printable ASCII "+
			"without spaces at its ends", settings.idempotencyKey)
	}
	return nil
}
