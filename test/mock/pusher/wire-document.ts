import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';
import { bundleWebSockets, type MessageObject, resolveWebSockets } from '../../../scripts/contract/websockets.ts';

/** Checks frames against openapi/asyncapi.yaml. */
export interface WireDocument {
  messages: ReadonlyMap<string, MessageObject>;
  /** The names of the messages that each direction has. */
  directions: Record<Direction, string[]>;
  /** The names of the messages of a direction that a frame is one of. */
  match(direction: Direction, frame: string): string[];
}

/** To the mock, and from it. */
export type Direction = 'received' | 'sent';

/** Reads the document that describes the WebSockets of the live mock. */
export async function readWireDocument(): Promise<WireDocument> {
  const { channels, operations } = resolveWebSockets(await bundleWebSockets('en'));
  const messages = new Map(Object.entries(channels.pusher?.messages ?? {}));
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false });
  // A string with JSON has to hold what its schema says. Strings that are no JSON hold nothing.
  ajv.addKeyword({
    keyword: 'x-content-schema',
    type: 'string',
    compile(schema: object) {
      const validate = ajv.compile(schema);
      return (text: string) => {
        const value = parse(text);
        return value !== undefined && validate(value) === true;
      };
    },
  });
  const validators = new Map<string, ValidateFunction>(
    Array.from(messages, ([name, { payload }]) => [name, ajv.compile(payload)]),
  );
  const namesOf = (action: 'receive' | 'send') => {
    const own = Object.values(operations).filter((operation) => operation.action === action);
    const others = action === 'send' ? Object.values(operations) : [];
    const listed = [...own.flatMap((one) => one.messages), ...others.flatMap((one) => one.reply?.messages ?? [])];
    return [...messages].filter(([, message]) => listed.includes(message)).map(([name]) => name);
  };
  const directions = { received: namesOf('receive'), sent: namesOf('send') };
  return {
    messages,
    directions,
    match(direction, frame) {
      const value = parse(frame);
      if (value === undefined) return [];
      const names = directions[direction].filter((name) => validators.get(name)?.(value) === true);
      // A published event can have the name of a message, and then looks like it.
      return names.length > 1 ? names.filter((name) => name !== 'event') : names;
    },
  };
}

/** Expects a frame to be one message of the document, and tells which. */
export function expectMessage(document: WireDocument, direction: Direction, frame: string): string {
  const names = document.match(direction, frame);
  expect(names, `${direction}: ${frame}`).toHaveLength(1);
  return names[0] ?? '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
