import { expect, test } from 'vitest';
import { startLiveServer } from './live-server.ts';
import { checkModel } from './model.ts';
import { checkProperties } from './properties.ts';

test('whatever is drawn from the contract, every answer is one that it documents', async () => {
  const { url, call } = await startLiveServer();
  await checkProperties(url, 150);
  expect((await call('event/types')).status).toBe(200);
});

test('random sequences of calls come to what a simple model says', async () => {
  const { call } = await startLiveServer();
  let keys = 0;
  const freshServer = () => {
    keys += 1;
    const key = `model-${keys}`;
    return { call: (path: string, body?: unknown, init?: RequestInit) => call(path, body, { ...init, key }) };
  };
  await checkModel(freshServer, 40);
});
