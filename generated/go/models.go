// Code generated from the contract by `npm run generate`. DO NOT EDIT.

package infrai

import "encoding/json"

// RealtimeCapability is one thing that a client may do in its channels: `subscribe` receives events, `publish` sends
// them, and `presence` enters and reads the list of members.
type RealtimeCapability string

// The values that the contract knows.
const (
	RealtimeCapabilitySubscribe RealtimeCapability = "subscribe"
	RealtimeCapabilityPublish   RealtimeCapability = "publish"
	RealtimeCapabilityPresence  RealtimeCapability = "presence"
)

// ChannelType is who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or
// authorized clients whose membership the others can see (`presence`).
type ChannelType string

// The values that the contract knows.
const (
	ChannelTypePublic   ChannelType = "public"
	ChannelTypePrivate  ChannelType = "private"
	ChannelTypePresence ChannelType = "presence"
)

// AuthVendor is a vendor whose client SDK can be authorized with `realtime.auth.sign`.
type AuthVendor string

// The values that the contract knows.
const (
	AuthVendorAbly       AuthVendor = "ably"
	AuthVendorPusher     AuthVendor = "pusher"
	AuthVendorLiveblocks AuthVendor = "liveblocks"
)

// RealtimeToken is a token that a client connects with.
type RealtimeToken struct {
	// The token itself. Hand it to one client and do not log it.
	Token string `json:"token"`
	// The identity that the client has when it connects with this token.
	ClientID string `json:"client_id"`
	// When the token stops working, as an RFC 3339 time with a zone.
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

// ChannelCreateResult is the channel that exists now, whether this call created it or an earlier one.
type ChannelCreateResult struct {
	// The id that the service gave the channel.
	ChannelID string `json:"channel_id"`
	// The name under which the channel was created.
	Name string `json:"name"`
	// The channel's type.
	Type ChannelType `json:"type"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelCreateResult) UnmarshalJSON(content []byte) error {
	type plain ChannelCreateResult
	return decodeRecord(content, (*plain)(r), "channel_id", "name", "type")
}

// Channel is a channel of the account.
type Channel struct {
	// The id that the service gave the channel.
	ChannelID string `json:"channel_id"`
	// The name to use in every other call.
	Name string `json:"name"`
	// The channel's type.
	Type ChannelType `json:"type"`
	// The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know.
	Vendor string `json:"vendor,omitzero"`
	// When the channel was created, as an RFC 3339 time with a zone.
	CreatedAt string `json:"created_at,omitzero"`
	// How many members are online. It is absent when the number is not known.
	MemberCount *int64 `json:"member_count,omitzero"`
	// When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing
	// was.
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
	// Pass it as `cursor` to get the next page. It is absent on the last page.
	NextCursor string `json:"next_cursor,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelListResult) UnmarshalJSON(content []byte) error {
	type plain ChannelListResult
	return decodeRecord(content, (*plain)(r), "channels")
}

// ChannelDeleteResult is the outcome of a deletion.
type ChannelDeleteResult struct {
	// The name of the channel that the call was about.
	Channel string `json:"channel"`
	// Whether the channel was deleted.
	Deleted bool `json:"deleted"`
	// The state of the deletion in a word. Branch on `deleted` rather than on this text.
	Status string `json:"status,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *ChannelDeleteResult) UnmarshalJSON(content []byte) error {
	type plain ChannelDeleteResult
	return decodeRecord(content, (*plain)(r), "channel", "deleted")
}

// PublishResult is the event that was accepted.
type PublishResult struct {
	// The id that the service gave the event.
	MessageID string `json:"message_id"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PublishResult) UnmarshalJSON(content []byte) error {
	type plain PublishResult
	return decodeRecord(content, (*plain)(r), "message_id")
}

// PublishBatchMessage is one event of a batch.
type PublishBatchMessage struct {
	// The name of the channel to send to.
	Channel string `json:"channel"`
	// The event's name, by which subscribers choose what to react to.
	Event string `json:"event"`
	// The event's payload. Any JSON value will do, `null` included, but the field has to be there.
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
	// The id of the user behind the client. It is absent when none was given.
	UserID string `json:"user_id,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *PresenceMember) UnmarshalJSON(content []byte) error {
	type plain PresenceMember
	return decodeRecord(content, (*plain)(r), "client_id")
}

// PresenceGetResult is who is in a channel at this moment.
type PresenceGetResult struct {
	// The members. The list is empty when nobody is there.
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
	// The member's identity and information as the JSON text that was signed. It is there for presence channels only.
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

// AblyToken is a signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
type AblyToken struct {
	// The name of the Ably key that signed the request.
	KeyName string `json:"keyName"`
	// A random text that makes the request usable once.
	Nonce string `json:"nonce"`
	// When the request was signed, in milliseconds since the Unix epoch.
	Timestamp int64 `json:"timestamp"`
	// The signature over the other fields.
	Mac string `json:"mac"`
	// The identity that the client will have.
	ClientID string `json:"clientId,omitzero"`
	// The channels and what may be done in each, as JSON text.
	Capability string `json:"capability,omitzero"`
	// How long the token will stay valid, in milliseconds.
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
	// A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
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

// EventTypesResult is the event types that can be listened to.
type EventTypesResult struct {
	// The names of the types. Nothing outside this list is delivered.
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

// Metadata is what the gateway noted about the call. It comes with every answer, a failure included.
type Metadata struct {
	// The id of this call, a UUID of version 7. Quote it when you ask for help.
	RequestID string `json:"request_id,omitzero"`
	// What the call cost, in US dollars.
	CostUSD *float64 `json:"cost_usd,omitzero"`
	// How long the gateway took to answer, in milliseconds.
	LatencyMs *float64 `json:"latency_ms,omitzero"`
	// The vendor that carried out the call, or `null` when no vendor was involved.
	Vendor string `json:"vendor,omitzero"`
	// Whether the answer came from a cache.
	CacheHit *bool `json:"cache_hit,omitzero"`
}

// UnmarshalJSON demands what the contract promises.
func (r *Metadata) UnmarshalJSON(content []byte) error {
	type plain Metadata
	return decodeRecord(content, (*plain)(r))
}

// VendorTokenResult is a signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand
// `token` to the vendor's client SDK unchanged. It is one of [*PusherTokenResult], [*AblyTokenResult],
// [*LiveblocksTokenResult] or [*UnknownVendorTokenResult].
type VendorTokenResult interface {
	// TokenJSON gives `token` as it came.
	TokenJSON() json.RawMessage

	isVendorTokenResult()
}

// UnknownVendorTokenResult is a VendorTokenResult that is newer than this package.
type UnknownVendorTokenResult struct {
	Vendor string          `json:"vendor"`
	Token  json.RawMessage `json:"token"`
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
