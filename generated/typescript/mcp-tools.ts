// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { McpTool } from '../../src/mcp/tool.ts';
import type { Realtime } from './client.ts';

/** Each capability as a tool, in the order of the contract. */
export const mcpTools: readonly McpTool[] = [
  {
    "name": "realtime_token_issue",
    "capability": "realtime.token.issue",
    "title": "Issue a client token",
    "description": "Issue a client token. Let one client connect without giving it your project key. The token opens the channels that you name, for the\ncapabilities that you name, and stops working by itself.\n\nCall it on your server when a user opens a page, and hand the answer to that user's client. Use `realtime.auth.sign`\ninstead when the client runs the SDK of Pusher, Ably or Liveblocks.\n\nKeep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This is not the token of an AI\nvoice session; that one comes from `ai.voice.session`.\n\nThe answer holds a credential. Pass it on only to whom it is for, and repeat it nowhere else.\n\nCapability: realtime.token.issue.",
    "writes": true,
    "effects": [
      "credential"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity that the client takes on its connections. Members of presence channels are listed by it.",
          "examples": [
            "user_42"
          ]
        },
        "user_id": {
          "type": "string",
          "description": "The id of the user behind the client in your own system, for when one user has many clients.",
          "examples": [
            "42"
          ]
        },
        "channels": {
          "type": "array",
          "description": "The names of the channels that the token opens.",
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
          "description": "What the client may do in those channels.",
          "items": {
            "type": "string",
            "description": "One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence`\nenters and reads the list of members.\n",
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
          "description": "How long the token stays valid, in seconds. The service lowers a number that is too large.",
          "examples": [
            3600
          ]
        }
      }
    },
    "outputSchema": {
      "type": "object",
      "description": "A token that a client connects with.",
      "required": [
        "token",
        "client_id",
        "expires_at",
        "endpoint"
      ],
      "properties": {
        "token": {
          "type": "string",
          "minLength": 1,
          "description": "The token itself. Hand it to one client and do not log it."
        },
        "client_id": {
          "type": "string",
          "minLength": 1,
          "description": "The identity that the client has when it connects with this token."
        },
        "expires_at": {
          "type": "string",
          "minLength": 1,
          "description": "When the token stops working, as an RFC 3339 time with a zone."
        },
        "endpoint": {
          "type": "string",
          "minLength": 1,
          "description": "The address that the client connects to."
        }
      }
    },
    call: (realtime, input, options) => realtime.token.issue(input as NonNullable<Parameters<Realtime['token']['issue']>[0]>, options),
  },
  {
    "name": "realtime_token_revoke",
    "capability": "realtime.token.revoke",
    "title": "Revoke a client token",
    "description": "Revoke a client token. Take back a token that `realtime.token.issue` gave out, before it expires.\n\nCall it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.\n\nRevoking keeps the token from being used. To also end what the client has open now, call `realtime.user.disconnect`.\n\nCapability: realtime.token.revoke.",
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
          "description": "A string of your choice that names this call, so that a repeat of it gets the same answer.",
          "examples": [
            "logout-user_42-1"
          ]
        }
      },
      "required": [
        "token_or_jti"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "The outcome of a revocation.",
      "required": [
        "revoked"
      ],
      "properties": {
        "revoked": {
          "type": "boolean",
          "description": "Whether the token was revoked."
        }
      }
    },
    call: (realtime, input, options) => realtime.token.revoke(input as NonNullable<Parameters<Realtime['token']['revoke']>[0]>, options),
  },
  {
    "name": "realtime_channel_create",
    "capability": "realtime.channel.create",
    "title": "Create a channel",
    "description": "Create a channel. Make a named channel that clients can subscribe to and that you can publish to.\n\nCall it when a room, a document or a game begins. Creating a channel that is there already, with the same type, changes\nnothing and succeeds, so it is safe to call every time.\n\nThe type cannot be changed: the same name with another type is refused with `CHANNEL_CONFLICT`.\n\nCapability: realtime.channel.create.",
    "writes": true,
    "effects": [
      "idempotent"
    ],
    "inputSchema": {
      "type": "object",
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
          "description": "Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients\nwhose membership the others can see (`presence`).\n",
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
          "description": "The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,\nand with `auto`, the service chooses. New vendors can appear, so any name is accepted.\n",
          "examples": [
            "ably"
          ]
        }
      }
    },
    "outputSchema": {
      "type": "object",
      "description": "The channel that exists now, whether this call created it or an earlier one.",
      "required": [
        "channel_id",
        "name",
        "type"
      ],
      "properties": {
        "channel_id": {
          "type": "string",
          "minLength": 1,
          "description": "The id that the service gave the channel."
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "The name under which the channel was created."
        },
        "type": {
          "type": "string",
          "description": "The channel's type."
        }
      }
    },
    call: (realtime, input, options) => realtime.channel.create(input as NonNullable<Parameters<Realtime['channel']['create']>[0]>, options),
  },
  {
    "name": "realtime_channel_get",
    "capability": "realtime.channel.get",
    "title": "Get a channel",
    "description": "Get a channel. Look up one channel: its type, the vendor behind it, how many members are online and when it was last published to.\n\nUse it to show the state of a room, or to find out whether a channel exists. For the members themselves, use\n`realtime.presence.get`.\n\n`member_count` and `last_published_at` can be absent. Percent-encode the name: a slash in it would otherwise be read as\na part of the path.\n\nCapability: realtime.channel.get.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."
        }
      },
      "required": [
        "channel"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "A channel of the account.",
      "required": [
        "channel_id",
        "name",
        "type"
      ],
      "properties": {
        "channel_id": {
          "type": "string",
          "minLength": 1,
          "description": "The id that the service gave the channel."
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "The name to use in every other call."
        },
        "type": {
          "type": "string",
          "description": "The channel's type."
        },
        "vendor": {
          "type": [
            "string",
            "null"
          ],
          "description": "The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know."
        },
        "created_at": {
          "type": [
            "string",
            "null"
          ],
          "description": "When the channel was created, as an RFC 3339 time with a zone."
        },
        "member_count": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "minimum": 0,
          "description": "How many members are online. It is absent when the number is not known."
        },
        "last_published_at": {
          "type": [
            "string",
            "null"
          ],
          "description": "When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing was."
        }
      }
    },
    call: (realtime, input, options) => realtime.channel.get(input as NonNullable<Parameters<Realtime['channel']['get']>[0]>, options),
  },
  {
    "name": "realtime_channel_list",
    "capability": "realtime.channel.list",
    "title": "List channels",
    "description": "List channels. Go through the channels of the account, a page at a time.\n\nUse it for an overview or a clean-up. Start without a `cursor`, then pass each page's `next_cursor` until a page comes\nwithout one.\n\nChannels can be created and deleted while you walk. A page can hold fewer channels than `limit` and still not be the\nlast: only a missing `next_cursor` says so.\n\nCapability: realtime.channel.list.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "cursor": {
          "type": "string",
          "description": "Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page."
        },
        "limit": {
          "type": "integer",
          "format": "int64",
          "minimum": 1,
          "description": "The largest number of channels that the page may hold. The service lowers a number that is too large.",
          "default": 50
        }
      }
    },
    "outputSchema": {
      "type": "object",
      "description": "A page of the account's channels.",
      "required": [
        "channels"
      ],
      "properties": {
        "channels": {
          "type": "array",
          "description": "The channels of this page.",
          "items": {
            "type": "object",
            "description": "A channel of the account.",
            "required": [
              "channel_id",
              "name",
              "type"
            ],
            "properties": {
              "channel_id": {
                "type": "string",
                "minLength": 1,
                "description": "The id that the service gave the channel."
              },
              "name": {
                "type": "string",
                "minLength": 1,
                "description": "The name to use in every other call."
              },
              "type": {
                "type": "string",
                "description": "The channel's type."
              },
              "vendor": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know."
              },
              "created_at": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "When the channel was created, as an RFC 3339 time with a zone."
              },
              "member_count": {
                "type": [
                  "integer",
                  "null"
                ],
                "format": "int64",
                "minimum": 0,
                "description": "How many members are online. It is absent when the number is not known."
              },
              "last_published_at": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing was."
              }
            }
          }
        },
        "next_cursor": {
          "type": [
            "string",
            "null"
          ],
          "description": "Pass it as `cursor` to get the next page. It is absent on the last page."
        }
      }
    },
    call: (realtime, input, options) => realtime.channel.list(input as NonNullable<Parameters<Realtime['channel']['list']>[0]>, options),
  },
  {
    "name": "realtime_channel_delete",
    "capability": "realtime.channel.delete",
    "title": "Delete a channel",
    "description": "Delete a channel. Remove a channel and disconnect everyone who is subscribed to it.\n\nUse it when a room closes for good. It cannot be undone, and subscribers lose their connection to the channel at once.\n\nThe call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the query. Percent-encode the\nname.\n\nCapability: realtime.channel.delete.",
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
          "description": "The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."
        },
        "idempotency_key": {
          "type": "string",
          "description": "The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal."
        }
      },
      "required": [
        "channel"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "The outcome of a deletion.",
      "required": [
        "channel",
        "deleted"
      ],
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel that the call was about."
        },
        "deleted": {
          "type": "boolean",
          "description": "Whether the channel was deleted."
        },
        "status": {
          "type": [
            "string",
            "null"
          ],
          "description": "The state of the deletion in a word. Branch on `deleted` rather than on this text."
        }
      }
    },
    call: (realtime, input, options) => realtime.channel.delete(input as NonNullable<Parameters<Realtime['channel']['delete']>[0]>, options),
  },
  {
    "name": "realtime_publish",
    "capability": "realtime.publish",
    "title": "Publish an event",
    "description": "Publish an event. Send an event to everyone who is subscribed to a channel.\n\nCall it whenever something happened that open pages should show: a message, a price, the end of a job. For several\nevents at once, `realtime.publish.batch` saves calls.\n\nWithout an idempotency key, a repeat after a lost answer publishes twice. `data` has to be there, but can be `null`.\n\nCapability: realtime.publish.",
    "writes": true,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the channel to send to.",
          "examples": [
            "room-42"
          ]
        },
        "event": {
          "type": "string",
          "description": "The event's name, by which subscribers choose what to react to.",
          "examples": [
            "message"
          ]
        },
        "data": {
          "description": "The event's payload. Any JSON value will do, `null` included, but the field has to be there.",
          "examples": [
            {
              "text": "hi"
            }
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that names this call, so that a repeat of it does not publish twice.",
          "examples": [
            "order-1001-paid"
          ]
        }
      },
      "required": [
        "channel",
        "event",
        "data"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "The event that was accepted.",
      "required": [
        "message_id"
      ],
      "properties": {
        "message_id": {
          "type": "string",
          "minLength": 1,
          "description": "The id that the service gave the event."
        }
      }
    },
    call: (realtime, input, options) => realtime.publish(input as NonNullable<Parameters<Realtime['publish']>[0]>, options),
  },
  {
    "name": "realtime_publish_batch",
    "capability": "realtime.publish.batch",
    "title": "Publish many events",
    "description": "Publish many events. Send several events in one call, each to a channel of its own.\n\nUse it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.\n\nAn empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an idempotency\nkey if you mean to retry: a repeat without one publishes everything again.\n\nCapability: realtime.publish.batch.",
    "writes": true,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "messages": {
          "type": "array",
          "description": "The events, each with its own channel. An empty list is accepted and publishes nothing.",
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
                "description": "The name of the channel to send to.",
                "examples": [
                  "room-42"
                ]
              },
              "event": {
                "type": "string",
                "description": "The event's name, by which subscribers choose what to react to.",
                "examples": [
                  "message"
                ]
              },
              "data": {
                "description": "The event's payload. Any JSON value will do, `null` included, but the field has to be there.",
                "examples": [
                  {
                    "text": "hi"
                  }
                ]
              }
            }
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
          "description": "A string of your choice that names this call, so that a repeat of it does not publish twice.",
          "examples": [
            "digest-2026-03-01"
          ]
        }
      },
      "required": [
        "messages"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "The outcome of a batch.",
      "required": [
        "published"
      ],
      "properties": {
        "published": {
          "type": "integer",
          "format": "int64",
          "minimum": 0,
          "description": "How many events were published."
        }
      }
    },
    call: (realtime, input, options) => realtime.publish.batch(input as NonNullable<Parameters<Realtime['publish']['batch']>[0]>, options),
  },
  {
    "name": "realtime_presence_get",
    "capability": "realtime.presence.get",
    "title": "Get the members of a channel",
    "description": "Get the members of a channel. See who is in a channel at this moment.\n\nUse it to draw the first list of members, or to check on your server who is there. Clients that are subscribed learn of\nlater changes through the vendor's own presence events, so there is no need to poll.\n\nA user with several clients can be listed several times, once for each `client_id`. Percent-encode the name.\n\nCapability: realtime.presence.get.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`."
        }
      },
      "required": [
        "channel"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "Who is in a channel at this moment.",
      "required": [
        "members"
      ],
      "properties": {
        "members": {
          "type": "array",
          "description": "The members. The list is empty when nobody is there.",
          "items": {
            "type": "object",
            "description": "A client that is in a channel.",
            "required": [
              "client_id"
            ],
            "properties": {
              "client_id": {
                "type": "string",
                "minLength": 1,
                "description": "The identity that the client connected with."
              },
              "user_id": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "The id of the user behind the client. It is absent when none was given."
              }
            }
          }
        }
      }
    },
    call: (realtime, input, options) => realtime.presence.get(input as NonNullable<Parameters<Realtime['presence']['get']>[0]>, options),
  },
  {
    "name": "realtime_auth_sign",
    "capability": "realtime.auth.sign",
    "title": "Sign for a vendor's client SDK",
    "description": "Sign for a vendor's client SDK. Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the vendor's\nsecret.\n\nCall it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK as it is. Use\n`realtime.token.issue` instead when the client does not run a vendor's SDK. This call does not sign documents; that is\n`pdf.sign`.\n\n- **Pusher** needs `socket_id`, and signs only the first of `channels`.\n- **Ably** signs all of `channels`.\n- **Presence channels** need `channel_data`.\n- A `ttl_seconds` over the service's maximum is lowered to it.\n\nThe answer holds a credential. Pass it on only to whom it is for, and repeat it nowhere else.\n\nCapability: realtime.auth.sign.",
    "writes": true,
    "effects": [
      "credential"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity that the signature is bound to.",
          "examples": [
            "user_42"
          ]
        },
        "channels": {
          "type": "array",
          "description": "The names of the channels to authorize. Pusher signs only the first of them, Ably all.",
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
          "description": "What the client may do in those channels. Without it, the client may only listen.",
          "items": {
            "type": "string",
            "description": "One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence`\nenters and reads the list of members.\n",
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
          "description": "A vendor whose client SDK can be authorized with `realtime.auth.sign`.",
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
          "description": "How long the signature stays valid, in seconds. The service lowers a number that is over its maximum.",
          "examples": [
            3600
          ]
        },
        "socket_id": {
          "type": "string",
          "description": "The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it.",
          "examples": [
            "1234.5678"
          ]
        },
        "channel_data": {
          "type": "object",
          "additionalProperties": true,
          "description": "Who the client is to the other members of a presence channel: an identity and whatever else they should see.\nPresence channels cannot be signed without it.\n",
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
          "description": "A string of your choice that names this call, so that a repeat of it gets the same signature.",
          "examples": [
            "sign-1234.5678-room-42"
          ]
        }
      },
      "required": [
        "client_id",
        "channels"
      ]
    },
    "outputSchema": {
      "description": "A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's\nclient SDK unchanged.\n",
      "anyOf": [
        {
          "type": "object",
          "description": "A signature for Pusher.",
          "required": [
            "vendor",
            "token"
          ],
          "properties": {
            "vendor": {
              "type": "string",
              "const": "pusher",
              "description": "The vendor whose client SDK takes the token."
            },
            "token": {
              "type": "object",
              "description": "What a Pusher Channels authorizer returns to the client.",
              "required": [
                "auth"
              ],
              "properties": {
                "auth": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The app key and the signature, joined by a colon."
                },
                "channel_data": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "The member's identity and information as the JSON text that was signed. It is there for presence channels only."
                }
              }
            }
          }
        },
        {
          "type": "object",
          "description": "A signature for Ably.",
          "required": [
            "vendor",
            "token"
          ],
          "properties": {
            "vendor": {
              "type": "string",
              "const": "ably",
              "description": "The vendor whose client SDK takes the token."
            },
            "token": {
              "type": "object",
              "description": "A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.",
              "required": [
                "keyName",
                "nonce",
                "timestamp",
                "mac"
              ],
              "properties": {
                "keyName": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The name of the Ably key that signed the request."
                },
                "nonce": {
                  "type": "string",
                  "minLength": 1,
                  "description": "A random text that makes the request usable once."
                },
                "timestamp": {
                  "type": "integer",
                  "format": "int64",
                  "minimum": 0,
                  "description": "When the request was signed, in milliseconds since the Unix epoch."
                },
                "mac": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The signature over the other fields."
                },
                "clientId": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "The identity that the client will have."
                },
                "capability": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "The channels and what may be done in each, as JSON text."
                },
                "ttl": {
                  "type": [
                    "integer",
                    "null"
                  ],
                  "format": "int64",
                  "minimum": 0,
                  "description": "How long the token will stay valid, in milliseconds."
                }
              }
            }
          }
        },
        {
          "type": "object",
          "description": "A signature for Liveblocks.",
          "required": [
            "vendor",
            "token"
          ],
          "properties": {
            "vendor": {
              "type": "string",
              "const": "liveblocks",
              "description": "The vendor whose client SDK takes the token."
            },
            "token": {
              "type": "object",
              "description": "What a Liveblocks authorization endpoint returns to the client.",
              "required": [
                "token"
              ],
              "properties": {
                "token": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The access token for the Liveblocks client."
                }
              }
            }
          }
        },
        {
          "type": "object",
          "description": "A signature for a vendor that the contract does not know, or in a shape that it does not know.",
          "required": [
            "vendor",
            "token"
          ],
          "properties": {
            "vendor": {
              "type": "string",
              "description": "The vendor whose client SDK takes the token."
            },
            "token": {
              "not": {
                "const": null
              },
              "description": "What the vendor's client SDK takes, of any type."
            }
          }
        }
      ],
      "type": "object"
    },
    call: (realtime, input, options) => realtime.auth.sign(input as NonNullable<Parameters<Realtime['auth']['sign']>[0]>, options),
  },
  {
    "name": "realtime_event_types",
    "capability": "realtime.event.types",
    "title": "List the event types",
    "description": "List the event types. Find out which event types a subscriber can listen to. The list is closed: nothing outside it is delivered.\n\nUse it to offer a choice in a tool, or to check a configuration. Read the list from here rather than copying it, since\nit can grow with the service.\n\nCapability: realtime.event.types.",
    "writes": false,
    "effects": [],
    "inputSchema": {
      "type": "object",
      "properties": {}
    },
    "outputSchema": {
      "type": "object",
      "description": "The event types that can be listened to.",
      "required": [
        "types"
      ],
      "properties": {
        "types": {
          "type": "array",
          "description": "The names of the types. Nothing outside this list is delivered.",
          "items": {
            "type": "string"
          }
        }
      }
    },
    call: (realtime, _input, options) => realtime.event.types(options),
  },
  {
    "name": "realtime_user_disconnect",
    "capability": "realtime.user.disconnect",
    "title": "Disconnect a client",
    "description": "Disconnect a client. End what a client has open now: everywhere, or in one channel.\n\nCall it when a user is banned, loses access or should log in again.\n\nA client whose token or signature is still good can come back at once. Call `realtime.token.revoke` first if it should\nstay out.\n\nCapability: realtime.user.disconnect.",
    "writes": true,
    "effects": [
      "destructive"
    ],
    "inputSchema": {
      "type": "object",
      "properties": {
        "client_id": {
          "type": "string",
          "description": "The identity of the client, as it was given to its token or signature.",
          "examples": [
            "user_42"
          ]
        },
        "channel": {
          "type": "string",
          "minLength": 1,
          "description": "The name of the one channel to remove the client from. Without it, all of the client's connections end.",
          "examples": [
            "room-42"
          ]
        },
        "idempotency_key": {
          "type": "string",
          "description": "A string of your choice that names this call, so that a repeat of it gets the same answer.",
          "examples": [
            "ban-user_42-1"
          ]
        }
      },
      "required": [
        "client_id"
      ]
    },
    "outputSchema": {
      "type": "object",
      "description": "The outcome of a disconnection.",
      "required": [
        "disconnected"
      ],
      "properties": {
        "disconnected": {
          "type": "boolean",
          "description": "Whether the client was disconnected."
        }
      }
    },
    call: (realtime, input, options) => realtime.user.disconnect(input as NonNullable<Parameters<Realtime['user']['disconnect']>[0]>, options),
  },
];
