import { applyOverlay, readOverlay } from '../../contract/overlay.ts';
import type { Target } from '../target.ts';

/**
 * The contract as one JSON file in English, the input of other tools, and in Chinese. A text without a translation
 * stays in English; the check names it.
 */
export const openapi: Target = {
  name: 'openapi documents',
  async generate({ document }) {
    const { overlay } = await readOverlay();
    const chinese = await applyOverlay(document, overlay);
    return new Map([
      ['openapi/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
      ['openapi/openapi.zh-CN.json', `${JSON.stringify(chinese, null, 2)}\n`],
    ]);
  },
};
