import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import document from '../../generated/openapi/openapi.json' with { type: 'json' };
import { parseAddressOptions, parseOptions, UsageError } from '../command/options.ts';
import { trimBaseUrl } from '../contract/build-url.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { readMockAddress } from '../contract/servers.ts';
import type { DisturbanceOptions } from '../mock/calls/disturbance.ts';
import type { LogFormat } from '../mock/http/log.ts';
import { type ServeSettings, serveLiveMock } from '../mock/serve.ts';
import { readSeed } from '../mock/state/read-state.ts';
import type { Subcommand } from './subcommand.ts';

// The type that TypeScript infers from the file is the shape of each example, which OpenApiDocument does not have.
const defaultAddress = readMockAddress(document as unknown as OpenApiDocument);

const ignore = () => {};

/** `infrai-realtime mock`: the live mock. */
export const mock: Subcommand = {
  help: `Usage: infrai-realtime mock [options]

Serves the realtime API from memory: HTTP, WebSockets and a console, for one project key or many.

  --port <number>       the port to listen on; ${defaultAddress.port} by default, 0 takes any free port
  --host <address>      the address to bind to; ${defaultAddress.host} by default
  --latency <ms>        delay each response, such as 200 or 100-800
  --rate-limit <calls>  limit the calls of each project, such as 10/s or 600/m; more get a 429
  --fail-rate <part>    the part of the calls that fails with a 500 or a 503, from 0 to 1
  --webhook-url <url>   send Pusher's webhooks there: channels, members and client events
  --log <format>        log each request and connection in a line: text, json or none; text by default
  --public-url <url>    the address at which callers reach the mock, such as https://mock.example/base
  --tls-cert <file>     serve TLS with this certificate, in PEM; needs --tls-key
  --tls-key <file>      the key of the certificate, in PEM
  --allow-origin <url>  let the pages of an origin get credentials of a real vendor; can be given several times
  --seed <file>         fill the default project with channels, as seed.schema.json of the package describes them
  --state <file>        keep the state in a file over a restart
  --lenient             let clients with Pusher's app key do what Pusher does not allow
  --subscription-count  tell Pusher's clients how many subscribe to their channels

INFRAI_API_KEY is the key of the default project. PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET, ABLY_API_KEY and
LIVEBLOCKS_SECRET_KEY are the credentials for vendor signatures. Those that are not set are generated and printed. With
credentials of a vendor and no INFRAI_API_KEY, the key of the default project is a random one, which is printed.
NO_COLOR takes the colours out of the lines.`,

  async run(parameters) {
    const options = parseOptions(parameters, {
      port: { type: 'string' },
      host: { type: 'string' },
      latency: { type: 'string' },
      'rate-limit': { type: 'string' },
      'fail-rate': { type: 'string' },
      'webhook-url': { type: 'string' },
      log: { type: 'string' },
      'public-url': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      seed: { type: 'string' },
      state: { type: 'string' },
      lenient: { type: 'boolean' },
      'subscription-count': { type: 'boolean' },
    });
    const address = parseAddressOptions(options, defaultAddress);
    const settings = await parseSettings(options);
    // That no one reads the log any more is no reason to end.
    for (const stream of [process.stdout, process.stderr]) stream.off('error', ignore).on('error', ignore);
    const served = await serveLiveMock(address, parseDisturbance(options), process.env, settings);
    console.log(served.description);
    return served.close;
  },
};

async function parseSettings(options: Record<string, unknown>): Promise<ServeSettings> {
  const given = options as Record<string, string | undefined>;
  const {
    log = 'text',
    'public-url': publicUrl,
    'tls-cert': cert,
    'tls-key': key,
    seed,
    state,
    'webhook-url': webhookUrl,
  } = given;
  const origins = [options['allow-origin'] ?? []].flat().map(String);
  const tls = await readTls(cert, key);
  return {
    log: parseLogFormat(log),
    ...(publicUrl !== undefined && { publicUrl: parsePublicUrl(publicUrl) }),
    ...(tls && { tls }),
    ...(seed !== undefined && { seed: await readSeed(seed) }),
    stateFile: state,
    ...(webhookUrl !== undefined && { webhookUrl: parseWebhookUrl(webhookUrl) }),
    allowedOrigins: new Set(origins.map(parseOrigin)),
    lenient: options.lenient === true,
    subscriptionCount: options['subscription-count'] === true,
  };
}

function parseLogFormat(text: string): LogFormat {
  if (text === 'text' || text === 'json' || text === 'none') return text;
  throw new UsageError(`--log ${text}: not a format. Give text, json or none.`);
}

function parsePublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url !== undefined && isWeb && url.search === '' && url.hash === '' && url.username === '') {
    return trimBaseUrl(url.origin + url.pathname);
  }
  throw new UsageError(`--public-url ${text}: not a web address. Give one such as https://mock.example/base.`);
}

function parseOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '')) return new URL(text).origin;
  throw new UsageError(`--allow-origin ${text}: not an origin. Give one such as https://app.example.`);
}

async function readTls(cert: string | undefined, key: string | undefined): Promise<ServeSettings['tls']> {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new UsageError('--tls-cert and --tls-key have to be given together.');
  const tls = { cert: await readPem('--tls-cert', cert), key: await readPem('--tls-key', key) };
  try {
    createSecureContext(tls);
  } catch (error) {
    throw new UsageError(`--tls-cert ${cert}, --tls-key ${key}: not a pair in PEM. ${(error as Error).message}`);
  }
  return tls;
}

async function readPem(option: string, path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${option} ${path}: cannot be read (${error.code}). Give the path of a file in PEM.`);
  });
}

function parseDisturbance(options: Record<string, unknown>): DisturbanceOptions {
  const { latency, 'rate-limit': rateLimit, 'fail-rate': failRate } = options as Record<string, string | undefined>;
  return {
    ...(latency !== undefined && { latency: parseLatency(latency) }),
    ...(rateLimit !== undefined && { rateLimit: parseRateLimit(rateLimit) }),
    ...(failRate !== undefined && { failRate: parseFailRate(failRate) }),
  };
}

function parseLatency(text: string): { least: number; most: number } {
  const [, least, most = least] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (least !== undefined && Number(least) <= Number(most)) return { least: Number(least), most: Number(most) };
  throw new UsageError(`--latency ${text}: not a time. Give milliseconds, such as 200, or a range, such as 100-800.`);
}

function parseRateLimit(text: string): { calls: number; period: number } {
  const [, calls, unit] = /^([1-9]\d{0,8})(?:\/([sm]))?$/.exec(text) ?? [];
  if (calls !== undefined) return { calls: Number(calls), period: unit === 'm' ? 60_000 : 1_000 };
  throw new UsageError(`--rate-limit ${text}: not a rate. Give calls per second or per minute, such as 10/s or 600/m.`);
}

function parseFailRate(text: string): number {
  const rate = Number(text);
  if (text.trim() !== '' && rate >= 0 && rate <= 1) return rate;
  throw new UsageError(
    `--fail-rate ${text}: not a part. Give a number from 0 to 1, such as 0.1 for a tenth of the calls.`,
  );
}

function parseWebhookUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`--webhook-url ${text}: not a web address. Give one such as http://127.0.0.1:3000/webhooks.`);
}
