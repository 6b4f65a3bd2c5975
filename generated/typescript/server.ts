// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

/** Where the service is. */
export const defaultBaseUrl = 'https://api.infrai.cc';

/** How the client calls itself. */
export const userAgent = 'infrai-realtime-typescript/2.0.0';
