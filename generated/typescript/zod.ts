// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import { z } from 'zod';
import type { components, UnlistedText } from './types.ts';

/** A text that usually is a known one. */
const openText = <Known extends string>() => z.string() as unknown as z.ZodType<Known | (string & {}), Known | (string & {})>;

/** A text that is no known one, once the schemas before it in a union have refused the value. */
const unlistedText = () => z.string() as unknown as z.ZodType<UnlistedText, UnlistedText>;

/** Anything but null. */
const anyValue = () => z.unknown().refine((value): boolean => value !== undefined && value !== null, 'Required');

/**
 * One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence`
 * enters and reads the list of members.
 */
export const RealtimeCapabilitySchema = z.enum(["subscribe", "publish", "presence"]).describe("One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence` enters and reads the list of members.");

/**
 * Who the token is for, where it is valid and for how long. Every field is optional.
 */
export const TokenIssueRequestSchema = z.object({
  client_id: z.string().exactOptional().describe("The identity that the client takes on its connections. Members of presence channels are listed by it."),
  user_id: z.string().exactOptional().describe("The id of the user behind the client in your own system, for when one user has many clients."),
  channels: z.array(z.string().min(1)).exactOptional().describe("The names of the channels that the token opens."),
  capabilities: z.array(RealtimeCapabilitySchema).exactOptional().describe("What the client may do in those channels."),
  ttl_seconds: z.int().min(1).exactOptional().describe("How long the token stays valid, in seconds. The service lowers a number that is too large."),
}).describe("Who the token is for, where it is valid and for how long. Every field is optional.");

/**
 * A token that a client connects with.
 */
export const RealtimeTokenSchema = z.object({
  token: z.string().min(1).describe("The token itself. Hand it to one client and do not log it."),
  client_id: z.string().min(1).describe("The identity that the client has when it connects with this token."),
  expires_at: z.string().min(1).describe("When the token stops working, as an RFC 3339 time with a zone."),
  endpoint: z.string().min(1).describe("The address that the client connects to."),
}).describe("A token that a client connects with.");

/**
 * What the gateway noted about the call. It comes with every answer, a failure included.
 */
export const MetadataSchema = z.object({
  request_id: z.string().nullable().exactOptional().describe("The id of this call, a UUID of version 7. Quote it when you ask for help."),
  cost_usd: z.number().min(0).nullable().exactOptional().describe("What the call cost, in US dollars."),
  latency_ms: z.number().min(0).nullable().exactOptional().describe("How long the gateway took to answer, in milliseconds."),
  vendor: z.string().nullable().exactOptional().describe("The vendor that carried out the call, or `null` when no vendor was involved."),
  cache_hit: z.boolean().nullable().exactOptional().describe("Whether the answer came from a cache."),
}).describe("What the gateway noted about the call. It comes with every answer, a failure included.");

/**
 * The envelope of a successful `realtime.token.issue`.
 */
export const TokenIssueResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: RealtimeTokenSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.token.issue`.");

/**
 * What went wrong and, where it is known, what to do about it.
 */
export const ErrorDetailSchema = z.object({
  code: z.string().describe("The stable name of the error, in upper snake case. Branch on it. The set of codes grows, so treat one that you do not know by its HTTP status."),
  message: z.string().describe("What went wrong, written for people. The wording can change."),
  hint: z.string().nullable().exactOptional().describe("What to do next. It is absent when there is nothing to add."),
}).describe("What went wrong and, where it is known, what to do about it.");

/**
 * The envelope of every failed call.
 */
export const ErrorResponseSchema = z.object({
  ok: z.literal(false).describe("Always `false` on an answer with an error status."),
  data: z.null().exactOptional().describe("Always `null` on a failure."),
  error: ErrorDetailSchema,
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of every failed call.");

/**
 * The token to take back.
 */
export const TokenRevokeRequestSchema = z.object({
  token_or_jti: z.string().describe("The whole token, or its `jti`, the id inside it."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that names this call, so that a repeat of it gets the same answer."),
}).describe("The token to take back.");

/**
 * The outcome of a revocation.
 */
export const TokenRevokeResultSchema = z.object({
  revoked: z.boolean().describe("Whether the token was revoked."),
}).describe("The outcome of a revocation.");

/**
 * The envelope of a successful `realtime.token.revoke`.
 */
export const TokenRevokeResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: TokenRevokeResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.token.revoke`.");

/**
 * Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients
 * whose membership the others can see (`presence`).
 */
export const ChannelTypeSchema = z.enum(["public", "private", "presence"]).describe("Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients whose membership the others can see (`presence`).");

const ChannelCreateRequestObject = z.object({
  name: z.string().min(1).exactOptional().describe("The channel's name. Any non-empty text is a valid name."),
  channel: z.string().min(1).exactOptional().describe("Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal."),
  type: ChannelTypeSchema.exactOptional(),
  vendor: z.string().min(1).exactOptional().describe("The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default, and with `auto`, the service chooses. New vendors can appear, so any name is accepted."),
}).refine((value) => value.name !== undefined || value.channel !== undefined, { path: ['name'], error: 'Required' }).describe("The channel to create. Send its name as `name`.");
/**
 * The channel to create. Send its name as `name`.
 */
export const ChannelCreateRequestSchema = ChannelCreateRequestObject as Omit<typeof ChannelCreateRequestObject, keyof z.ZodType> & z.ZodType<components['schemas']['ChannelCreateRequest'], components['schemas']['ChannelCreateRequest']>;

/**
 * The channel that exists now, whether this call created it or an earlier one.
 */
export const ChannelCreateResultSchema = z.object({
  channel_id: z.string().min(1).describe("The id that the service gave the channel."),
  name: z.string().min(1).describe("The name under which the channel was created."),
  type: openText<components['schemas']['ChannelType']>().describe("The channel's type."),
}).describe("The channel that exists now, whether this call created it or an earlier one.");

/**
 * The envelope of a successful `realtime.channel.create`.
 */
export const ChannelCreateResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: ChannelCreateResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.create`.");

/**
 * A channel of the account.
 */
export const ChannelSchema = z.object({
  channel_id: z.string().min(1).describe("The id that the service gave the channel."),
  name: z.string().min(1).describe("The name to use in every other call."),
  type: openText<components['schemas']['ChannelType']>().describe("The channel's type."),
  vendor: z.string().nullable().exactOptional().describe("The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know."),
  created_at: z.string().nullable().exactOptional().describe("When the channel was created, as an RFC 3339 time with a zone."),
  member_count: z.int().min(0).nullable().exactOptional().describe("How many members are online. It is absent when the number is not known."),
  last_published_at: z.string().nullable().exactOptional().describe("When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing was."),
}).describe("A channel of the account.");

/**
 * The envelope of a successful `realtime.channel.get`.
 */
export const ChannelGetResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: ChannelSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.get`.");

/**
 * A page of the account's channels.
 */
export const ChannelListResultSchema = z.object({
  channels: z.array(ChannelSchema).describe("The channels of this page."),
  next_cursor: z.string().nullable().exactOptional().describe("Pass it as `cursor` to get the next page. It is absent on the last page."),
}).describe("A page of the account's channels.");

/**
 * The envelope of a successful `realtime.channel.list`.
 */
export const ChannelListResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: ChannelListResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.list`.");

/**
 * The outcome of a deletion.
 */
export const ChannelDeleteResultSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel that the call was about."),
  deleted: z.boolean().describe("Whether the channel was deleted."),
  status: z.string().nullable().exactOptional().describe("The state of the deletion in a word. Branch on `deleted` rather than on this text."),
}).describe("The outcome of a deletion.");

/**
 * The envelope of a successful `realtime.channel.delete`.
 */
export const ChannelDeleteResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: ChannelDeleteResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.delete`.");

/**
 * The event to send, and where to.
 */
export const PublishRequestSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel to send to."),
  event: z.string().describe("The event's name, by which subscribers choose what to react to."),
  data: z.unknown().describe("The event's payload. Any JSON value will do, `null` included, but the field has to be there."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that names this call, so that a repeat of it does not publish twice."),
}).describe("The event to send, and where to.");

/**
 * The event that was accepted.
 */
export const PublishResultSchema = z.object({
  message_id: z.string().min(1).describe("The id that the service gave the event."),
}).describe("The event that was accepted.");

/**
 * The envelope of a successful `realtime.publish`.
 */
export const PublishResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: PublishResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.publish`.");

/**
 * One event of a batch.
 */
export const PublishBatchMessageSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel to send to."),
  event: z.string().describe("The event's name, by which subscribers choose what to react to."),
  data: z.unknown().describe("The event's payload. Any JSON value will do, `null` included, but the field has to be there."),
}).describe("One event of a batch.");

/**
 * The events to send.
 */
export const PublishBatchRequestSchema = z.object({
  messages: z.array(PublishBatchMessageSchema).describe("The events, each with its own channel. An empty list is accepted and publishes nothing."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that names this call, so that a repeat of it does not publish twice."),
}).describe("The events to send.");

/**
 * The outcome of a batch.
 */
export const PublishBatchResultSchema = z.object({
  published: z.int().min(0).describe("How many events were published."),
}).describe("The outcome of a batch.");

/**
 * The envelope of a successful `realtime.publish.batch`.
 */
export const PublishBatchResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: PublishBatchResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.publish.batch`.");

/**
 * A client that is in a channel.
 */
export const PresenceMemberSchema = z.object({
  client_id: z.string().min(1).describe("The identity that the client connected with."),
  user_id: z.string().nullable().exactOptional().describe("The id of the user behind the client. It is absent when none was given."),
}).describe("A client that is in a channel.");

/**
 * Who is in a channel at this moment.
 */
export const PresenceGetResultSchema = z.object({
  members: z.array(PresenceMemberSchema).describe("The members. The list is empty when nobody is there."),
}).describe("Who is in a channel at this moment.");

/**
 * The envelope of a successful `realtime.presence.get`.
 */
export const PresenceGetResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: PresenceGetResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.presence.get`.");

/**
 * A vendor whose client SDK can be authorized with `realtime.auth.sign`.
 */
export const AuthVendorSchema = z.enum(["ably", "pusher", "liveblocks"]).describe("A vendor whose client SDK can be authorized with `realtime.auth.sign`.");

/**
 * Who to authorize, for which channels and for which vendor's SDK.
 */
export const AuthSignRequestSchema = z.object({
  client_id: z.string().describe("The identity that the signature is bound to."),
  channels: z.array(z.string().min(1)).describe("The names of the channels to authorize. Pusher signs only the first of them, Ably all."),
  capabilities: z.array(RealtimeCapabilitySchema).exactOptional().describe("What the client may do in those channels. Without it, the client may only listen."),
  vendor: AuthVendorSchema.exactOptional(),
  ttl_seconds: z.int().min(1).exactOptional().describe("How long the signature stays valid, in seconds. The service lowers a number that is over its maximum."),
  socket_id: z.string().exactOptional().describe("The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it."),
  channel_data: z.record(z.string(), z.unknown()).exactOptional().describe("Who the client is to the other members of a presence channel: an identity and whatever else they should see. Presence channels cannot be signed without it."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that names this call, so that a repeat of it gets the same signature."),
}).describe("Who to authorize, for which channels and for which vendor's SDK.");

/**
 * What a Pusher Channels authorizer returns to the client.
 */
export const PusherTokenSchema = z.object({
  auth: z.string().min(1).describe("The app key and the signature, joined by a colon."),
  channel_data: z.string().nullable().exactOptional().describe("The member's identity and information as the JSON text that was signed. It is there for presence channels only."),
}).describe("What a Pusher Channels authorizer returns to the client.");

/**
 * A signature for Pusher.
 */
export const PusherTokenResultSchema = z.object({
  vendor: z.literal("pusher").describe("The vendor whose client SDK takes the token."),
  token: PusherTokenSchema,
}).describe("A signature for Pusher.");

/**
 * A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
 */
export const AblyTokenSchema = z.object({
  keyName: z.string().min(1).describe("The name of the Ably key that signed the request."),
  nonce: z.string().min(1).describe("A random text that makes the request usable once."),
  timestamp: z.int().min(0).describe("When the request was signed, in milliseconds since the Unix epoch."),
  mac: z.string().min(1).describe("The signature over the other fields."),
  clientId: z.string().nullable().exactOptional().describe("The identity that the client will have."),
  capability: z.string().nullable().exactOptional().describe("The channels and what may be done in each, as JSON text."),
  ttl: z.int().min(0).nullable().exactOptional().describe("How long the token will stay valid, in milliseconds."),
}).describe("A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.");

/**
 * A signature for Ably.
 */
export const AblyTokenResultSchema = z.object({
  vendor: z.literal("ably").describe("The vendor whose client SDK takes the token."),
  token: AblyTokenSchema,
}).describe("A signature for Ably.");

/**
 * What a Liveblocks authorization endpoint returns to the client.
 */
export const LiveblocksTokenSchema = z.object({
  token: z.string().min(1).describe("The access token for the Liveblocks client."),
}).describe("What a Liveblocks authorization endpoint returns to the client.");

/**
 * A signature for Liveblocks.
 */
export const LiveblocksTokenResultSchema = z.object({
  vendor: z.literal("liveblocks").describe("The vendor whose client SDK takes the token."),
  token: LiveblocksTokenSchema,
}).describe("A signature for Liveblocks.");

/**
 * A signature for a vendor that the contract does not know, or in a shape that it does not know.
 */
export const OtherTokenResultSchema = z.object({
  vendor: unlistedText().describe("The vendor whose client SDK takes the token."),
  token: anyValue().describe("What the vendor's client SDK takes, of any type."),
}).describe("A signature for a vendor that the contract does not know, or in a shape that it does not know.");

/**
 * A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's
 * client SDK unchanged.
 */
export const VendorTokenResultSchema = z.union([PusherTokenResultSchema, AblyTokenResultSchema, LiveblocksTokenResultSchema, OtherTokenResultSchema]).describe("A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's client SDK unchanged.");

/**
 * The envelope of a successful `realtime.auth.sign`.
 */
export const AuthSignResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: VendorTokenResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.auth.sign`.");

/**
 * The event types that can be listened to.
 */
export const EventTypesResultSchema = z.object({
  types: z.array(z.string()).describe("The names of the types. Nothing outside this list is delivered."),
}).describe("The event types that can be listened to.");

/**
 * The envelope of a successful `realtime.event.types`.
 */
export const EventTypesResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: EventTypesResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.event.types`.");

/**
 * The client to disconnect, and from where.
 */
export const UserDisconnectRequestSchema = z.object({
  client_id: z.string().describe("The identity of the client, as it was given to its token or signature."),
  channel: z.string().min(1).exactOptional().describe("The name of the one channel to remove the client from. Without it, all of the client's connections end."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that names this call, so that a repeat of it gets the same answer."),
}).describe("The client to disconnect, and from where.");

/**
 * The outcome of a disconnection.
 */
export const UserDisconnectResultSchema = z.object({
  disconnected: z.boolean().describe("Whether the client was disconnected."),
}).describe("The outcome of a disconnection.");

/**
 * The envelope of a successful `realtime.user.disconnect`.
 */
export const UserDisconnectResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` on an answer with a success status."),
  data: UserDisconnectResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.user.disconnect`.");

/** What `realtime.token.issue` takes. */
export const TokenIssueParametersSchema = TokenIssueRequestSchema;

/** What `realtime.token.issue` returns. */
export const TokenIssueDataSchema = TokenIssueResponseSchema.shape.data;

/** What `realtime.token.revoke` takes. */
export const TokenRevokeParametersSchema = TokenRevokeRequestSchema;

/** What `realtime.token.revoke` returns. */
export const TokenRevokeDataSchema = TokenRevokeResponseSchema.shape.data;

/** What `realtime.channel.create` takes. */
export const ChannelCreateParametersSchema = ChannelCreateRequestSchema;

/** What `realtime.channel.create` returns. */
export const ChannelCreateDataSchema = ChannelCreateResponseSchema.shape.data;

/** What `realtime.channel.get` takes. */
export const ChannelGetParametersSchema = z.object({
  channel: z.string().min(1).describe("The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."),
});

/** What `realtime.channel.get` returns. */
export const ChannelGetDataSchema = ChannelGetResponseSchema.shape.data;

/** What `realtime.channel.list` takes. */
export const ChannelListParametersSchema = z.object({
  cursor: z.string().exactOptional().describe("Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page."),
  limit: z.int().min(1).exactOptional().describe("The largest number of channels that the page may hold. The service lowers a number that is too large."),
});

/** What `realtime.channel.list` returns. */
export const ChannelListDataSchema = ChannelListResponseSchema.shape.data;

/** What `realtime.channel.delete` takes. */
export const ChannelDeleteParametersSchema = z.object({
  channel: z.string().min(1).describe("The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."),
  idempotency_key: z.string().exactOptional().describe("The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal."),
});

/** What `realtime.channel.delete` returns. */
export const ChannelDeleteDataSchema = ChannelDeleteResponseSchema.shape.data;

/** What `realtime.publish` takes. */
export const PublishParametersSchema = PublishRequestSchema;

/** What `realtime.publish` returns. */
export const PublishDataSchema = PublishResponseSchema.shape.data;

/** What `realtime.publish.batch` takes. */
export const PublishBatchParametersSchema = PublishBatchRequestSchema;

/** What `realtime.publish.batch` returns. */
export const PublishBatchDataSchema = PublishBatchResponseSchema.shape.data;

/** What `realtime.presence.get` takes. */
export const PresenceGetParametersSchema = z.object({
  channel: z.string().min(1).describe("The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."),
});

/** What `realtime.presence.get` returns. */
export const PresenceGetDataSchema = PresenceGetResponseSchema.shape.data;

/** What `realtime.auth.sign` takes. */
export const AuthSignParametersSchema = AuthSignRequestSchema;

/** What `realtime.auth.sign` returns. */
export const AuthSignDataSchema = AuthSignResponseSchema.shape.data;

/** What `realtime.event.types` returns. */
export const EventTypesDataSchema = EventTypesResponseSchema.shape.data;

/** What `realtime.user.disconnect` takes. */
export const UserDisconnectParametersSchema = UserDisconnectRequestSchema;

/** What `realtime.user.disconnect` returns. */
export const UserDisconnectDataSchema = UserDisconnectResponseSchema.shape.data;

/** What each capability takes, where it takes anything, and what it returns. */
export const schemas = {
  'realtime.token.issue': { parameters: TokenIssueParametersSchema, data: TokenIssueDataSchema },
  'realtime.token.revoke': { parameters: TokenRevokeParametersSchema, data: TokenRevokeDataSchema },
  'realtime.channel.create': { parameters: ChannelCreateParametersSchema, data: ChannelCreateDataSchema },
  'realtime.channel.get': { parameters: ChannelGetParametersSchema, data: ChannelGetDataSchema },
  'realtime.channel.list': { parameters: ChannelListParametersSchema, data: ChannelListDataSchema },
  'realtime.channel.delete': { parameters: ChannelDeleteParametersSchema, data: ChannelDeleteDataSchema },
  'realtime.publish': { parameters: PublishParametersSchema, data: PublishDataSchema },
  'realtime.publish.batch': { parameters: PublishBatchParametersSchema, data: PublishBatchDataSchema },
  'realtime.presence.get': { parameters: PresenceGetParametersSchema, data: PresenceGetDataSchema },
  'realtime.auth.sign': { parameters: AuthSignParametersSchema, data: AuthSignDataSchema },
  'realtime.event.types': { data: EventTypesDataSchema },
  'realtime.user.disconnect': { parameters: UserDisconnectParametersSchema, data: UserDisconnectDataSchema },
} as const;
