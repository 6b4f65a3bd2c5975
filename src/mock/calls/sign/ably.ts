import * as Ably from 'ably';
import { limitLifetime } from '../../state/limits.ts';
import type { Project } from '../../state/project.ts';
import type { ParametersOf, ResultOf } from '../operation-types.ts';

type AblyToken = Extract<ResultOf<'authSign'>, { vendor: 'ably' }>['token'];

const clients = new WeakMap<Project, Ably.Rest>();

/** Signs a TokenRequest for all channels with Ably's own library, which needs no network for it. */
export async function signForAbly(parameters: ParametersOf<'authSign'>, project: Project): Promise<AblyToken> {
  const { client_id: clientId, channels, capabilities = ['subscribe'], ttl_seconds } = parameters;
  const client = clients.get(project) ?? new Ably.Rest({ key: project.credentials.ably, logLevel: 0 });
  clients.set(project, client);
  // Ably has the same names for these permissions.
  const capability = Object.fromEntries(channels.map((channel) => [channel, capabilities]));
  const request = await client.auth.createTokenRequest({
    clientId,
    capability: JSON.stringify(capability),
    ttl: limitLifetime(ttl_seconds) * 1_000,
    timestamp: project.hub.time,
  });
  const { keyName, nonce, timestamp, mac, ttl } = request;
  return { keyName, nonce, timestamp, mac, clientId, capability: request.capability, ttl: Number(ttl) };
}
