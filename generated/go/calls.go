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
	// The identity of the client on its connections and in presence channels. The service may require it. Without it,
	// the live mock makes one up; what the service does is not documented.
	ClientID string `json:"client_id,omitzero"`
	// The id of the user in your own system, for users with several clients.
	UserID string `json:"user_id,omitzero"`
	// The names of the channels that the token gives access to. What a token without them allows is not documented;
	// on the live mock it allows none.
	Channels []string `json:"channels,omitzero"`
	// What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`.
	Capabilities []RealtimeCapability `json:"capabilities,omitzero"`
	// How long the token is valid, in seconds. The service lowers a value that is too large. The default is not
	// documented.
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
	// Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that
	// see each other as members (`presence`). The default is not documented; the live mock uses the prefix of the
	// name, else `public`.
	Type ChannelType `json:"type,omitzero"`
	// The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,
	// and with `auto`, the service chooses. Any name is accepted, since new vendors can appear.
	Vendor string `json:"vendor,omitzero"`
}

// ChannelListRequest is what realtime.channel.list takes. A zero value is left out, unless the call demands it.
type ChannelListRequest struct {
	// Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page.
	Cursor string
	// The maximum number of channels on the page. The service lowers a value that is too large.
	Limit int64
}

// PublishRequest is what realtime.publish takes. A zero value is left out, unless the call demands it.
type PublishRequest struct {
	// The name of the channel to publish to.
	Channel string `json:"channel"`
	// The name of the event, of your choice. Subscribers bind to it.
	Event string `json:"event"`
	// The payload of the event: any JSON value, including `null`. The field is required.
	Data any `json:"data"`
}

// PublishBatchRequest is what realtime.publish.batch takes. A zero value is left out, unless the call demands it.
type PublishBatchRequest struct {
	// The events, each with its own channel. An empty list publishes nothing.
	Messages []PublishBatchMessage `json:"messages"`
}

// AuthSignRequest is what realtime.auth.sign takes. A zero value is left out, unless the call demands it.
type AuthSignRequest struct {
	// The identity of the client that the signature is for.
	ClientID string `json:"client_id"`
	// The names of the channels to authorize. Pusher signs only the first, Ably all of them.
	Channels []string `json:"channels"`
	// What the client may do in these channels. By default, it may only subscribe.
	Capabilities []RealtimeCapability `json:"capabilities,omitzero"`
	// The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which
	// signs by default.
	Vendor AuthVendor `json:"vendor,omitzero"`
	// How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is
	// not documented.
	TTLSeconds int64 `json:"ttl_seconds,omitzero"`
	// The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher.
	SocketID string `json:"socket_id,omitzero"`
	// Who the client is to the other members of a presence channel: its identity and what else they should see.
	// Required for presence channels.
	ChannelData map[string]any `json:"channel_data,omitzero"`
}

// UserDisconnectRequest is what realtime.user.disconnect takes. A zero value is left out, unless the call demands it.
type UserDisconnectRequest struct {
	// The identity of the client, as you gave it to its token or signature.
	ClientID string `json:"client_id"`
	// The channel to disconnect the client from. By default, all of its connections end.
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
// Call it whenever something happens that open pages should show: a message, a price, the end of a job. To send
// several events at once, use `realtime.publish.batch`.
//
// `data` is required, but can be `null`. Whether the channel has to exist first is not documented; the live mock
// creates it, and creating it yourself is safe.
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
// Send several events in one call, each to its own channel.
//
// Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` says how many events
// were sent.
//
// An empty list is accepted and publishes nothing. One malformed event rejects the whole batch with 400.
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
// Let one client connect without giving it your project key. The token is signed with HMAC, gives access to the
// channels you name with the permissions you name, and expires by itself.
//
// Call it on your server when a user opens a page, and pass the response on to that user's client. If the client runs
// the SDK of Pusher, Ably or Liveblocks, use `realtime.auth.sign` instead.
//
// Always send `client_id`: every known program does, and the service may require it. Keep the lifetime short, because
// a lost token works until `expires_at` unless you revoke it. This is not the token of an AI voice session, which
// comes from `ai.voice.session`.
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
// Revoke a token from `realtime.token.issue` before it expires.
//
// Call it when a user logs out or is banned. Pass the whole token, or its `jti` if that is what you stored.
//
// A revoked token can no longer connect. To end the connections the client has open, also call
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
// Create a named channel that clients can subscribe to and you can publish to.
//
// Call it when a room, a document or a game starts. Creating a channel that already exists with the same type
// succeeds and changes nothing, so you can call it every time.
//
// You cannot change the type of a channel: creating it again with another type fails with `CHANNEL_CONFLICT`. Clients
// of Pusher decide by the name: `private-` and `presence-` at its start make a channel private or a presence channel,
// whatever its `type`.
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
// Get a channel's type, its vendor, how many members are online and when it was last published to.
//
// Use it to show the state of a room, or to check whether a channel exists. To see who the members are, use
// `realtime.presence.get`.
//
// `vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.
//
// channel: The name of the channel.
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
// List the account's channels, one page at a time.
//
// Use it for an overview or a cleanup. Call it without `cursor` first, then pass each page's `next_cursor` as
// `cursor` until a page has none.
//
// Channels can be created and deleted while you go through the pages. A page can hold fewer channels than `limit`
// without being the last: only a missing or null `next_cursor` marks the last page.
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
// Delete a channel and disconnect its subscribers.
//
// Use it when a room closes for good. You cannot undo it, and subscribers lose the channel immediately.
//
// The call has no body, so the idempotency key goes into the `Idempotency-Key` header or the query.
//
// channel: The name of the channel.
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
// See who is in a channel right now.
//
// Use it to draw the first list of members, or to check on your server who is there. Subscribed clients learn of
// later changes through the vendor's own presence events, so you do not need to poll.
//
// A user with several clients can be listed once for each `client_id`.
//
// channel: The name of the channel.
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
// Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK unchanged. If
// the client does not run a vendor's SDK, use `realtime.token.issue` instead. This call does not sign documents;
// `pdf.sign` does.
//
//   - Pusher needs `socket_id`, and only the first of `channels` is signed.
//   - Ably gets a signature for all of `channels`.
//   - Presence channels need `channel_data`.
//   - Without `vendor`, the project's configured vendor signs; `vendor` overrides it.
//   - A `ttl_seconds` above `MAX_TTL_SECONDS` is lowered to it.
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
// List the event types that a subscriber can listen to. The set is closed for subscribers, while `event` in
// `realtime.publish` can be any name.
//
// Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying the list, since the
// service can add types. How the types relate to the events you publish is not documented.
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
// Disconnect a client, from everything or from one channel.
//
// Call it when a user is banned, loses access or has to log in again.
//
// A client whose token or signature is still valid can reconnect immediately. To keep it out, call
// `realtime.token.revoke` first.
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
