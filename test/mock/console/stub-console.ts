import { createServer } from 'node:http';
import { listen } from '../../../src/command/listen.ts';
import type { ConsoleBackend, ConsoleProject } from '../../../src/mock/console/backend.ts';
import { createConsole } from '../../../src/mock/console/server.ts';
import type { Answer } from '../../../src/mock/http/envelope.ts';
import { createRealtimeServer } from '../../../src/mock/pusher/server.ts';
import { StubProject, StubState } from '../pusher/stub-state.ts';

/** A project whose channels the console can list. */
class ListedProject extends StubProject implements ConsoleProject {
  override capacity = 100_000;
  get channelCount() {
    return this.channelMap.size;
  }
  *channels() {
    for (const [name, { type }] of this.channelMap) yield { name, type };
  }
}

/** Starts a console on two projects whose calls do no more than the console needs. */
export async function startConsole() {
  const state = new StubState(ListedProject);
  const calls: { project: string; operationId: string; body: unknown }[] = [];
  const backend: ConsoleBackend<ListedProject> = {
    projects: () => [state.project, state.otherProject],
    async call(project, operationId, body) {
      calls.push({ project: project.fingerprint, operationId, body });
      const { channel = '', event = '', data, client_id = 'anon' } = body as Record<string, string>;
      const answer = carryOut();
      project.feed.record({
        kind: 'call',
        capability: `realtime.${operationId}`,
        status: answer.status,
        milliseconds: 1,
      });
      return answer;

      function carryOut(): Answer {
        if (operationId === 'publish') {
          if (channel === 'full') return failure(400, 'channel: is full.');
          project.openChannel(channel, 'public');
          project.hub.publish(channel, event, data);
          return success({ message_id: 'msg_1' });
        }
        if (operationId === 'userDisconnect') {
          return success({ disconnected: project.hub.disconnect(client_id, channel || undefined) });
        }
        const { channels, capabilities } = body as { channels: string[]; capabilities: ['subscribe'] };
        const token = state.issue({ client_id, channels, capabilities });
        return success({ token, client_id, expires_at: '2026-03-01T13:00:00Z', endpoint: 'ws://127.0.0.1' });
      }
    },
  };
  const realtime = createRealtimeServer({ state, limits: { closeTimeout: 500 } });
  const page = createConsole(backend);
  const server = createServer((request, response) => {
    if (!page.handle(request, response)) response.writeHead(404).end();
  });
  realtime.attach(server);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url,
    state,
    calls,
    async close() {
      page.close();
      await realtime.close();
      await close();
    },
  };
}

function success(data: unknown): Answer {
  return { status: 200, headers: {}, body: { ok: true, data, error: null } };
}

function failure(status: number, message: string): Answer {
  return { status, headers: {}, body: { ok: false, data: null, error: { code: 'INVALID_INPUT', message } } };
}
