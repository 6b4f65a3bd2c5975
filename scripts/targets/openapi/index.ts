import { applyOverlay, readOverlay } from '../../contract/overlay.ts';
import type { Target } from '../target.ts';
import { downgradeDocument } from './downgrade.ts';

/**
 * The contract as one JSON file in English, the input of other tools, in Chinese, and in OpenAPI 3.0.3 for tools that
 * need that. A text without a translation stays in English; the check names it.
 */
export const openapi: Target = {
  name: 'openapi documents',
  async generate({ document }) {
    const { overlay } = await readOverlay();
    const chinese = await applyOverlay(document, overlay);
    return new Map([
      ['openapi/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
      ['openapi/openapi-3.0.json', `${JSON.stringify(downgradeDocument(document), null, 2)}\n`],
      ['openapi/openapi.zh-CN.json', `${JSON.stringify(chinese, null, 2)}\n`],
    ]);
  },
};
