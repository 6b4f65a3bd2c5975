import type { Project } from '../../state/project.ts';
import { refuseParameter } from '../call-refusal.ts';
import type { Handler, ParametersOf, ResultOf } from '../operation-types.ts';

/** Signs for a vendor. Their libraries are loaded when they are first needed, so that the server starts fast. */
export const authSign: Handler<'authSign'> = async (parameters, { project }) => {
  // Ably's library refuses an empty name, and no other vendor knows a client without a name.
  if (parameters.client_id === '') throw refuseParameter('client_id', 'must not be empty');
  const data = await sign(parameters, project);
  return { data, vendor: data.vendor };
};

/** Who signs when the call does not say: the only one that can sign for a client without channels. */
export const defaultVendor = 'ably';

async function sign(parameters: ParametersOf<'authSign'>, project: Project): Promise<ResultOf<'authSign'>> {
  switch (parameters.vendor ?? defaultVendor) {
    case 'pusher': {
      const { signForPusher } = await import('../sign/pusher.ts');
      return { vendor: 'pusher', token: signForPusher(parameters, project) };
    }
    case 'liveblocks': {
      const { signForLiveblocks } = await import('../sign/liveblocks.ts');
      return { vendor: 'liveblocks', token: await signForLiveblocks(parameters, project) };
    }
    default: {
      const { signForAbly } = await import('../sign/ably.ts');
      return { vendor: 'ably', token: await signForAbly(parameters, project) };
    }
  }
}
