import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';
import type { IssuedToken } from '../state/token-store.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';

/** The project that a client may connect to. */
export interface AcceptedHandshake {
  project: Project;
  /** The token that it came with; undefined when it came with the app key. */
  token: IssuedToken | undefined;
  /** The library that it says it uses. */
  sdk: string | undefined;
}

/** The project that a client may connect to, or why it is refused. */
export type Handshake = AcceptedHandshake | { refused: string; code: CloseCode };

/** Protocols 5 and 6 differ from 7 only in what this server does not use. */
const versions = ['5', '6', '7'];

/**
 * Reads a connection's address, `/app/{app key or issued token}?protocol=7`.
 *
 * @param url the path and the query
 */
export async function shakeHands(url: string, projects: Projects): Promise<Handshake> {
  const [path = '', query = ''] = url.split('?', 2);
  const credential = /^\/app\/([^/]+)\/?$/.exec(path)?.[1];
  if (credential === undefined) return { refused: 'Connect to /app/{app key}.', code: closeCodes.pathUnknown };
  const parameters = new URLSearchParams(query);
  const version = parameters.get('protocol');
  if (version === null) {
    return { refused: 'The query has no protocol; add ?protocol=7.', code: closeCodes.protocolMissing };
  }
  if (!/^\d{1,3}$/.test(version)) {
    return { refused: 'protocol: must be a whole number, such as 7.', code: closeCodes.protocolMalformed };
  }
  if (!versions.includes(version)) {
    return { refused: `protocol: this server speaks ${versions.join(', ')}.`, code: closeCodes.protocolUnsupported };
  }
  const client = parameters.get('client');
  const sdk = client === null ? undefined : `pusher-${client} ${parameters.get('version') ?? ''}`.trimEnd();
  const project = projects.findByPusherKey(decode(credential));
  if (project !== undefined) return { project, token: undefined, sdk };
  // A token has three parts; anything else is meant as an app key.
  if (credential.split('.').length !== 3) {
    return { refused: 'No app has this key. The console shows the right one.', code: closeCodes.appUnknown };
  }
  const check = await projects.checkToken(credential);
  if ('refused' in check) return { refused: `The token is ${check.refused}.`, code: closeCodes.unauthorized };
  return { ...check, sdk };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
