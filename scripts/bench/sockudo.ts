import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What is published, and where. */
export interface Publication {
  channel: string;
  name: string;
  data: object;
}

/** A server in a process of its own, to which events are published over HTTP. */
export interface LoadedServer {
  title: string;
  process: ChildProcess;
  /** Where a client connects. */
  address: string;
  publish(): Promise<void>;
}

/** Starts sockudo, a Pusher server in Rust, with its state in memory, where its program is found. */
export async function startSockudo({ channel, name, data }: Publication): Promise<LoadedServer[]> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), '.cargo/bin')];
  const program = folders.map((folder) => join(folder, 'sockudo')).find((path) => existsSync(path));
  if (program === undefined) return [];
  const app = { id: 'bench', key: 'bench-key', secret: 'bench-secret' };
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'sockudo-'));
  const config = join(folder, 'config.json');
  const limits = { max_connections: 100_000, max_client_events_per_second: 100_000, enable_client_messages: true };
  const apps = [{ ...app, enabled: true, ...limits }];
  const settings = {
    host: '127.0.0.1',
    port,
    debug: false,
    metrics: { enabled: false },
    rate_limiter: { enabled: false },
  };
  await writeFile(config, JSON.stringify({ ...settings, app_manager: { driver: 'memory', array: { apps } } }));
  const child = spawn(program, ['--config', config], { cwd: folder, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (
      await fetch(`${url}/up`).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  await rm(folder, { recursive: true, force: true });
  const body = JSON.stringify({ name, channels: [channel], data: JSON.stringify(data) });
  return [
    {
      title: 'sockudo',
      process: child,
      address: `${url}/app/${app.key}?protocol=7`,
      publish: () => post(url + signEvents(app, body), body, { 'Content-Type': 'application/json' }),
    },
  ];
}

/** Signs a call of Pusher's HTTP API. */
function signEvents({ id, key, secret }: { id: string; key: string; secret: string }, body: string): string {
  const path = `/apps/${id}/events`;
  const digest = createHash('md5').update(body).digest('hex');
  const query = `auth_key=${key}&auth_timestamp=${Math.floor(Date.now() / 1_000)}&auth_version=1.0&body_md5=${digest}`;
  const signature = createHmac('sha256', secret).update(`POST\n${path}\n${query}`).digest('hex');
  return `${path}?${query}&auth_signature=${signature}`;
}

/** Makes a call. @throws when it fails */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
