// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { Validator } from './validator.d.ts';

/** Check the whole body of the successful response of each capability. */
export declare const responses: {
  readonly 'realtime.token.issue': Validator;
  readonly 'realtime.token.revoke': Validator;
  readonly 'realtime.channel.create': Validator;
  readonly 'realtime.channel.get': Validator;
  readonly 'realtime.channel.list': Validator;
  readonly 'realtime.channel.delete': Validator;
  readonly 'realtime.publish': Validator;
  readonly 'realtime.publish.batch': Validator;
  readonly 'realtime.presence.get': Validator;
  readonly 'realtime.auth.sign': Validator;
  readonly 'realtime.event.types': Validator;
  readonly 'realtime.user.disconnect': Validator;
};
