import { slashNotice } from '../model/notice.ts';
import type { Target } from '../target.ts';
import { renderBehavior } from './behavior.ts';
import { renderCalls } from './calls.ts';
import { renderModels } from './models.ts';
import { renderRealtime } from './realtime.ts';
import { typescriptSample } from './sample.ts';

/** The typed client: its types, a function for each capability, and all of them under their capability ids. */
export const typescriptClient: Target = {
  name: 'typescript client',
  sample: typescriptSample,
  async generate(api) {
    return new Map([
      ['typescript/behavior.ts', renderBehavior()],
      ['typescript/models.ts', renderModels(api)],
      ['typescript/calls.ts', renderCalls(api)],
      ['typescript/client.ts', renderRealtime(api)],
      [
        'typescript/server.ts',
        [
          slashNotice,
          `/** Where the service is. */\nexport const defaultBaseUrl = '${api.servers.production}';\n`,
          `/** How the client calls itself. */\nexport const userAgent = 'infrai-realtime-typescript/${api.version}';\n`,
        ].join('\n'),
      ],
    ]);
  },
};
