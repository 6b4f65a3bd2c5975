import { type Listening, listen } from '../command/listen.ts';
import type { Address } from '../command/options.ts';
import { Disturbance, type DisturbanceOptions } from './calls/disturbance.ts';
import { createLiveMock } from './server.ts';
import { readVendorCredentials } from './state/credentials.ts';
import { Projects } from './state/projects.ts';

/** The key of the default project when the environment has none. It opens no other server. */
const mockKey = 'ifr_pk_proj_mock';

/** A live mock that listens. */
export interface ServedLiveMock extends Listening {
  projects: Projects;
  /** What a person needs to know to use it. It contains no secret that came from the environment. */
  description: string;
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
): Promise<ServedLiveMock> {
  const credentials = readVendorCredentials(environment);
  const projects = new Projects({ defaultKey: environment.INFRAI_API_KEY || mockKey, credentials });
  const mock = createLiveMock(projects, new Disturbance(disturbance));
  const listening = await listen(mock.server, address);
  return {
    url: listening.url,
    projects,
    description: describe(listening.url, projects, environment),
    async close() {
      await mock.close();
      await listening.close();
    },
  };
}

function describe(url: string, projects: Projects, environment: NodeJS.ProcessEnv): string {
  const { pusher, ably, liveblocks } = projects.default.credentials;
  const { hostname, port } = new URL(url);
  const describeSecret = (name: string, value: string) => (environment[name] ? `from ${name}` : value);
  return [
    `The live mock listens on ${url}`,
    `  Console      ${url}/`,
    `  Project key  ${environment.INFRAI_API_KEY ? 'from INFRAI_API_KEY' : mockKey}; any other key is a project of its own`,
    `  pusher-js    new Pusher('${pusher.key}', { wsHost: '${hostname}', wsPort: ${port}, forceTLS: false, cluster: 'mock' })`,
    `  Pusher       app ${pusher.appId}, secret ${describeSecret('PUSHER_SECRET', pusher.secret)}`,
    `  Ably key     ${describeSecret('ABLY_API_KEY', ably)}`,
    `  Liveblocks   ${describeSecret('LIVEBLOCKS_SECRET_KEY', liveblocks)}; only Liveblocks itself can issue a token that its servers accept`,
  ].join('\n');
}
