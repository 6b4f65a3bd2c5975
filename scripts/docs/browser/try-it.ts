import type { Strings } from '../strings/strings.ts';
import { buildRequest, type Call, UserMistake } from './try-it-request.ts';

/** How long a response may take, in milliseconds. */
const patience = 15_000;
/** The headers of a response that are shown. */
const tellingHeaders = ['retry-after', 'idempotency-replayed', 'allow', 'content-type'];

/** Brings the form that sends an example to the local mock to life. */
export function setUpTryIt(): void {
  const form = document.querySelector<HTMLFormElement>('.console');
  if (!form) return;
  const call = JSON.parse(form.dataset.call ?? '') as Call;
  const words = JSON.parse(form.dataset.words ?? '') as Strings['tryIt'];
  const findControl = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const fill = () => {
    const example = call.examples[Number(findControl('example').value)];
    if (!example) return;
    for (const input of form.querySelectorAll<HTMLInputElement>('input[name*=":"]')) {
      input.value = example.values[input.name.split(':')[1] ?? ''] ?? '';
    }
    if (example.body !== undefined) findControl('body').value = JSON.stringify(example.body, null, 2);
  };
  const warn = () => {
    const warning = form.querySelector<HTMLElement>('[data-foreign]');
    if (warning) warning.hidden = isLocal(findControl('address').value);
  };
  findControl('example').addEventListener('change', fill);
  findControl('address').addEventListener('input', warn);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, call, words);
  });
  fill();
  warn();
  form.hidden = false;
}

async function send(form: HTMLFormElement, call: Call, words: Strings['tryIt']): Promise<void> {
  const place = form.querySelector<HTMLElement>('.response');
  if (!place) return;
  place.replaceChildren(createParagraph(words.sending));
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    const { address, init } = buildRequest(call, values, words);
    const start = performance.now();
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    place.replaceChildren(...createParts(response, text, Math.round(performance.now() - start), words));
  } catch (error) {
    const message =
      error instanceof UserMistake ? error.message : words.unreachable.replace('{address}', values.address ?? '');
    const element = createParagraph(message);
    element.className = 'warning';
    place.replaceChildren(element);
  }
}

function createParts(response: Response, text: string, milliseconds: number, words: Strings['tryIt']): HTMLElement[] {
  const status = createParagraph(`${response.status} ${response.statusText} · ${milliseconds} ${words.milliseconds}`);
  status.className = `status ${response.ok ? 'good' : 'bad'}`;
  const lines = tellingHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  return [status, createBlock(lines.join('\n')), createBlock(formatJson(text))];
}

function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function createBlock(text: string): HTMLElement {
  const element = document.createElement('pre');
  element.className = 'code';
  element.tabIndex = 0;
  element.textContent = text;
  return element;
}

function createParagraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function isLocal(address: string): boolean {
  try {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  } catch {
    return true;
  }
}
