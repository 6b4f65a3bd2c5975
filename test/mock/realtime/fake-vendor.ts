import type { Connection, ConnectionOptions } from '../../../src/mock/realtime/connection.ts';
import type { Hub } from '../../../src/mock/realtime/hub.ts';
import type { EndReason, Payload, Protocol, Transport } from '../../../src/mock/realtime/protocol.ts';

/** Creates a protocol of no vendor. It counts how often an event is encoded. */
export function createProtocol(name: string) {
  const counts = { encoded: 0 };
  const protocol: Protocol = {
    vendor: name,
    ping: `${name} ping`,
    encodeEvent({ name: event, text, publisher }) {
      counts.encoded += 1;
      return [name, event, text, publisher?.member?.identity.client_id].filter(Boolean).join(' ');
    },
    encodeMemberChange: ({ kind, member, ofPerson }) =>
      [name, kind, member.identity.client_id, ofPerson && 'the person'].filter(Boolean).join(' '),
    encodeUnsubscribed: (channel, reason) => `${name} ${reason} from ${channel}`,
  };
  return { protocol, counts };
}

/** A client whose transport only remembers. */
export class FakeClient implements Transport {
  backlog = 0;
  readonly received: string[] = [];
  ended: { reason: EndReason; text: string } | undefined;
  readonly connection: Connection;

  constructor(hub: Hub, id: string, options: Partial<ConnectionOptions> = {}) {
    this.connection = hub.connect({
      id,
      protocol: createProtocol('plain').protocol,
      transport: this,
      admission: { tokenId: undefined, expiresAt: undefined },
      clientId: undefined,
      limits: { backlog: 100 },
      ...options,
    });
  }

  send(payload: Payload): void {
    this.received.push(String(payload));
  }

  end(reason: EndReason, text: string): void {
    this.ended = { reason, text };
  }
}
