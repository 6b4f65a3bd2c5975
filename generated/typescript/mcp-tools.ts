// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { McpTool } from '../../src/mcp/tool.ts';
import type { Realtime } from './client.ts';

/** Each capability as a tool, in the order of the contract. */
export const mcpTools: readonly McpTool[] = [
  {
    "name": "realtime_token_issue",
    "capability": "realtime.token.issue",
    "title": "Issue a client token",
    "description": "Issue a client token. Let one client connect without giving it your project key. The token is signed with HMAC, gives access to the\nchannels you name with the permissions you name, and expires by itself.\n\nCall it on your server when a user opens a page, and pass the response on to that user's client. If the client\nruns the SDK of Pusher, Ably or Liveblocks, use `realtime.auth.sign` instead.\n\nAlways send `client_id`: every known program does, and the service may require it. Keep the lifetime short,\nbecause a lost token works until `expires_at` unless you revoke it. This is not the token of an AI voice session,\nwhich comes from `ai.voice.session`.\n\nThe response holds a credential. Pass it on only to the one it is for, and show it nowhere else.\n\nCapability: realtime.token.issue.",
    "writes": true,
    "effects": [
      "credential"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity of the client on its connections and in presence channels. The service may require it. Without it,\nthe live mock makes one up; what the service does is not documented.\n",
          "examples": [
            "user_42"
          ]
        },
        "user_id": {
          "type": "string",
          "description": "The id of the user in your own system, for users with several clients.",
          "examples": [
            "42"
          ]
        },
        "channels": {
          "type": "array",
          "description": "The names of the channels that the token gives access to. What a token without them allows is not documented; on\nthe live mock it allows none.\n",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "room-42"
            ]
          ]
        },
        "capabilities": {
          "type": "array",
          "description": "What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`.",
          "items": {
            "type": "string",
            "description": "A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a\nmember and to see the others.\n",
            "enum": [
              "subscribe",
              "publish",
              "presence"
            ],
            "examples": [
              "subscribe"
            ]
          },
          "examples": [
            [
              "subscribe",
              "presence"
            ]
          ]
        },
        "ttl_seconds": {
          "type": "integer",
          "format": "int64",
          "minimum": 1,
          "description": "How long the token is valid, in seconds. The service lowers a value that is too large. The default is not\ndocumented.\n",
          "examples": [
            3600
          ]
        }
      },
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "A token that a client connects with.",
      "properties": {
        "token": {
          "description": "The HMAC-signed token. Give it to one client, and do not log it."
        },
        "client_id": {
          "description": "The identity of the client that connects with the token."
        },
        "expires_at": {
          "description": "When the token expires, usually as an RFC 3339 time with a time zone."
        },
        "endpoint": {
          "description": "The address that the client connects to."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.token.issue(input as NonNullable<Parameters<Realtime['token']['issue']>[0]>, options),
  },
  {
    "name": "realtime_token_revoke",
    "capability": "realtime.token.revoke",
    "title": "Revoke a client token",
    "description": "Revoke a client token. Revoke a token from `realtime.token.issue` before it expires.\n\nCall it when a user logs out or is banned. Pass the whole token, or its `jti` if that is what you stored.\n\nA revoked token can no longer connect. To end the connections the client has open, also call\n`realtime.user.disconnect`.\n\nCapability: realtime.token.revoke.",
    "writes": true,
    "effects": [
      "destructive",
      "idempotent"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "token_or_jti": {
          "type": "string",
          "description": "The whole token, or its `jti`, the id inside it.",
          "examples": [
            "rtt_7f3a"
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that identifies this call. If you retry with the same key, you get the first response\nagain.\n",
          "examples": [
            "logout-user_42-1"
          ]
        }
      },
      "required": [
        "token_or_jti"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The outcome of a revocation.",
      "properties": {
        "revoked": {
          "description": "Whether the token was revoked."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.token.revoke(input as NonNullable<Parameters<Realtime['token']['revoke']>[0]>, options),
  },
  {
    "name": "realtime_channel_create",
    "capability": "realtime.channel.create",
    "title": "Create a channel",
    "description": "Create a channel. Create a named channel that clients can subscribe to and you can publish to.\n\nCall it when a room, a document or a game starts. Creating a channel that already exists with the same type\nsucceeds and changes nothing, so you can call it every time.\n\nYou cannot change the type of a channel: creating it again with another type fails with `CHANNEL_CONFLICT`.\nClients of Pusher decide by the name: `private-` and `presence-` at its start make a channel private or a presence\nchannel, whatever its `type`.\n\nCapability: realtime.channel.create.",
    "writes": true,
    "effects": [
      "idempotent"
    ],
    "inputSchema": {
      "type": "object",
      "if": {
        "required": [
          "channel"
        ]
      },
      "else": {
        "required": [
          "name"
        ]
      },
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "The channel's name. Any non-empty text is a valid name.",
          "examples": [
            "room-42"
          ]
        },
        "channel": {
          "type": "string",
          "minLength": 1,
          "deprecated": true,
          "description": "Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal.",
          "examples": [
            "room-42"
          ]
        },
        "type": {
          "type": "string",
          "description": "Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see\neach other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else\n`public`.\n",
          "enum": [
            "public",
            "private",
            "presence"
          ],
          "examples": [
            "presence"
          ]
        },
        "vendor": {
          "type": "string",
          "minLength": 1,
          "description": "The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,\nand with `auto`, the service chooses. Any name is accepted, since new vendors can appear.\n",
          "examples": [
            "ably"
          ]
        }
      },
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The channel, which this call or an earlier one created.",
      "properties": {
        "channel_id": {
          "description": "The id of the channel, chosen by the service."
        },
        "name": {
          "description": "The name of the channel."
        },
        "type": {
          "description": "Who can subscribe: usually `public`, `private` or `presence`. The service can add types."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.channel.create(input as NonNullable<Parameters<Realtime['channel']['create']>[0]>, options),
  },
  {
    "name": "realtime_channel_get",
    "capability": "realtime.channel.get",
    "title": "Get a channel",
    "description": "Get a channel. Get a channel's type, its vendor, how many members are online and when it was last published to.\n\nUse it to show the state of a room, or to check whether a channel exists. To see who the members are, use\n`realtime.presence.get`.\n\n`vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.\n\nCapability: realtime.channel.get.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel."
        }
      },
      "required": [
        "channel"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "A channel of the account.",
      "properties": {
        "channel_id": {
          "description": "The id of the channel, chosen by the service."
        },
        "name": {
          "description": "The name of the channel, which every other call takes."
        },
        "type": {
          "description": "Who can subscribe: usually `public`, `private` or `presence`. The service can add types."
        },
        "vendor": {
          "description": "The vendor that carries the channel's messages. New vendors can appear. It can be null or absent."
        },
        "created_at": {
          "description": "When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent."
        },
        "member_count": {
          "description": "How many members are online. It is null or absent if the number is not known."
        },
        "last_published_at": {
          "description": "When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or\nabsent if there was none.\n"
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.channel.get(input as NonNullable<Parameters<Realtime['channel']['get']>[0]>, options),
  },
  {
    "name": "realtime_channel_list",
    "capability": "realtime.channel.list",
    "title": "List channels",
    "description": "List channels. List the account's channels, one page at a time.\n\nUse it for an overview or a cleanup. Call it without `cursor` first, then pass each page's `next_cursor` as\n`cursor` until a page has none.\n\nChannels can be created and deleted while you go through the pages. A page can hold fewer channels than `limit`\nwithout being the last: only a missing or null `next_cursor` marks the last page.\n\nCapability: realtime.channel.list.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "cursor": {
          "type": "string",
          "description": "Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page."
        },
        "limit": {
          "type": "integer",
          "format": "int64",
          "minimum": 1,
          "description": "The maximum number of channels on the page. The service lowers a value that is too large.",
          "default": 50
        }
      },
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "A page of the account's channels.",
      "properties": {
        "channels": {
          "description": "The channels of this page.",
          "items": {
            "description": "A channel of the account.",
            "properties": {
              "channel_id": {
                "description": "The id of the channel, chosen by the service."
              },
              "name": {
                "description": "The name of the channel, which every other call takes."
              },
              "type": {
                "description": "Who can subscribe: usually `public`, `private` or `presence`. The service can add types."
              },
              "vendor": {
                "description": "The vendor that carries the channel's messages. New vendors can appear. It can be null or absent."
              },
              "created_at": {
                "description": "When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent."
              },
              "member_count": {
                "description": "How many members are online. It is null or absent if the number is not known."
              },
              "last_published_at": {
                "description": "When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or\nabsent if there was none.\n"
              }
            }
          }
        },
        "next_cursor": {
          "description": "Pass it as `cursor` to get the next page. It is null or absent on the last page."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.channel.list(input as NonNullable<Parameters<Realtime['channel']['list']>[0]>, options),
  },
  {
    "name": "realtime_channel_delete",
    "capability": "realtime.channel.delete",
    "title": "Delete a channel",
    "description": "Delete a channel. Delete a channel and disconnect its subscribers.\n\nUse it when a room closes for good. You cannot undo it, and subscribers lose the channel immediately.\n\nThe call has no body, so the idempotency key goes into the `Idempotency-Key` header or the query.\n\nCapability: realtime.channel.delete.",
    "writes": true,
    "effects": [
      "destructive",
      "idempotent"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel."
        },
        "idempotency_key": {
          "type": "string",
          "description": "The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal."
        }
      },
      "required": [
        "channel"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The outcome of a deletion.",
      "properties": {
        "channel": {
          "description": "The name of the channel."
        },
        "deleted": {
          "description": "Whether the channel was deleted."
        },
        "status": {
          "description": "The state of the deletion as text. Branch on `deleted` instead. It can be null or absent."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.channel.delete(input as NonNullable<Parameters<Realtime['channel']['delete']>[0]>, options),
  },
  {
    "name": "realtime_publish",
    "capability": "realtime.publish",
    "title": "Publish an event",
    "description": "Publish an event. Send an event to everyone who is subscribed to a channel.\n\nCall it whenever something happens that open pages should show: a message, a price, the end of a job. To send\nseveral events at once, use `realtime.publish.batch`.\n\n`data` is required, but can be `null`. Whether the channel has to exist first is not documented; the live mock\ncreates it, and creating it yourself is safe.\n\nCapability: realtime.publish.",
    "writes": true,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel to publish to.",
          "examples": [
            "room-42"
          ]
        },
        "event": {
          "type": "string",
          "description": "The name of the event, of your choice. Subscribers bind to it.",
          "examples": [
            "message"
          ]
        },
        "data": {
          "description": "The payload of the event: any JSON value, including `null`. The field is required.",
          "examples": [
            {
              "text": "hi"
            }
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.",
          "examples": [
            "order-1001-paid"
          ]
        }
      },
      "required": [
        "channel",
        "event",
        "data"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The event that was accepted.",
      "properties": {
        "message_id": {
          "description": "The id of the event, chosen by the service."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.publish(input as NonNullable<Parameters<Realtime['publish']>[0]>, options),
  },
  {
    "name": "realtime_publish_batch",
    "capability": "realtime.publish.batch",
    "title": "Publish many events",
    "description": "Publish many events. Send several events in one call, each to its own channel.\n\nUse it for fan-out, such as one notification to many rooms, or to flush a queue. `published` says how many events\nwere sent.\n\nAn empty list is accepted and publishes nothing. One malformed event rejects the whole batch with 400.\n\nCapability: realtime.publish.batch.",
    "writes": true,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "messages": {
          "type": "array",
          "description": "The events, each with its own channel. An empty list publishes nothing.",
          "items": {
            "type": "object",
            "description": "One event of a batch.",
            "required": [
              "channel",
              "event",
              "data"
            ],
            "properties": {
              "channel": {
                "type": "string",
                "minLength": 1,
                "description": "The name of the channel to publish to.",
                "examples": [
                  "room-42"
                ]
              },
              "event": {
                "type": "string",
                "description": "The name of the event, of your choice. Subscribers bind to it.",
                "examples": [
                  "message"
                ]
              },
              "data": {
                "description": "The payload of the event: any JSON value, including `null`. The field is required.",
                "examples": [
                  {
                    "text": "hi"
                  }
                ]
              }
            },
            "additionalProperties": false
          },
          "examples": [
            [
              {
                "channel": "room-42",
                "event": "message",
                "data": {
                  "text": "hi"
                }
              }
            ]
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.",
          "examples": [
            "digest-2026-03-01"
          ]
        }
      },
      "required": [
        "messages"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The outcome of a batch.",
      "properties": {
        "published": {
          "description": "How many events were published."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.publish.batch(input as NonNullable<Parameters<Realtime['publish']['batch']>[0]>, options),
  },
  {
    "name": "realtime_presence_get",
    "capability": "realtime.presence.get",
    "title": "Get the members of a channel",
    "description": "Get the members of a channel. See who is in a channel right now.\n\nUse it to draw the first list of members, or to check on your server who is there. Subscribed clients learn of\nlater changes through the vendor's own presence events, so you do not need to poll.\n\nA user with several clients can be listed once for each `client_id`.\n\nCapability: realtime.presence.get.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel."
        }
      },
      "required": [
        "channel"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The members of a channel.",
      "properties": {
        "members": {
          "description": "The members. The list is empty if nobody is there.",
          "items": {
            "description": "A client that is in a channel.",
            "properties": {
              "client_id": {
                "description": "The identity that the client connected with."
              },
              "user_id": {
                "description": "The id of the user behind the client. It is null or absent if none was given."
              }
            }
          }
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.presence.get(input as NonNullable<Parameters<Realtime['presence']['get']>[0]>, options),
  },
  {
    "name": "realtime_auth_sign",
    "capability": "realtime.auth.sign",
    "title": "Sign for a vendor's client SDK",
    "description": "Sign for a vendor's client SDK. Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the\nvendor's secret.\n\nCall it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK unchanged.\nIf the client does not run a vendor's SDK, use `realtime.token.issue` instead. This call does not sign documents;\n`pdf.sign` does.\n\n- **Pusher** needs `socket_id`, and only the first of `channels` is signed.\n- **Ably** gets a signature for all of `channels`.\n- **Presence channels** need `channel_data`.\n- Without `vendor`, the project's configured vendor signs; `vendor` overrides it.\n- A `ttl_seconds` above `MAX_TTL_SECONDS` is lowered to it.\n\nThe response holds a credential. Pass it on only to the one it is for, and show it nowhere else.\n\nCapability: realtime.auth.sign.",
    "writes": true,
    "effects": [
      "credential"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity of the client that the signature is for.",
          "examples": [
            "user_42"
          ]
        },
        "channels": {
          "type": "array",
          "description": "The names of the channels to authorize. Pusher signs only the first, Ably all of them.",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "private-room-42"
            ]
          ]
        },
        "capabilities": {
          "type": "array",
          "description": "What the client may do in these channels. By default, it may only subscribe.",
          "items": {
            "type": "string",
            "description": "A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a\nmember and to see the others.\n",
            "enum": [
              "subscribe",
              "publish",
              "presence"
            ],
            "examples": [
              "subscribe"
            ]
          },
          "default": [
            "subscribe"
          ],
          "examples": [
            [
              "subscribe",
              "publish"
            ]
          ]
        },
        "vendor": {
          "type": "string",
          "description": "The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs\nby default.\n",
          "enum": [
            "ably",
            "pusher",
            "liveblocks"
          ],
          "examples": [
            "pusher"
          ]
        },
        "ttl_seconds": {
          "type": "integer",
          "format": "int64",
          "minimum": 1,
          "description": "How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is\nnot documented.\n",
          "examples": [
            3600
          ]
        },
        "socket_id": {
          "type": "string",
          "description": "The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher.",
          "examples": [
            "1234.5678"
          ]
        },
        "channel_data": {
          "type": "object",
          "additionalProperties": true,
          "description": "Who the client is to the other members of a presence channel: its identity and what else they should see.\nRequired for presence channels.\n",
          "examples": [
            {
              "user_id": "user_42",
              "user_info": {
                "name": "Ada"
              }
            }
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that identifies this call. If you retry with the same key, you get the same signature.",
          "examples": [
            "sign-1234.5678-room-42"
          ]
        }
      },
      "required": [
        "client_id",
        "channels"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's\nclient SDK unchanged.\n",
      "properties": {
        "vendor": {
          "description": "The vendor whose client SDK takes the token."
        },
        "token": {
          "description": "What a Pusher Channels authorizer returns to the client.",
          "properties": {
            "auth": {
              "description": "The app key and the signature, joined by a colon."
            },
            "channel_data": {
              "description": "The identity of the member and its information, as the JSON string that was signed. Only presence channels have\nit.\n"
            }
          }
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.auth.sign(input as NonNullable<Parameters<Realtime['auth']['sign']>[0]>, options),
  },
  {
    "name": "realtime_event_types",
    "capability": "realtime.event.types",
    "title": "List the event types",
    "description": "List the event types. List the event types that a subscriber can listen to. The set is closed for subscribers, while `event` in\n`realtime.publish` can be any name.\n\nUse it to offer a choice in a tool, or to check a configuration. Call it rather than copying the list, since the\nservice can add types. How the types relate to the events you publish is not documented.\n\nCapability: realtime.event.types.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {},
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The event types that a subscriber can listen to.",
      "properties": {
        "types": {
          "description": "The names of the types. They limit what a subscriber can listen to, not what you can publish.",
          "items": {}
        }
      },
      "type": "object"
    },
    call: (realtime, _input, options) => realtime.event.types(options),
  },
  {
    "name": "realtime_user_disconnect",
    "capability": "realtime.user.disconnect",
    "title": "Disconnect a client",
    "description": "Disconnect a client. Disconnect a client, from everything or from one channel.\n\nCall it when a user is banned, loses access or has to log in again.\n\nA client whose token or signature is still valid can reconnect immediately. To keep it out, call\n`realtime.token.revoke` first.\n\nCapability: realtime.user.disconnect.",
    "writes": true,
    "effects": [
      "destructive"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity of the client, as you gave it to its token or signature.",
          "examples": [
            "user_42"
          ]
        },
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The channel to disconnect the client from. By default, all of its connections end.",
          "examples": [
            "room-42"
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that identifies this call. If you retry with the same key, you get the first response\nagain.\n",
          "examples": [
            "ban-user_42-1"
          ]
        }
      },
      "required": [
        "client_id"
      ],
      "additionalProperties": false
    },
    "outputSchema": {
      "description": "The outcome of a disconnection.",
      "properties": {
        "disconnected": {
          "description": "Whether the client was disconnected."
        }
      },
      "type": "object"
    },
    call: (realtime, input, options) => realtime.user.disconnect(input as NonNullable<Parameters<Realtime['user']['disconnect']>[0]>, options),
  },
];
