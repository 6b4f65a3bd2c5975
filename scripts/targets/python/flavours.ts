import type { ApiModel, Call } from '../model/api.ts';
import { nameInPython, placeCall } from '../model/naming.ts';

/** The two clients differ in these words only. */
export interface Flavour {
  client: string;
  base: string;
  caller: string;
  groupPrefix: string;
  define: string;
  wait: string;
  rawModule: string;
  iterator: string;
  eachItem: string;
  summary: string;
}

export const flavours = {
  sync: {
    client: 'Realtime',
    base: 'SyncClient',
    caller: 'SyncCaller',
    groupPrefix: '',
    define: 'def',
    wait: '',
    rawModule: '_raw_client',
    iterator: 'Iterator',
    eachItem: 'each_item',
    summary: 'whose calls return when the response is there.',
  },
  async: {
    client: 'AsyncRealtime',
    base: 'AsyncClient',
    caller: 'AsyncCaller',
    groupPrefix: 'Async',
    define: 'async def',
    wait: 'await ',
    rawModule: '_raw_async_client',
    iterator: 'AsyncIterator',
    eachItem: 'each_item_async',
    summary: 'whose calls are awaited, on asyncio or trio.',
  },
} satisfies Record<string, Flavour>;

/** A property of the client, such as `channel`, with the calls that it holds. */
export interface CallGroup {
  name: string;
  members: { call: Call; method: string }[];
}

/** Groups the calls by the properties of the client. A group that is itself a call has the method `__call__`. */
export function groupCalls(api: ApiModel): CallGroup[] {
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls, true) }));
  const names = [...new Set(places.map(({ group, method }) => group ?? method.join('_')))];
  return names.map((name) => ({
    name,
    members: places
      .filter(({ group, method }) => (group ?? method.join('_')) === name)
      .map(({ call, group, method }) => ({
        call,
        method: group === undefined ? '__call__' : nameInPython(method.join('_')),
      })),
  }));
}
