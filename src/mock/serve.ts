import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { type Listening, listen } from '../command/listen.ts';
import type { Address } from '../command/options.ts';
import { Disturbance, type DisturbanceOptions } from './calls/disturbance.ts';
import { createConsoleCode } from './console/admission.ts';
import { createLog, type LogFormat } from './http/log.ts';
import { isLoopbackName } from './http/loopback.ts';
import { sendWebhooks } from './pusher/webhooks.ts';
import { createLiveMock, type LiveMockSettings } from './server.ts';
import { mockKey, readVendorCredentials } from './state/credentials.ts';
import type { Project } from './state/project.ts';
import { importState, type ProjectState } from './state/project-state.ts';
import { Projects } from './state/projects.ts';
import { keepState } from './state/state-file.ts';

/** The secrets that the environment may have. */
const secretNames = ['INFRAI_API_KEY', 'PUSHER_SECRET', 'ABLY_API_KEY', 'LIVEBLOCKS_SECRET_KEY'];

/** A live mock that listens. */
export interface ServedLiveMock extends Listening {
  projects: Projects;
  /** What makes it slow, limited or flaky. */
  disturbance: Disturbance;
  /** Empties a project, and fills it with its seed again. */
  reset(project: Project): void;
  /** What a person needs to know to use it. It contains no secret that came from the environment. */
  description: string;
}

/** How the live mock is served. */
export interface ServeSettings
  extends Pick<LiveMockSettings, 'publicUrl' | 'tls' | 'allowedOrigins' | 'lenient' | 'subscriptionCount'> {
  /** What the default project holds from the start, and after each reset. */
  seed?: ProjectState | undefined;
  /** The file that keeps the state over a restart. */
  stateFile?: string | undefined;
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** The key of the default project when the environment has none. */
  projectKey?: string | undefined;
  /** How requests and connections are logged to standard output; by default they are not. */
  log?: LogFormat;
  /** Where Pusher's webhooks are sent. */
  webhookUrl?: string;
}

/**
 * Serves the live mock.
 *
 * @param environment may have INFRAI_API_KEY, the key of the default project, and the vendors' credentials
 * @throws UsageError when it cannot listen there, or the credentials are incomplete or malformed
 */
export async function serveLiveMock(
  address: Address,
  disturbance: DisturbanceOptions = {},
  environment: NodeJS.ProcessEnv = process.env,
  settings: ServeSettings = {},
): Promise<ServedLiveMock> {
  const { log: format = 'none', publicUrl, webhookUrl, seed, stateFile, now, projectKey: given, ...others } = settings;
  const credentials = readVendorCredentials(environment);
  const projectKey = environment.INFRAI_API_KEY || (given ?? createProjectKey(credentials));
  const projects = new Projects({ defaultKey: projectKey, credentials, ...(now && { now }) });
  const log = createLog({
    format,
    colored: process.stdout.isTTY === true && !environment.NO_COLOR,
    secrets: secretNames.flatMap((name) => splitSecret(environment[name])),
    print: (text) => process.stdout.write(text),
  });
  const keeper =
    stateFile === undefined ? undefined : await keepState(projects, stateFile, (problem) => console.error(problem));
  if (seed !== undefined) importState(projects.default, seed);
  const reset = (project: Project) => {
    project.reset();
    if (seed !== undefined && project === projects.default) importState(project, seed);
  };
  const disturbances = new Disturbance(disturbance);
  const consoleCode = createConsoleCode();
  const mock = createLiveMock(projects, {
    ...others,
    publicUrl,
    consoleCode,
    log,
    reset,
    disturbance: disturbances,
  });
  const listening = await listen(mock.server, address);
  const stopWebhooks =
    webhookUrl === undefined
      ? undefined
      : sendWebhooks({ url: webhookUrl, projects, report: (message) => log.fail('Webhooks', new Error(message)) });
  return {
    url: listening.url,
    projects,
    disturbance: disturbances,
    reset,
    description: describe({ listening, address, publicUrl, projects, projectKey, environment, consoleCode }),
    async close() {
      stopWebhooks?.();
      await mock.close();
      await keeper?.close();
      await listening.close();
    },
  };
}

/** A key that everyone knows must not open a project that has the credentials of a real vendor. */
function createProjectKey(credentials: object): string {
  return Object.keys(credentials).length === 0 ? mockKey : `ifr_pk_proj_${randomBytes(16).toString('hex')}`;
}

/** An Ably key is a name and a secret, and both the whole and the secret have to stay unseen. */
function splitSecret(secret = ''): string[] {
  return [secret, secret.split(':')[1] ?? ''].filter(Boolean);
}

interface Facts {
  listening: Listening;
  address: Address;
  publicUrl: string | undefined;
  projects: Projects;
  projectKey: string;
  environment: NodeJS.ProcessEnv;
  consoleCode: string;
}

function describe(facts: Facts): string {
  const { listening, publicUrl, projects, projectKey, environment } = facts;
  const { pusher, ably, liveblocks } = projects.default.credentials;
  const url = publicUrl ?? listening.url;
  const { hostname, port, protocol, pathname } = new URL(url);
  const isTls = protocol === 'https:';
  const wsPort = port || (isTls ? '443' : '80');
  const path = pathname === '/' ? '' : `, wsPath: '${pathname}'`;
  const describeSecret = (name: string, value: string) => (environment[name] ? `from ${name}` : value);
  const ports = isTls ? `wssPort: ${wsPort}, forceTLS: true` : `wsPort: ${wsPort}, forceTLS: false`;
  return [
    `The live mock listens on ${listening.url}`,
    ...(publicUrl === undefined ? [] : [`  Public       ${publicUrl}`]),
    ...describeNetwork(facts),
    `  Project key  ${environment.INFRAI_API_KEY ? 'from INFRAI_API_KEY' : projectKey}; any other key is a project of its own`,
    `  pusher-js    new Pusher('${pusher.key}', { wsHost: '${hostname}', ${ports}${path}, cluster: 'mock' })`,
    `  Pusher       app ${pusher.appId}, secret ${describeSecret('PUSHER_SECRET', pusher.secret)}`,
    `  Ably         new Ably.Realtime({ authUrl, endpoint: '${hostname}', ${isTls ? 'tlsPort' : 'port'}: ${wsPort}, tls: ${isTls}, transports: ['web_socket'] })`,
    `  Ably key     ${describeSecret('ABLY_API_KEY', ably)}`,
    `  Liveblocks   createClient({ authEndpoint, baseUrl: '${url}' })`,
    `  Liveblocks secret ${describeSecret('LIVEBLOCKS_SECRET_KEY', liveblocks)}; only Liveblocks itself can issue a token that its servers accept`,
  ].join('\n');
}

/** Describes where the console is: on this machine, and with its code where others can reach the server. */
function describeNetwork({ listening, address, publicUrl, consoleCode }: Facts): string[] {
  const lines = [`  Console      ${listening.url}/`];
  const isWildcard = address.host === '0.0.0.0' || address.host === '::' || address.host === '';
  const { protocol, port } = new URL(listening.url);
  const others = isWildcard
    ? listOwnAddresses().map((own) => `${protocol}//${own}:${port}`)
    : isLoopbackName(address.host)
      ? []
      : [listening.url];
  if (publicUrl !== undefined) others.unshift(publicUrl);
  for (const url of others) lines.push(`  From others  ${url}/?code=${consoleCode}`);
  return lines;
}

/** The addresses of this machine in its networks. */
function listOwnAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}
