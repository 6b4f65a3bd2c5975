import type { Handlers } from '../operation-types.ts';
import { authSign } from './auth-sign.ts';
import { channelCreate, channelDelete, channelGet, channelList, presenceGet } from './channels.ts';
import { eventTypes } from './event-types.ts';
import { publish, publishBatch } from './publishing.ts';
import { tokenIssue, tokenRevoke } from './tokens.ts';
import { userDisconnect } from './users.ts';

/** The handler of each operation. A new operation is a line here and its function beside. */
export const handlers = {
  tokenIssue,
  tokenRevoke,
  channelCreate,
  channelGet,
  channelList,
  channelDelete,
  publish,
  publishBatch,
  presenceGet,
  authSign,
  eventTypes,
  userDisconnect,
} satisfies Handlers;
