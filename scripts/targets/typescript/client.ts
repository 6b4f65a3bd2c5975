import { generatedNotice } from '../model/generated-notice.ts';
import type { Target } from '../target.ts';
import { renderBehavior } from './behavior.ts';
import { renderCalls } from './calls.ts';
import { renderModels } from './models.ts';
import { renderRealtime } from './realtime.ts';

/** The typed client: its types, a function for each capability, and all of them under their capability ids. */
export const typescriptClient: Target = {
  name: 'typescript client',
  async generate(document) {
    const [{ url } = { url: '' }] = document.servers;
    return new Map([
      ['typescript/behavior.ts', renderBehavior()],
      ['typescript/models.ts', renderModels(document)],
      ['typescript/calls.ts', renderCalls(document)],
      ['typescript/client.ts', renderRealtime(document)],
      [
        'typescript/server.ts',
        `${generatedNotice}\n/** Where the service is. */\nexport const defaultBaseUrl = '${url}';\n`,
      ],
    ]);
  },
};
