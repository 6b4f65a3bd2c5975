import { applyOverlay, readOverlay } from '../../contract/overlay.ts';
import type { Target } from '../target.ts';

/** The contract with its texts in Chinese. A text without a translation stays in English; the check names it. */
export const openapiDocumentChinese: Target = {
  name: 'openapi document in Chinese',
  async generate(document) {
    const { overlay } = await readOverlay();
    const chinese = await applyOverlay(document, overlay);
    return new Map([['openapi/openapi.zh-CN.json', `${JSON.stringify(chinese, null, 2)}\n`]]);
  },
};
