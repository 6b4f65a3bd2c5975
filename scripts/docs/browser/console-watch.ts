import type { Strings } from '../strings/strings.ts';
import type { FormRequest } from './console-request.ts';
import { isLocal } from './is-local.ts';
import { loadScript } from './load-script.ts';
import type { Watch } from './watch.ts';

/**
 * Brings the part of the page to life that subscribes to the live mock. What does so is loaded with its first use.
 *
 * @param read reads the form; it throws what the reader has to put right
 * @returns what is called with a request before it is sent
 */
export function setUpWatch(read: () => FormRequest): (request: FormRequest) => Promise<void> {
  const section = document.querySelector<HTMLElement>('.panel.watch');
  if (!section) return async () => {};
  const { foreign } = JSON.parse(section.dataset.words ?? '') as Strings['watch'];
  const tell = (text: string) => {
    const state = section.querySelector<HTMLElement>('.state');
    if (!state) return;
    [state.textContent, state.className, state.hidden] = [text, 'state bad', false];
  };
  let loading: Promise<Watch | undefined> | undefined;
  const load = () => {
    loading ??= loadScript(`${document.body.dataset.root}assets/watch.js`).then(() =>
      globalThis.createWatch?.(section),
    );
    return loading;
  };
  section.querySelector('[data-toggle]')?.addEventListener('click', async () => {
    try {
      const request = read();
      if (isLocal(request.server)) await (await load())?.toggle(request);
      else tell(foreign);
    } catch (error) {
      tell((error as Error).message);
    }
  });
  section.hidden = false;
  return async (request) => {
    if (isLocal(request.server)) await (await load())?.follow(request);
  };
}
