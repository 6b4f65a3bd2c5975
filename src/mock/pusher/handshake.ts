import type { IssuedToken, RealtimeProject, RealtimeState } from '../realtime/hub.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';

/** Whom a connection belongs to, or why it is refused. */
export type Admission =
  | { project: RealtimeProject; token: IssuedToken | undefined }
  | { refused: string; code: CloseCode };

/** Protocols 5 and 6 differ from 7 only in what the server here does not use. */
const protocols = ['5', '6', '7'];

/**
 * Reads a connection's address, `/app/{app key or issued token}?protocol=7`.
 *
 * @param url the path and the query
 */
export async function admit(url: string, state: RealtimeState): Promise<Admission> {
  const [path = '', query = ''] = url.split('?', 2);
  const credential = /^\/app\/([^/]+)\/?$/.exec(path)?.[1];
  if (credential === undefined) return { refused: 'Connect to /app/{app key}.', code: closeCodes.pathUnknown };
  const protocol = new URLSearchParams(query).get('protocol');
  if (protocol === null) {
    return { refused: 'The query has no protocol; add ?protocol=7.', code: closeCodes.protocolMissing };
  }
  if (!/^\d{1,3}$/.test(protocol)) {
    return { refused: 'protocol: must be a whole number, such as 7.', code: closeCodes.protocolMalformed };
  }
  if (!protocols.includes(protocol)) {
    return { refused: `protocol: this server speaks ${protocols.join(', ')}.`, code: closeCodes.protocolUnsupported };
  }
  const project = state.projectByPusherKey(decode(credential));
  if (project !== undefined) return { project, token: undefined };
  // A token has three parts; anything else was meant as an app key.
  if (credential.split('.').length !== 3) {
    return { refused: 'No app has this key. The console shows the right one.', code: closeCodes.appUnknown };
  }
  const check = await state.checkToken(credential);
  if ('refused' in check) return { refused: `The token is ${check.refused}.`, code: closeCodes.unauthorized };
  return check;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
