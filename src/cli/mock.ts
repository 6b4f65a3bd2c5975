import document from '../../generated/openapi/openapi.json' with { type: 'json' };
import { parseAddressOptions, parseOptions, UsageError } from '../command/options.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { readMockAddress } from '../contract/servers.ts';
import type { DisturbanceOptions } from '../mock/calls/disturbance.ts';
import { serveLiveMock } from '../mock/serve.ts';
import type { Subcommand } from './subcommand.ts';

// The type that TypeScript infers from the file is the shape of each example, which OpenApiDocument does not have.
const defaultAddress = readMockAddress(document as unknown as OpenApiDocument);

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

INFRAI_API_KEY is the key of the default project. PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET, ABLY_API_KEY and
LIVEBLOCKS_SECRET_KEY are the credentials for vendor signatures. Those that are not set are generated and printed.`,

  async run(parameters) {
    const options = parseOptions(parameters, {
      port: { type: 'string' },
      host: { type: 'string' },
      latency: { type: 'string' },
      'rate-limit': { type: 'string' },
      'fail-rate': { type: 'string' },
      'webhook-url': { type: 'string' },
    });
    const address = parseAddressOptions(options, defaultAddress);
    const webhookUrl = parseWebhookUrl(options['webhook-url'] as string | undefined);
    const served = await serveLiveMock(address, parseDisturbance(options), process.env, webhookUrl);
    console.log(served.description);
    return served.close;
  },
};

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

function parseWebhookUrl(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text;
  throw new UsageError(`--webhook-url ${text}: not an address. Give one such as http://127.0.0.1:3000/webhooks.`);
}
