import type { ConsoleData } from '../pages/console.ts';
import type { FormRequest } from './console-request.ts';
import { loadScript } from './load-script.ts';
import { paintCode } from './paint.ts';
import type { SampleWriter } from './samples.ts';

declare global {
  var writeSample: SampleWriter | undefined;
}

let loading: Promise<void> | undefined;

/**
 * Writes the code of a request in all languages. What writes it is loaded with the first change.
 *
 * @param notInLanguage what stands in place of code that a language's client cannot write, such as a parameter that the
 *   contract does not have
 */
export async function writeSamples(
  panel: HTMLElement,
  { capability }: ConsoleData,
  request: FormRequest,
  notInLanguage: string,
): Promise<void> {
  const { root = '' } = document.body.dataset;
  loading ??= loadScript(`${root}assets/samples-model.js`).then(() => loadScript(`${root}assets/samples.js`));
  await loading;
  for (const block of panel.querySelectorAll<HTMLElement>('[data-tab]')) {
    const code = block.querySelector('code');
    const written = globalThis.writeSample?.(block.dataset.tab ?? '', capability, request);
    if (!code || !written) continue;
    if ('problem' in written) code.textContent = notInLanguage.replace('{problem}', () => written.problem);
    else code.innerHTML = paintCode(written.source.trimEnd(), written.fence);
  }
}
