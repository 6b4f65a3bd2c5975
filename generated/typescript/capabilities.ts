// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type * as client from './client.ts';

/** What each capability takes and what it returns. */
export interface Capabilities {
  'realtime.token.issue': { parameters: client.TokenIssueParameters; data: client.TokenIssueData };
  'realtime.token.revoke': { parameters: client.TokenRevokeParameters; data: client.TokenRevokeData };
  'realtime.channel.create': { parameters: client.ChannelCreateParameters; data: client.ChannelCreateData };
  'realtime.channel.get': { parameters: client.ChannelGetParameters; data: client.ChannelGetData };
  'realtime.channel.list': { parameters: client.ChannelListParameters; data: client.ChannelListData };
  'realtime.channel.delete': { parameters: client.ChannelDeleteParameters; data: client.ChannelDeleteData };
  'realtime.publish': { parameters: client.PublishParameters; data: client.PublishData };
  'realtime.publish.batch': { parameters: client.PublishBatchParameters; data: client.PublishBatchData };
  'realtime.presence.get': { parameters: client.PresenceGetParameters; data: client.PresenceGetData };
  'realtime.auth.sign': { parameters: client.AuthSignParameters; data: client.AuthSignData };
  'realtime.event.types': { parameters: Record<string, never>; data: client.EventTypesData };
  'realtime.user.disconnect': { parameters: client.UserDisconnectParameters; data: client.UserDisconnectData };
}

/** A capability id. */
export type Capability = keyof Capabilities;

/** Where each capability is called. */
export const endpoints = {
  'realtime.token.issue': { method: 'POST', path: '/v1/realtime/token/issue' },
  'realtime.token.revoke': { method: 'POST', path: '/v1/realtime/token/revoke' },
  'realtime.channel.create': { method: 'POST', path: '/v1/realtime/channel/create' },
  'realtime.channel.get': { method: 'GET', path: '/v1/realtime/channel/get/{channel}' },
  'realtime.channel.list': { method: 'GET', path: '/v1/realtime/channel/list' },
  'realtime.channel.delete': { method: 'DELETE', path: '/v1/realtime/channel/delete/{channel}' },
  'realtime.publish': { method: 'POST', path: '/v1/realtime/publish' },
  'realtime.publish.batch': { method: 'POST', path: '/v1/realtime/publish/batch' },
  'realtime.presence.get': { method: 'GET', path: '/v1/realtime/presence/get/{channel}' },
  'realtime.auth.sign': { method: 'POST', path: '/v1/realtime/auth/sign' },
  'realtime.event.types': { method: 'GET', path: '/v1/realtime/event/types' },
  'realtime.user.disconnect': { method: 'POST', path: '/v1/realtime/user/disconnect' },
} as const satisfies Record<Capability, { method: 'GET' | 'POST' | 'DELETE'; path: string }>;
