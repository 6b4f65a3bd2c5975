/**
 * Why a connection ends, in the codes of Pusher's protocol. The hundreds tell a client what to do: 40xx not to come
 * back, 41xx to come back after a while, 42xx to come back at once.
 */
export const closeCodes = {
  unsupportedData: 1003,
  appUnknown: 4001,
  pathUnknown: 4005,
  protocolMalformed: 4006,
  protocolUnsupported: 4007,
  protocolMissing: 4008,
  unauthorized: 4009,
  overCapacity: 4100,
  restart: 4200,
  pongMissing: 4201,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** The code of an error that refuses a client event because there are too many. The connection stays. */
export const tooManyClientEvents = 4301;
