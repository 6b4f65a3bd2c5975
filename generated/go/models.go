// Code generated from the contract by `npm run generate`. DO NOT EDIT.

package infrai

import "encoding/json"

// RealtimeCapability is a permission in the channels: `subscribe` to receive events, `publish` to send them,
// `presence` to be listed as a member and to see the others.
type RealtimeCapability string

// The values that the contract knows.
const (
	RealtimeCapabilitySubscribe RealtimeCapability = "subscribe"
	RealtimeCapabilityPublish   RealtimeCapability = "publish"
	RealtimeCapabilityPresence  RealtimeCapability = "presence"
)

// ChannelType is who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized
// clients that see each other as members (`presence`). The default is not documented; the live mock uses the prefix
// of the name, else `public`.
type ChannelType string

// The values that the contract knows.
const (
	ChannelTypePublic   ChannelType = "public"
	ChannelTypePrivate  ChannelType = "private"
	ChannelTypePresence ChannelType = "presence"
)

// AuthVendor is the vendor whose client SDK is authorized. It overrides the vendor that the project is configured
// for, which signs by default.
type AuthVendor string

// The values that the contract knows.
const (
	AuthVendorAbly       AuthVendor = "ably"
	AuthVendorPusher     AuthVendor = "pusher"
	AuthVendorLiveblocks AuthVendor = "liveblocks"
)

// RealtimeToken is a token that a client connects with.
type RealtimeToken struct {
	// The HMAC-signed token. Give it to one client, and do not log it.
	Token string `json:"token"`
	// The identity of the client that connects with the token.
	ClientID string `json:"client_id"`
	// When the token expires, usually as an RFC 3339 time with a time zone.
	ExpiresAt string `json:"expires_at"`
	// The address that the client connects to.
	Endpoint string `json:"endpoint"`
}

// UnmarshalJSON demands what the contract promises.
func (r *RealtimeToken) UnmarshalJSON(content []byte) error {
	type plain RealtimeToken
	return decodeRecord(content, (*plain)(r), "token", "client_id", "expires_at", "endpoint")
}

// TokenRevokeResult is the outcome of a revocation.
type TokenRevokeResult struct {
	// Whether the token was revoked.
	Revoked bool `json:"revoked"`
}

// UnmarshalJSON demands what the contract promises.
func (r *TokenRevokeResult) UnmarshalJSON(content []byte) error {
	type plain TokenRevokeResult
	return decodeRecord(content, (*plain)(r), "revoked")
}

// ChannelCreateResult is the channel, which this call or an earlier one created.
type ChannelCreateResult struct {
	// The id of the channel, chosen by the service.
	ChannelID string `json:"channel_id"`
	// The name of the channel.
	Name string `json:"name"`
	// Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
	Type ChannelType `json:"type"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelCreateResult) UnmarshalJSON(content []byte) error {
	type plain ChannelCreateResult
	return decodeRecord(content, (*plain)(r), "channel_id", "name", "type")
}

// Channel is a channel of the account.
type Channel struct {
	// The id of the channel, chosen by the service.
	ChannelID string `json:"channel_id"`
	// The name of the channel, which every other call takes.
	Name string `json:"name"`
	// Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
	Type ChannelType `json:"type"`
	// The vendor that carries the channel's messages. New vendors can appear. It can be null or absent.
	Vendor string `json:"vendor,omitzero"`
	// When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent.
	CreatedAt string `json:"created_at,omitzero"`
	// How many members are online. It is null or absent if the number is not known.
	MemberCount *int64 `json:"member_count,omitzero"`
	// When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or
	// absent if there was none.
	LastPublishedAt string `json:"last_published_at,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *Channel) UnmarshalJSON(content []byte) error {
	type plain Channel
	return decodeRecord(content, (*plain)(r), "channel_id", "name", "type")
}

// ChannelListResult is a page of the account's channels.
type ChannelListResult struct {
	// The channels of this page.
	Channels []Channel `json:"channels"`
	// Pass it as `cursor` to get the next page. It is null or absent on the last page.
	NextCursor string `json:"next_cursor,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelListResult) UnmarshalJSON(content []byte) error {
	type plain ChannelListResult
	return decodeRecord(content, (*plain)(r), "channels")
}

// ChannelDeleteResult is the outcome of a deletion.
type ChannelDeleteResult struct {
	// The name of the channel.
	Channel string `json:"channel"`
	// Whether the channel was deleted.
	Deleted bool `json:"deleted"`
	// The state of the deletion as text. Branch on `deleted` instead. It can be null or absent.
	Status string `json:"status,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelDeleteResult) UnmarshalJSON(content []byte) error {
	type plain ChannelDeleteResult
	return decodeRecord(content, (*plain)(r), "channel", "deleted")
}

// PublishResult is the event that was accepted.
type PublishResult struct {
	// The id of the event, chosen by the service.
	MessageID string `json:"message_id"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PublishResult) UnmarshalJSON(content []byte) error {
	type plain PublishResult
	return decodeRecord(content, (*plain)(r), "message_id")
}

// PublishBatchMessage is one event of a batch.
type PublishBatchMessage struct {
	// The name of the channel to publish to.
	Channel string `json:"channel"`
	// The name of the event, of your choice. Subscribers bind to it.
	Event string `json:"event"`
	// The payload of the event: any JSON value, including `null`. The field is required.
	Data any `json:"data"`
}

// PublishBatchResult is the outcome of a batch.
type PublishBatchResult struct {
	// How many events were published.
	Published int64 `json:"published"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PublishBatchResult) UnmarshalJSON(content []byte) error {
	type plain PublishBatchResult
	return decodeRecord(content, (*plain)(r), "published")
}

// PresenceMember is a client that is in a channel.
type PresenceMember struct {
	// The identity that the client connected with.
	ClientID string `json:"client_id"`
	// The id of the user behind the client. It is null or absent if none was given.
	UserID string `json:"user_id,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PresenceMember) UnmarshalJSON(content []byte) error {
	type plain PresenceMember
	return decodeRecord(content, (*plain)(r), "client_id")
}

// PresenceGetResult is the members of a channel.
type PresenceGetResult struct {
	// The members. The list is empty if nobody is there.
	Members []PresenceMember `json:"members"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PresenceGetResult) UnmarshalJSON(content []byte) error {
	type plain PresenceGetResult
	return decodeRecord(content, (*plain)(r), "members")
}

// PusherToken is what a Pusher Channels authorizer returns to the client.
type PusherToken struct {
	// The app key and the signature, joined by a colon.
	Auth string `json:"auth"`
	// The identity of the member and its information, as the JSON string that was signed. Only presence channels have
	// it.
	ChannelData string `json:"channel_data,omitzero"`

	raw json.RawMessage
}

// UnmarshalJSON demands what the contract promises, and keeps the whole as it came.
func (r *PusherToken) UnmarshalJSON(content []byte) error {
	type plain PusherToken
	r.raw = append(json.RawMessage(nil), content...)
	return decodeRecord(content, (*plain)(r), "auth")
}

// MarshalJSON gives the whole as it came, with properties that this package does not know.
func (r PusherToken) MarshalJSON() ([]byte, error) {
	if r.raw != nil {
		return r.raw, nil
	}
	type plain PusherToken
	return json.Marshal(plain(r))
}

// PusherTokenResult is a signature for Pusher.
type PusherTokenResult struct {
	// The vendor whose client SDK takes the token.
	Vendor string `json:"vendor"`
	// What a Pusher Channels authorizer returns to the client.
	Token PusherToken `json:"token"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PusherTokenResult) UnmarshalJSON(content []byte) error {
	type plain PusherTokenResult
	return decodeRecord(content, (*plain)(r), "vendor", "token")
}

// AblyToken is a signed Ably TokenRequest. The Ably client exchanges it for a token.
type AblyToken struct {
	// The name of the Ably key that signed the request.
	KeyName string `json:"keyName"`
	// A random string that makes the request usable only once.
	Nonce string `json:"nonce"`
	// When the request was signed, in milliseconds since the Unix epoch.
	Timestamp int64 `json:"timestamp"`
	// The signature over the other fields.
	Mac string `json:"mac"`
	// The identity of the client.
	ClientID string `json:"clientId,omitzero"`
	// The channels and what the client may do in each, as a JSON string.
	Capability string `json:"capability,omitzero"`
	// How long the token will be valid, in milliseconds.
	TTL *int64 `json:"ttl,omitzero"`

	raw json.RawMessage
}

// UnmarshalJSON demands what the contract promises, and keeps the whole as it came.
func (r *AblyToken) UnmarshalJSON(content []byte) error {
	type plain AblyToken
	r.raw = append(json.RawMessage(nil), content...)
	return decodeRecord(content, (*plain)(r), "keyName", "nonce", "timestamp", "mac")
}

// MarshalJSON gives the whole as it came, with properties that this package does not know.
func (r AblyToken) MarshalJSON() ([]byte, error) {
	if r.raw != nil {
		return r.raw, nil
	}
	type plain AblyToken
	return json.Marshal(plain(r))
}

// AblyTokenResult is a signature for Ably.
type AblyTokenResult struct {
	// The vendor whose client SDK takes the token.
	Vendor string `json:"vendor"`
	// A signed Ably TokenRequest. The Ably client exchanges it for a token.
	Token AblyToken `json:"token"`
}

// UnmarshalJSON demands what the contract promises.
func (r *AblyTokenResult) UnmarshalJSON(content []byte) error {
	type plain AblyTokenResult
	return decodeRecord(content, (*plain)(r), "vendor", "token")
}

// LiveblocksToken is what a Liveblocks authorization endpoint returns to the client.
type LiveblocksToken struct {
	// The access token for the Liveblocks client.
	Token string `json:"token"`

	raw json.RawMessage
}

// UnmarshalJSON demands what the contract promises, and keeps the whole as it came.
func (r *LiveblocksToken) UnmarshalJSON(content []byte) error {
	type plain LiveblocksToken
	r.raw = append(json.RawMessage(nil), content...)
	return decodeRecord(content, (*plain)(r), "token")
}

// MarshalJSON gives the whole as it came, with properties that this package does not know.
func (r LiveblocksToken) MarshalJSON() ([]byte, error) {
	if r.raw != nil {
		return r.raw, nil
	}
	type plain LiveblocksToken
	return json.Marshal(plain(r))
}

// LiveblocksTokenResult is a signature for Liveblocks.
type LiveblocksTokenResult struct {
	// The vendor whose client SDK takes the token.
	Vendor string `json:"vendor"`
	// What a Liveblocks authorization endpoint returns to the client.
	Token LiveblocksToken `json:"token"`
}

// UnmarshalJSON demands what the contract promises.
func (r *LiveblocksTokenResult) UnmarshalJSON(content []byte) error {
	type plain LiveblocksTokenResult
	return decodeRecord(content, (*plain)(r), "vendor", "token")
}

// EventTypesResult is the event types that a subscriber can listen to.
type EventTypesResult struct {
	// The names of the types. They limit what a subscriber can listen to, not what you can publish.
	Types []string `json:"types"`
}

// UnmarshalJSON demands what the contract promises.
func (r *EventTypesResult) UnmarshalJSON(content []byte) error {
	type plain EventTypesResult
	return decodeRecord(content, (*plain)(r), "types")
}

// UserDisconnectResult is the outcome of a disconnection.
type UserDisconnectResult struct {
	// Whether the client was disconnected.
	Disconnected bool `json:"disconnected"`
}

// UnmarshalJSON demands what the contract promises.
func (r *UserDisconnectResult) UnmarshalJSON(content []byte) error {
	type plain UserDisconnectResult
	return decodeRecord(content, (*plain)(r), "disconnected")
}

// Metadata is what the gateway says about the call. It comes with every response, also with failures.
type Metadata struct {
	// The id of the request, usually a UUID v7. Quote it when you ask for help.
	RequestID string `json:"request_id,omitzero"`
	// What the call cost, in US dollars. It can be null or absent.
	CostUSD *float64 `json:"cost_usd,omitzero"`
	// How long the gateway took, in milliseconds. It can be null or absent.
	LatencyMs *float64 `json:"latency_ms,omitzero"`
	// The vendor that handled the call. It is null if no vendor was involved.
	Vendor string `json:"vendor,omitzero"`
	// Whether the response came from a cache. It can be null or absent.
	CacheHit *bool `json:"cache_hit,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *Metadata) UnmarshalJSON(content []byte) error {
	type plain Metadata
	return decodeRecord(content, (*plain)(r))
}

// VendorTokenResult is a signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass
// `token` to the vendor's client SDK unchanged. It is one of [*PusherTokenResult], [*AblyTokenResult],
// [*LiveblocksTokenResult] or [*UnknownVendorTokenResult].
type VendorTokenResult interface {
	// TokenJSON gives `token` as it came.
	TokenJSON() json.RawMessage

	isVendorTokenResult()
}

// UnknownVendorTokenResult is a VendorTokenResult that is newer than this package.
type UnknownVendorTokenResult struct {
	// Vendor is the text that tells the variant.
	Vendor string `json:"vendor"`
	// Token is `token` as it came.
	Token json.RawMessage `json:"token"`
}

// TokenJSON gives `token` as it came.
func (r *UnknownVendorTokenResult) TokenJSON() json.RawMessage { return r.Token }

// TokenJSON gives `token` as it came.
func (r *PusherTokenResult) TokenJSON() json.RawMessage { return r.Token.raw }

// TokenJSON gives `token` as it came.
func (r *AblyTokenResult) TokenJSON() json.RawMessage { return r.Token.raw }

// TokenJSON gives `token` as it came.
func (r *LiveblocksTokenResult) TokenJSON() json.RawMessage { return r.Token.raw }

func (*PusherTokenResult) isVendorTokenResult()        {}
func (*AblyTokenResult) isVendorTokenResult()          {}
func (*LiveblocksTokenResult) isVendorTokenResult()    {}
func (*UnknownVendorTokenResult) isVendorTokenResult() {}

// decodeVendorTokenResult makes the variant that `vendor` tells.
func decodeVendorTokenResult(content json.RawMessage) (VendorTokenResult, error) {
	var probe UnknownVendorTokenResult
	if err := decodeRecord(content, &probe, "vendor", "token"); err != nil {
		return nil, err
	}
	var result VendorTokenResult = &probe
	switch probe.Vendor {
	case "pusher":
		result = &PusherTokenResult{}
	case "ably":
		result = &AblyTokenResult{}
	case "liveblocks":
		result = &LiveblocksTokenResult{}
	default:
		return result, nil
	}
	if json.Unmarshal(content, result) != nil {
		// What has another shape than the contract knows is no variant of it.
		return &probe, nil
	}
	return result, nil
}
