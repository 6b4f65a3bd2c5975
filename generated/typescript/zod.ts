// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import { z } from 'zod';
import type { components, UnlistedText } from './types.ts';

// The package can stand beside any zod, since its client needs none.
if (!('exactOptional' in z.string())) throw new Error('infrai-realtime/zod needs zod 4.3 or newer, and found an older one. Run: npm install zod@4');

/** A text that usually is a known one. */
const openText = <Known extends string>(minimum = 0) => z.string().min(minimum) as unknown as z.ZodType<Known | (string & {}), Known | (string & {})>;

/** A text that is no known one, once the schemas before it in a union have refused the value. */
const unlistedText = (minimum = 0) => z.string().min(minimum) as unknown as z.ZodType<UnlistedText, UnlistedText>;

/** An object that a vendor's SDK takes as it is, so properties that the contract does not name stay. */
const keepsAll = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => schema.loose() as unknown as z.ZodObject<Shape>;

/** Anything but null. */
const anyValue = () => z.unknown().refine((value): boolean => value !== undefined && value !== null, 'Required');

/**
 * A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a
 * member and to see the others.
 */
export const RealtimeCapabilitySchema = z.enum(["subscribe", "publish", "presence"]).describe("A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a member and to see the others.");

/**
 * Who the token is for, where it is valid and for how long. Always send `client_id`.
 */
export const TokenIssueRequestSchema = z.object({
  client_id: z.string().exactOptional().describe("The identity of the client on its connections and in presence channels. The service may require it. Without it, the live mock makes one up; what the service does is not documented."),
  user_id: z.string().exactOptional().describe("The id of the user in your own system, for users with several clients."),
  channels: z.array(z.string().min(1)).exactOptional().describe("The names of the channels that the token gives access to. What a token without them allows is not documented; on the live mock it allows none."),
  capabilities: z.array(RealtimeCapabilitySchema).exactOptional().describe("What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`."),
  ttl_seconds: z.int().min(1).exactOptional().describe("How long the token is valid, in seconds. The service lowers a value that is too large. The default is not documented."),
}).describe("Who the token is for, where it is valid and for how long. Always send `client_id`.");

/**
 * What went wrong and, if it is known, what to do about it.
 */
export const ErrorDetailSchema = z.object({
  code: z.string().describe("The stable name of the error, in upper snake case. Branch on it. New codes can appear, so handle an unknown one by its HTTP status."),
  message: z.string().describe("What went wrong, for people. The wording can change."),
  hint: z.string().nullable().exactOptional().describe("What to do next. It can be null or absent."),
}).describe("What went wrong and, if it is known, what to do about it.");

/**
 * What the gateway says about the call. It comes with every response, also with failures.
 */
export const MetadataSchema = z.object({
  request_id: z.string().min(1).nullable().exactOptional().describe("The id of the request, usually a UUID v7. Quote it when you ask for help."),
  cost_usd: z.number().min(0).nullable().exactOptional().describe("What the call cost, in US dollars. It can be null or absent."),
  latency_ms: z.number().min(0).nullable().exactOptional().describe("How long the gateway took, in milliseconds. It can be null or absent."),
  vendor: z.string().min(1).nullable().exactOptional().describe("The vendor that handled the call. It is null if no vendor was involved."),
  cache_hit: z.boolean().nullable().exactOptional().describe("Whether the response came from a cache. It can be null or absent."),
}).describe("What the gateway says about the call. It comes with every response, also with failures.");

/**
 * The envelope of every failed call.
 */
export const ErrorResponseSchema = z.object({
  ok: z.literal(false).describe("Always `false` in a response with an error status."),
  data: z.null().exactOptional().describe("Always `null` on a failure."),
  error: ErrorDetailSchema,
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of every failed call.");

/**
 * A token that a client connects with.
 */
export const RealtimeTokenSchema = z.object({
  token: z.string().min(1).describe("The HMAC-signed token. Give it to one client, and do not log it."),
  client_id: z.string().min(1).describe("The identity of the client that connects with the token."),
  expires_at: z.string().min(1).describe("When the token expires, usually as an RFC 3339 time with a time zone."),
  endpoint: z.string().min(1).describe("The address that the client connects to."),
}).describe("A token that a client connects with.");

/**
 * The envelope of a successful `realtime.token.issue`.
 */
export const TokenIssueResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: RealtimeTokenSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.token.issue`.");

/**
 * The token to take back.
 */
export const TokenRevokeRequestSchema = z.object({
  token_or_jti: z.string().describe("The whole token, or its `jti`, the id inside it."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that identifies this call. If you retry with the same key, you get the first response again."),
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
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: TokenRevokeResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.token.revoke`.");

/**
 * Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see
 * each other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else
 * `public`.
 */
export const ChannelTypeSchema = z.enum(["public", "private", "presence"]).describe("Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see each other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else `public`.");

const ChannelCreateRequestObject = z.object({
  name: z.string().min(1).exactOptional().describe("The channel's name. Any non-empty text is a valid name."),
  channel: z.string().min(1).exactOptional().describe("Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal."),
  type: ChannelTypeSchema.exactOptional(),
  vendor: z.string().min(1).exactOptional().describe("The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default, and with `auto`, the service chooses. Any name is accepted, since new vendors can appear."),
}).refine((value) => value.name !== undefined || value.channel !== undefined, { path: ['name'], error: 'Required' }).describe("The channel to create. Send its name as `name`.");
/**
 * The channel to create. Send its name as `name`.
 */
export const ChannelCreateRequestSchema = ChannelCreateRequestObject as Omit<typeof ChannelCreateRequestObject, keyof z.ZodType> & z.ZodType<components['schemas']['ChannelCreateRequest'], components['schemas']['ChannelCreateRequest']>;

/**
 * The channel, which this call or an earlier one created.
 */
export const ChannelCreateResultSchema = z.object({
  channel_id: z.string().min(1).describe("The id of the channel, chosen by the service."),
  name: z.string().min(1).describe("The name of the channel."),
  type: openText<components['schemas']['ChannelType']>(1).describe("Who can subscribe: usually `public`, `private` or `presence`. The service can add types."),
}).describe("The channel, which this call or an earlier one created.");

/**
 * The envelope of a successful `realtime.channel.create`.
 */
export const ChannelCreateResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: ChannelCreateResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.create`.");

/**
 * A channel of the account.
 */
export const ChannelSchema = z.object({
  channel_id: z.string().min(1).describe("The id of the channel, chosen by the service."),
  name: z.string().min(1).describe("The name of the channel, which every other call takes."),
  type: openText<components['schemas']['ChannelType']>(1).describe("Who can subscribe: usually `public`, `private` or `presence`. The service can add types."),
  vendor: z.string().min(1).nullable().exactOptional().describe("The vendor that carries the channel's messages. New vendors can appear. It can be null or absent."),
  created_at: z.string().nullable().exactOptional().describe("When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent."),
  member_count: z.int().min(0).nullable().exactOptional().describe("How many members are online. It is null or absent if the number is not known."),
  last_published_at: z.string().nullable().exactOptional().describe("When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or absent if there was none."),
}).describe("A channel of the account.");

/**
 * The envelope of a successful `realtime.channel.get`.
 */
export const ChannelGetResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: ChannelSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.get`.");

/**
 * A page of the account's channels.
 */
export const ChannelListResultSchema = z.object({
  channels: z.array(ChannelSchema).describe("The channels of this page."),
  next_cursor: z.string().nullable().exactOptional().describe("Pass it as `cursor` to get the next page. It is null or absent on the last page."),
}).describe("A page of the account's channels.");

/**
 * The envelope of a successful `realtime.channel.list`.
 */
export const ChannelListResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: ChannelListResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.list`.");

/**
 * The outcome of a deletion.
 */
export const ChannelDeleteResultSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel."),
  deleted: z.boolean().describe("Whether the channel was deleted."),
  status: z.string().nullable().exactOptional().describe("The state of the deletion as text. Branch on `deleted` instead. It can be null or absent."),
}).describe("The outcome of a deletion.");

/**
 * The envelope of a successful `realtime.channel.delete`.
 */
export const ChannelDeleteResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: ChannelDeleteResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.channel.delete`.");

/**
 * The event to publish and its channel.
 */
export const PublishRequestSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel to publish to."),
  event: z.string().describe("The name of the event, of your choice. Subscribers bind to it."),
  data: z.unknown().describe("The payload of the event: any JSON value, including `null`. The field is required."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that identifies this call. If you retry with the same key, nothing is published twice."),
}).describe("The event to publish and its channel.");

/**
 * The event that was accepted.
 */
export const PublishResultSchema = z.object({
  message_id: z.string().min(1).describe("The id of the event, chosen by the service."),
}).describe("The event that was accepted.");

/**
 * The envelope of a successful `realtime.publish`.
 */
export const PublishResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: PublishResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.publish`.");

/**
 * One event of a batch.
 */
export const PublishBatchMessageSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel to publish to."),
  event: z.string().describe("The name of the event, of your choice. Subscribers bind to it."),
  data: z.unknown().describe("The payload of the event: any JSON value, including `null`. The field is required."),
}).describe("One event of a batch.");

/**
 * The events to publish.
 */
export const PublishBatchRequestSchema = z.object({
  messages: z.array(PublishBatchMessageSchema).describe("The events, each with its own channel. An empty list publishes nothing."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that identifies this call. If you retry with the same key, nothing is published twice."),
}).describe("The events to publish.");

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
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: PublishBatchResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.publish.batch`.");

/**
 * A client that is in a channel.
 */
export const PresenceMemberSchema = z.object({
  client_id: z.string().min(1).describe("The identity that the client connected with."),
  user_id: z.string().nullable().exactOptional().describe("The id of the user behind the client. It is null or absent if none was given."),
}).describe("A client that is in a channel.");

/**
 * The members of a channel.
 */
export const PresenceGetResultSchema = z.object({
  members: z.array(PresenceMemberSchema).describe("The members. The list is empty if nobody is there."),
}).describe("The members of a channel.");

/**
 * The envelope of a successful `realtime.presence.get`.
 */
export const PresenceGetResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: PresenceGetResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.presence.get`.");

/**
 * The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs
 * by default.
 */
export const AuthVendorSchema = z.enum(["ably", "pusher", "liveblocks"]).describe("The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs by default.");

/**
 * Who to authorize, for which channels and for which vendor's SDK.
 */
export const AuthSignRequestSchema = z.object({
  client_id: z.string().describe("The identity of the client that the signature is for."),
  channels: z.array(z.string().min(1)).describe("The names of the channels to authorize. Pusher signs only the first, Ably all of them."),
  capabilities: z.array(RealtimeCapabilitySchema).exactOptional().describe("What the client may do in these channels. By default, it may only subscribe."),
  vendor: AuthVendorSchema.exactOptional(),
  ttl_seconds: z.int().min(1).exactOptional().describe("How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is not documented."),
  socket_id: z.string().exactOptional().describe("The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher."),
  channel_data: z.record(z.string(), z.unknown()).exactOptional().describe("Who the client is to the other members of a presence channel: its identity and what else they should see. Required for presence channels."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that identifies this call. If you retry with the same key, you get the same signature."),
}).describe("Who to authorize, for which channels and for which vendor's SDK.");

/**
 * What a Pusher Channels authorizer returns to the client.
 */
export const PusherTokenSchema = keepsAll(z.object({
  auth: z.string().min(1).describe("The app key and the signature, joined by a colon."),
  channel_data: z.string().nullable().exactOptional().describe("The identity of the member and its information, as the JSON string that was signed. Only presence channels have it."),
})).describe("What a Pusher Channels authorizer returns to the client.");

/**
 * A signature for Pusher.
 */
export const PusherTokenResultSchema = z.object({
  vendor: z.literal("pusher").describe("The vendor whose client SDK takes the token."),
  token: PusherTokenSchema,
}).describe("A signature for Pusher.");

/**
 * A signed Ably TokenRequest. The Ably client exchanges it for a token.
 */
export const AblyTokenSchema = keepsAll(z.object({
  keyName: z.string().min(1).describe("The name of the Ably key that signed the request."),
  nonce: z.string().min(1).describe("A random string that makes the request usable only once."),
  timestamp: z.int().min(0).describe("When the request was signed, in milliseconds since the Unix epoch."),
  mac: z.string().min(1).describe("The signature over the other fields."),
  clientId: z.string().nullable().exactOptional().describe("The identity of the client."),
  capability: z.string().nullable().exactOptional().describe("The channels and what the client may do in each, as a JSON string."),
  ttl: z.int().min(0).nullable().exactOptional().describe("How long the token will be valid, in milliseconds."),
})).describe("A signed Ably TokenRequest. The Ably client exchanges it for a token.");

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
export const LiveblocksTokenSchema = keepsAll(z.object({
  token: z.string().min(1).describe("The access token for the Liveblocks client."),
})).describe("What a Liveblocks authorization endpoint returns to the client.");

/**
 * A signature for Liveblocks.
 */
export const LiveblocksTokenResultSchema = z.object({
  vendor: z.literal("liveblocks").describe("The vendor whose client SDK takes the token."),
  token: LiveblocksTokenSchema,
}).describe("A signature for Liveblocks.");

/**
 * A signature for any other vendor, or a token of any other shape.
 */
export const OtherTokenResultSchema = z.object({
  vendor: unlistedText(1).describe("The vendor whose client SDK takes the token."),
  token: anyValue().describe("What the vendor's client SDK takes, of any type but null."),
}).describe("A signature for any other vendor, or a token of any other shape.");

/**
 * A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's
 * client SDK unchanged.
 */
export const VendorTokenResultSchema = z.union([PusherTokenResultSchema, AblyTokenResultSchema, LiveblocksTokenResultSchema, OtherTokenResultSchema]).describe("A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's client SDK unchanged.");

/**
 * The envelope of a successful `realtime.auth.sign`.
 */
export const AuthSignResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: VendorTokenResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.auth.sign`.");

/**
 * The event types that a subscriber can listen to.
 */
export const EventTypesResultSchema = z.object({
  types: z.array(z.string()).describe("The names of the types. They limit what a subscriber can listen to, not what you can publish."),
}).describe("The event types that a subscriber can listen to.");

/**
 * The envelope of a successful `realtime.event.types`.
 */
export const EventTypesResponseSchema = z.object({
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
  data: EventTypesResultSchema,
  error: z.null().exactOptional().describe("Always `null` on a success."),
  metadata: MetadataSchema.exactOptional(),
}).describe("The envelope of a successful `realtime.event.types`.");

/**
 * The client to disconnect, and from where.
 */
export const UserDisconnectRequestSchema = z.object({
  client_id: z.string().describe("The identity of the client, as you gave it to its token or signature."),
  channel: z.string().min(1).exactOptional().describe("The channel to disconnect the client from. By default, all of its connections end."),
  idempotency_key: z.string().exactOptional().describe("A string of your choice that identifies this call. If you retry with the same key, you get the first response again."),
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
  ok: z.literal(true).describe("Always `true` in a response with a success status."),
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
  channel: z.string().min(1).describe("The name of the channel."),
});

/** What `realtime.channel.get` returns. */
export const ChannelGetDataSchema = ChannelGetResponseSchema.shape.data;

/** What `realtime.channel.list` takes. */
export const ChannelListParametersSchema = z.object({
  cursor: z.string().exactOptional().describe("Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page."),
  limit: z.int().min(1).exactOptional().describe("The maximum number of channels on the page. The service lowers a value that is too large."),
});

/** What `realtime.channel.list` returns. */
export const ChannelListDataSchema = ChannelListResponseSchema.shape.data;

/** What `realtime.channel.delete` takes. */
export const ChannelDeleteParametersSchema = z.object({
  channel: z.string().min(1).describe("The name of the channel."),
  idempotency_key: z.string().exactOptional().describe("The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal."),
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
  channel: z.string().min(1).describe("The name of the channel."),
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
