// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { Validator } from './validator.d.ts';

/** Check what each operation takes: its body, or the parameters in its path and query as one object. */
export declare const parameters: {
  readonly tokenIssue: Validator;
  readonly tokenRevoke: Validator;
  readonly channelCreate: Validator;
  readonly channelGet: Validator;
  readonly channelList: Validator;
  readonly channelDelete: Validator;
  readonly publish: Validator;
  readonly publishBatch: Validator;
  readonly presenceGet: Validator;
  readonly authSign: Validator;
  readonly eventTypes: Validator;
  readonly userDisconnect: Validator;
};
