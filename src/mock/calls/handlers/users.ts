import type { Handler } from '../operation-types.ts';
import { mockVendor } from './open-channel.ts';

export const userDisconnect: Handler<'userDisconnect'> = ({ client_id: clientId, channel }, { project }) => {
  return { data: { disconnected: project.hub.disconnect(clientId, channel) }, vendor: mockVendor };
};
