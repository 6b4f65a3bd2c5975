import type { ApiModel, Call } from '../model/api.ts';
import { nameInJava, placeCall, toPascalCase } from '../model/naming.ts';

/** The two clients differ in these words only. */
export interface Flavour {
  client: string;
  prefix: string;
  caller: string;
  summary: string;
  wrapResult(type: string): string;
}

export const sync: Flavour = {
  client: 'Realtime',
  prefix: '',
  caller: 'call',
  summary: 'Threads can share it. An interface, so that a test can have one of its own.',
  wrapResult: (type) => type,
};

export const async: Flavour = {
  client: 'AsyncRealtime',
  prefix: 'Async',
  caller: 'callAsync',
  summary:
    'Its calls return at once; their futures fail with a `RealtimeException`. Cancelling a future ends its call.',
  wrapResult: (type) => `CompletableFuture<${type}>`,
};

/** A part of the client with calls of its own. */
export interface Group {
  /** Absent for the calls of the client itself. */
  name: string | undefined;
  members: { call: Call; method: string }[];
}

/** Groups the calls, in the order of the contract. */
export function listGroups(api: ApiModel): Group[] {
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls) }));
  const names = [...new Set(places.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    members: places
      .filter(({ group }) => group === name)
      .map(({ call, method }) => ({ call, method: nameInJava(method.join('_')) })),
  }));
}

/** The name of the interface of a group. */
export function nameInterface(group: string, { prefix }: Flavour): string {
  return `${prefix}${toPascalCase(group)}Calls`;
}
