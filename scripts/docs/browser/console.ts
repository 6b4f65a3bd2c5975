import type { ConsoleData } from '../pages/console.ts';
import type { Strings } from '../strings/strings.ts';
import { writeSamples } from './console-code.ts';
import { keepKey } from './console-key.ts';
import { type FormRequest, readRequest, toFetch, UserMistake } from './console-request.ts';
import { createResponseView } from './console-response.ts';
import { setUpWatch } from './console-watch.ts';
import { isLocal } from './is-local.ts';

/** How long a response may take, in milliseconds. */
const patience = 15_000;

/**
 * Brings the request of an operation's page to life. Its example, form, language, address and key are one state: each
 * change shows in the code of all languages, and in the response.
 */
export function setUpConsole(): void {
  const panel = document.querySelector<HTMLElement>('.panel.request');
  const form = document.querySelector<HTMLFormElement>('.console');
  const response = document.querySelector<HTMLElement>('.panel.response');
  if (!panel || !form || !response) return;
  const call = JSON.parse(panel.dataset.call ?? '') as ConsoleData;
  const words = JSON.parse(form.dataset.words ?? '') as Strings['tryIt'];
  const choice = panel.querySelector<HTMLSelectElement>('[name=example]');
  const view = createResponseView(response, call, words);
  const findExample = () => call.examples[Number(choice?.value ?? 0)];

  const read = (): FormRequest => {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    return readRequest(call, values, words);
  };
  const tell = (text: string) => {
    const problem = panel.querySelector<HTMLElement>('.problem');
    if (!problem) return;
    problem.textContent = text;
    problem.hidden = text === '';
  };
  /** Shows the key to set for the code, except for a server elsewhere: its key is a secret. */
  const showKey = ({ server, key }: FormRequest) => {
    const shown = panel.querySelector<HTMLElement>('[data-key]');
    if (shown) shown.textContent = isLocal(server) ? `${shown.dataset.key}=${key}` : `${shown.dataset.key}`;
  };
  const update = async () => {
    try {
      tell('');
      showKey(read());
      await writeSamples(panel, call, read(), words.notInLanguage);
    } catch (error) {
      tell((error as Error).message);
    }
  };
  const fill = () => {
    const { values = {}, body } = findExample() ?? {};
    for (const input of form.querySelectorAll<HTMLInputElement>('input[name*=":"]')) {
      input.value = values[input.name.split(':')[1] ?? ''] ?? '';
    }
    const field = form.elements.namedItem('body') as HTMLTextAreaElement | null;
    if (field && body !== undefined) {
      field.value = JSON.stringify(body, null, 2);
      field.rows = Math.min(16, field.value.split('\n').length + 1);
    }
    view.showExample(findExample());
  };
  const warn = () => {
    const warning = form.querySelector<HTMLElement>('[data-foreign]');
    if (warning) warning.hidden = isLocal((form.elements.namedItem('address') as HTMLInputElement).value);
  };
  const follow = setUpWatch(read);
  const send = async (forced?: string) => {
    view.showWaiting();
    try {
      const request = read();
      if (forced === undefined) await follow(request);
      const { address, init } = toFetch(call, request, forced);
      const start = performance.now();
      const received = await fetch(address, { ...init, signal: AbortSignal.timeout(patience) });
      const text = await received.text();
      view.showResponse(received, text, performance.now() - start);
    } catch (error) {
      const { value } = form.elements.namedItem('address') as HTMLInputElement;
      view.showProblem(
        error instanceof UserMistake ? error.message : words.unreachable.replace('{address}', () => value),
      );
    }
  };

  choice?.addEventListener('change', () => {
    fill();
    void update();
  });
  form.addEventListener('input', () => {
    warn();
    view.showExample(findExample());
    void update();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  view.onForce((name) => void send(name));
  const isKept = keepKey(form);
  fill();
  warn();
  if (isKept) void update();
  form.hidden = false;
  for (const label of document.querySelectorAll<HTMLElement>('.choice')) label.hidden = false;
}
