// Code generated from the contract by `npm run generate`. DO NOT EDIT.

package infrai

import (
	"context"
	"encoding/json"
	"iter"
	"net/url"
	"strconv"
)

// TokenIssueRequest is what realtime.token.issue takes. A zero value is left out, unless the call demands it.
type TokenIssueRequest struct {
	// The identity that the client takes on its connections. Members of presence channels are listed by it.
	ClientID string `json:"client_id,omitzero"`
	// The id of the user behind the client in your own system, for when one user has many clients.
	UserID string `json:"user_id,omitzero"`
	// The names of the channels that the token opens.
	Channels []string `json:"channels,omitzero"`
	// What the client may do in those channels.
	Capabilities []RealtimeCapability `json:"capabilities,omitzero"`
	// How long the token stays valid, in seconds. The service lowers a number that is too large.
	TTLSeconds int64 `json:"ttl_seconds,omitzero"`
}

// TokenRevokeRequest is what realtime.token.revoke takes. A zero value is left out, unless the call demands it.
type TokenRevokeRequest struct {
	// The whole token, or its `jti`, the id inside it.
	TokenOrJTI string `json:"token_or_jti"`
}

// ChannelCreateRequest is what realtime.channel.create takes. A zero value is left out, unless the call demands it.
type ChannelCreateRequest struct {
	// The channel's name. Any non-empty text is a valid name.
	Name string `json:"name"`
	// Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized
	// clients whose membership the others can see (`presence`).
	Type ChannelType `json:"type,omitzero"`
	// The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By
	// default, and with `auto`, the service chooses. New vendors can appear, so any name is accepted.
	Vendor string `json:"vendor,omitzero"`
}

// ChannelListRequest is what realtime.channel.list takes. A zero value is left out, unless the call demands it.
type ChannelListRequest struct {
	// Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page.
	Cursor string
	// The largest number of channels that the page may hold. The service lowers a number that is too large.
	Limit int64
}

// PublishRequest is what realtime.publish takes. A zero value is left out, unless the call demands it.
type PublishRequest struct {
	// The name of the channel to send to.
	Channel string `json:"channel"`
	// The event's name, by which subscribers choose what to react to.
	Event string `json:"event"`
	// The event's payload. Any JSON value will do, `null` included, but the field has to be there.
	Data any `json:"data"`
}

// PublishBatchRequest is what realtime.publish.batch takes. A zero value is left out, unless the call demands it.
type PublishBatchRequest struct {
	// The events, each with its own channel. An empty list is accepted and publishes nothing.
	Messages []PublishBatchMessage `json:"messages"`
}

// AuthSignRequest is what realtime.auth.sign takes. A zero value is left out, unless the call demands it.
type AuthSignRequest struct {
	// The identity that the signature is bound to.
	ClientID string `json:"client_id"`
	// The names of the channels to authorize. Pusher signs only the first of them, Ably all.
	Channels []string `json:"channels"`
	// What the client may do in those channels. Without it, the client may only listen.
	Capabilities []RealtimeCapability `json:"capabilities,omitzero"`
	// A vendor whose client SDK can be authorized with `realtime.auth.sign`.
	Vendor AuthVendor `json:"vendor,omitzero"`
	// How long the signature stays valid, in seconds. The service lowers a number that is over its maximum.
	TTLSeconds int64 `json:"ttl_seconds,omitzero"`
	// The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it.
	SocketID string `json:"socket_id,omitzero"`
	// Who the client is to the other members of a presence channel: an identity and whatever else they should see.
	// Presence channels cannot be signed without it.
	ChannelData map[string]any `json:"channel_data,omitzero"`
}

// UserDisconnectRequest is what realtime.user.disconnect takes. A zero value is left out, unless the call demands it.
type UserDisconnectRequest struct {
	// The identity of the client, as it was given to its token or signature.
	ClientID string `json:"client_id"`
	// The name of the one channel to remove the client from. Without it, all of the client's connections end.
	Channel string `json:"channel,omitzero"`
}

// A Client of the Infrai Realtime API. It is safe for many goroutines; make one with [NewClient].
type Client struct {
	caller *caller

	// Token has the calls of realtime.token.
	Token *TokenService
	// Channel has the calls of realtime.channel.
	Channel *ChannelService
	// Presence has the calls of realtime.presence.
	Presence *PresenceService
	// Auth has the calls of realtime.auth.
	Auth *AuthService
	// Event has the calls of realtime.event.
	Event *EventService
	// User has the calls of realtime.user.
	User *UserService
}

// NewClient makes a client. Without options it calls the service itself, with the project key in INFRAI_API_KEY.
//
// It returns an error when there is no key, or an option makes no sense.
func NewClient(options ...ClientOption) (*Client, error) {
	settings, err := readClientOptions(options)
	if err != nil {
		return nil, err
	}
	caller := newCaller(settings)
	return &Client{
		caller:   caller,
		Token:    &TokenService{caller},
		Channel:  &ChannelService{caller},
		Presence: &PresenceService{caller},
		Auth:     &AuthService{caller},
		Event:    &EventService{caller},
		User:     &UserService{caller},
	}, nil
}

// Publish is realtime.publish: publish an event.
//
// Send an event to everyone who is subscribed to a channel.
//
// Call it whenever something happened that open pages should show: a message, a price, the end of a job. For several
// events at once, `realtime.publish.batch` saves calls.
//
// Without an idempotency key, a retry after a lost response publishes twice. `data` has to be there, but can be
// `null`.
func (c *Client) Publish(ctx context.Context, request PublishRequest, options ...CallOption) (*PublishResult, error) {
	result := new(PublishResult)
	if err := c.caller.do(ctx, call{
		capability: "realtime.publish", method: "POST", path: "/v1/realtime/publish",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// PublishBatch is realtime.publish.batch: publish many events.
//
// Send several events in one call, each to a channel of its own.
//
// Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.
//
// An empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an
// idempotency key if you mean to retry: a retry without one publishes everything again.
func (c *Client) PublishBatch(ctx context.Context, request PublishBatchRequest, options ...CallOption) (*PublishBatchResult, error) {
	if request.Messages == nil {
		request.Messages = []PublishBatchMessage{}
	}
	result := new(PublishBatchResult)
	if err := c.caller.do(ctx, call{
		capability: "realtime.publish.batch", method: "POST", path: "/v1/realtime/publish/batch",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// TokenService has the calls of realtime.token.
type TokenService struct {
	caller *caller
}

// Issue is realtime.token.issue: issue a client token.
//
// Let one client connect without giving it your project key. The token opens the channels that you name, for the
// capabilities that you name, and stops working by itself.
//
// Call it on your server when a user opens a page, and hand the response to that user's client. Use
// `realtime.auth.sign` instead when the client runs the SDK of Pusher, Ably or Liveblocks.
//
// Keep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This is not the token of an
// AI voice session; that one comes from `ai.voice.session`.
func (s *TokenService) Issue(ctx context.Context, request TokenIssueRequest, options ...CallOption) (*RealtimeToken, error) {
	result := new(RealtimeToken)
	if err := s.caller.do(ctx, call{
		capability: "realtime.token.issue", method: "POST", path: "/v1/realtime/token/issue",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// Revoke is realtime.token.revoke: revoke a client token.
//
// Take back a token that `realtime.token.issue` gave out, before it expires.
//
// Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.
//
// Revoking keeps the token from being used. To also end what the client has open now, call
// `realtime.user.disconnect`.
func (s *TokenService) Revoke(ctx context.Context, request TokenRevokeRequest, options ...CallOption) (*TokenRevokeResult, error) {
	result := new(TokenRevokeResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.token.revoke", method: "POST", path: "/v1/realtime/token/revoke",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// ChannelService has the calls of realtime.channel.
type ChannelService struct {
	caller *caller
}

// Create is realtime.channel.create: create a channel.
//
// Make a named channel that clients can subscribe to and that you can publish to.
//
// Call it when a room, a document or a game begins. Creating a channel that is there already, with the same type,
// changes nothing and succeeds, so it is safe to call every time.
//
// The type cannot be changed: the same name with another type is refused with `CHANNEL_CONFLICT`.
func (s *ChannelService) Create(ctx context.Context, request ChannelCreateRequest, options ...CallOption) (*ChannelCreateResult, error) {
	result := new(ChannelCreateResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.channel.create", method: "POST", path: "/v1/realtime/channel/create",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// Get is realtime.channel.get: get a channel.
//
// Look up one channel: its type, the vendor behind it, how many members are online and when it was last published to.
//
// Use it to show the state of a room, or to find out whether a channel exists. For the members themselves, use
// `realtime.presence.get`.
//
// `member_count` and `last_published_at` can be absent.
//
// channel: The channel's name. Pass it as it is.
func (s *ChannelService) Get(ctx context.Context, channel string, options ...CallOption) (*Channel, error) {
	result := new(Channel)
	if err := s.caller.do(ctx, call{
		capability: "realtime.channel.get", method: "GET", path: "/v1/realtime/channel/get/{channel}",
		inPath: map[string]string{"channel": channel},
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// List is realtime.channel.list: list channels.
//
// Go through the channels of the account, a page at a time.
//
// Use it for an overview or a clean-up. Start without a `cursor`, then pass each page's `next_cursor` until a page
// comes without one.
//
// Channels can be created and deleted while you walk. A page can hold fewer channels than `limit` and still not be
// the last: only a missing `next_cursor` says so.
func (s *ChannelService) List(ctx context.Context, request ChannelListRequest, options ...CallOption) (*ChannelListResult, error) {
	query := url.Values{}
	if request.Cursor != "" {
		query.Set("cursor", request.Cursor)
	}
	if request.Limit != 0 {
		query.Set("limit", strconv.FormatInt(request.Limit, 10))
	}
	result := new(ChannelListResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.channel.list", method: "GET", path: "/v1/realtime/channel/list",
		query: query,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// ListAll goes through all pages of realtime.channel.list, item by item. A page is fetched when its first item is
// asked for. An error is the last thing that it gives.
func (s *ChannelService) ListAll(ctx context.Context, request ChannelListRequest, options ...CallOption) iter.Seq2[Channel, error] {
	return eachItem("realtime.channel.list", request.Cursor, func(cursor string) ([]Channel, string, error) {
		at := request
		at.Cursor = cursor
		page, err := s.List(ctx, at, options...)
		if err != nil {
			return nil, "", err
		}
		return page.Channels, page.NextCursor, nil
	})
}

// Delete is realtime.channel.delete: delete a channel.
//
// Remove a channel and disconnect everyone who is subscribed to it.
//
// Use it when a room closes for good. It cannot be undone, and subscribers lose their connection to the channel at
// once.
//
// The call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the query.
//
// channel: The channel's name. Pass it as it is.
func (s *ChannelService) Delete(ctx context.Context, channel string, options ...CallOption) (*ChannelDeleteResult, error) {
	result := new(ChannelDeleteResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.channel.delete", method: "DELETE", path: "/v1/realtime/channel/delete/{channel}",
		inPath: map[string]string{"channel": channel},
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// PresenceService has the calls of realtime.presence.
type PresenceService struct {
	caller *caller
}

// Get is realtime.presence.get: get the members of a channel.
//
// See who is in a channel at this moment.
//
// Use it to draw the first list of members, or to check on your server who is there. Clients that are subscribed
// learn of later changes through the vendor's own presence events, so there is no need to poll.
//
// A user with several clients can be listed several times, once for each `client_id`.
//
// channel: The channel's name. Pass it as it is.
func (s *PresenceService) Get(ctx context.Context, channel string, options ...CallOption) (*PresenceGetResult, error) {
	result := new(PresenceGetResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.presence.get", method: "GET", path: "/v1/realtime/presence/get/{channel}",
		inPath: map[string]string{"channel": channel},
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// AuthService has the calls of realtime.auth.
type AuthService struct {
	caller *caller
}

// Sign is realtime.auth.sign: sign for a vendor's client SDK.
//
// Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the
// vendor's secret.
//
// Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK as it is. Use
// `realtime.token.issue` instead when the client does not run a vendor's SDK. This call does not sign documents; that
// is `pdf.sign`.
//
//   - Pusher needs `socket_id`, and signs only the first of `channels`.
//   - Ably signs all of `channels`.
//   - Presence channels need `channel_data`.
//   - A `ttl_seconds` over the service's maximum is lowered to it.
func (s *AuthService) Sign(ctx context.Context, request AuthSignRequest, options ...CallOption) (VendorTokenResult, error) {
	if request.Channels == nil {
		request.Channels = []string{}
	}
	var result VendorTokenResult
	into := decoder(func(content json.RawMessage) (err error) {
		result, err = decodeVendorTokenResult(content)
		return err
	})
	if err := s.caller.do(ctx, call{
		capability: "realtime.auth.sign", method: "POST", path: "/v1/realtime/auth/sign",
		body: request,
	}, options, &into); err != nil {
		return nil, err
	}
	return result, nil
}

// EventService has the calls of realtime.event.
type EventService struct {
	caller *caller
}

// Types is realtime.event.types: list the event types.
//
// Find out which event types a subscriber can listen to. The list is closed: nothing outside it is delivered.
//
// Use it to offer a choice in a tool, or to check a configuration. Read the list from here rather than copying it,
// since it can grow with the service.
func (s *EventService) Types(ctx context.Context, options ...CallOption) (*EventTypesResult, error) {
	result := new(EventTypesResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.event.types", method: "GET", path: "/v1/realtime/event/types",
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}

// UserService has the calls of realtime.user.
type UserService struct {
	caller *caller
}

// Disconnect is realtime.user.disconnect: disconnect a client.
//
// End what a client has open now: everywhere, or in one channel.
//
// Call it when a user is banned, loses access or should log in again.
//
// A client whose token or signature is still good can come back at once. Call `realtime.token.revoke` first if it
// should stay out.
func (s *UserService) Disconnect(ctx context.Context, request UserDisconnectRequest, options ...CallOption) (*UserDisconnectResult, error) {
	result := new(UserDisconnectResult)
	if err := s.caller.do(ctx, call{
		capability: "realtime.user.disconnect", method: "POST", path: "/v1/realtime/user/disconnect",
		body: request,
	}, options, result); err != nil {
		return nil, err
	}
	return result, nil
}
