import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { startLiveMock } from '../../scripts/start/live-mock.ts';
import { UsageError } from '../../src/command/options.ts';
import { startCommand } from '../support/start-command.ts';

const key = { Authorization: 'Bearer any-key' };

describe('one command', () => {
  let running: RunningCommand;
  let live = '';
  let prism = '';
  let docs = '';
  // What is generated and built first is no part of what the test judges, so only the time of the hook bounds it.
  const startUp = 110_000;
  beforeAll(async () => {
    running = startCommand('scripts/start.ts', '--any-port');
    [, live = ''] = await running.waitFor(/live mock listens on (http:\S+)/, startUp);
    [, prism = ''] = await running.waitFor(/Prism mock listens on (http:\S+)/, startUp);
    [, docs = ''] = await running.waitFor(/docs are at (http:\S+)/, startUp);
  });
  afterAll(() => running?.kill());

  test('serves the live mock, the docs and the Prism mock, and prints their addresses', async () => {
    // Only the live mock has a console, and only the docs have a reference.
    expect(await (await fetch(live)).text()).toContain('<html');
    expect((await fetch(`${live}/v1/realtime/event/types`, { headers: key })).status).toBe(200);
    expect((await fetch(prism)).status).toBe(404);
    expect((await fetch(`${prism}/v1/realtime/event/types`, { headers: key })).status).toBe(200);

    const page = await (await fetch(`${docs}/en/reference/publish.html`)).text();
    expect(page).toContain(`name="address" type="url" value="${live}"`);
    expect(page).toContain(`${live}/v1/realtime/publish`);
    expect(page).not.toContain(':4010');
    expect(await (await fetch(`${docs}/en/guides/quick-start.html`)).text()).not.toContain('4010');

    expect(await running.stop()).toBe(0);
    for (const url of [live, docs, prism]) await expect(fetch(url)).rejects.toThrow();
  });
});

test('a live mock that restarts keeps its address and loses its state', async () => {
  const stops: unknown[] = [];
  const live = await startLiveMock({ host: '127.0.0.1', port: 0 }, (code) => stops.push(code));
  try {
    const channel = async () => (await fetch(`${live.url}/v1/realtime/channel/get/room-42`, { headers: key })).status;
    const body = JSON.stringify({ name: 'room-42' });
    const headers = { ...key, 'Content-Type': 'application/json' };
    await fetch(`${live.url}/v1/realtime/channel/create`, { method: 'POST', headers, body });
    expect(await channel()).toBe(200);
    await live.restart();
    expect(await channel()).toBe(404);
  } finally {
    await live.close();
  }
  expect(stops).toEqual([]);
});

test('a port that is taken is a mistake of the person who typed the command', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const refused = startLiveMock({ host: '127.0.0.1', port }, () => {});
  await expect(refused).rejects.toThrow(
    new UsageError(`Port ${port} is taken. Choose another port, or port 0 for any free one.`),
  );
  await expect(refused).rejects.toBeInstanceOf(UsageError);
  other.close();
});
