/** What the server's messages are for, as Liveblocks' protocol numbers it. */
export const ServerMessage = {
  updatePresence: 100,
  userJoined: 101,
  userLeft: 102,
  broadcastEvent: 103,
  roomState: 104,
  storageChunk: 210,
  storageEnd: 211,
  rejectStorageOp: 299,
  feedRequestFailed: 508,
} as const;

/** The same of a client's messages. */
export const ClientMessage = {
  updatePresence: 100,
  broadcastEvent: 103,
  fetchStorage: 200,
  updateStorage: 201,
  fetchYdoc: 300,
  updateYdoc: 301,
  firstOfFeeds: 510,
  lastOfFeeds: 519,
} as const;
