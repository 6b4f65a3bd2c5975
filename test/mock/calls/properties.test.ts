import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { checkModel } from './model.ts';
import { checkProperties } from './properties.ts';

test('every response to random requests is one that the contract documents', async () => {
  const { url, call } = await startLiveServer();
  await checkProperties(url, 150);
  expect((await call('event/types')).status).toBe(200);
});

test('random sequences of calls have the results of a simple model', async () => {
  const { call } = await startLiveServer();
  let keys = 0;
  const freshServer = () => {
    keys += 1;
    const key = `model-${keys}`;
    return { call: (path: string, body?: unknown, init?: RequestInit) => call(path, body, { ...init, key }) };
  };
  await checkModel(freshServer, 40);
});
