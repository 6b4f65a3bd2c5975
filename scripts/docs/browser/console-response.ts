import type { ErrorClasses } from '../error-classes.ts';
import type { ConsoleData } from '../pages/console.ts';
import type { Strings } from '../strings/strings.ts';
import { paintCode } from './paint.ts';

/** The response's headers that tell something. */
const tellingHeaders = ['retry-after', 'idempotency-replayed', 'allow', 'content-type'];

/** Where a response is shown: that of the example, that of an error, or that which arrived. */
interface ResponseView {
  showExample(example: ConsoleData['examples'][number] | undefined): void;
  showWaiting(): void;
  showResponse(response: Response, text: string, milliseconds: number): void;
  showProblem(message: string): void;
  /** Calls back with the name of an error's example when the reader wants it from the mock. */
  onForce(force: (example: string) => void): void;
}

export function createResponseView(section: HTMLElement, call: ConsoleData, words: Strings['tryIt']): ResponseView {
  const find = <Found extends HTMLElement>(selector: string) => section.querySelector<Found>(selector) as Found;
  const select = find<HTMLSelectElement>('select');
  const [status, thrown] = [find('.status'), find('.thrown')];
  const code = find('.shown code');
  const classes = JSON.parse(section.dataset.classes ?? '{}') as Record<string, ErrorClasses>;
  let current: ConsoleData['examples'][number] | undefined;

  const showStatus = (text: string, tone: 'good' | 'bad' | '') => {
    status.textContent = text;
    status.className = `status ${tone}`;
    status.hidden = text === '';
  };
  const showThrown = (httpStatus: number | undefined) => {
    const names = httpStatus === undefined ? undefined : classes[httpStatus];
    thrown.hidden = names === undefined;
    const labels = { typescript: 'TypeScript', python: 'Python', go: 'Go', java: 'Java' };
    thrown.querySelector('dl')?.replaceChildren(
      ...Object.entries(names ?? {}).flatMap(([language, name]) => {
        const [term, text, element] = [
          document.createElement('dt'),
          document.createElement('dd'),
          document.createElement('code'),
        ];
        term.textContent = labels[language as keyof typeof labels];
        element.textContent = name;
        text.append(element);
        return [term, text];
      }),
    );
  };
  const showChosen = () => {
    const error = call.errors.find((item) => item.code === select.value);
    showStatus('', '');
    showThrown(error?.status);
    const body = error?.response ?? current?.response;
    code.innerHTML = paintCode(JSON.stringify(body ?? null, null, 2), 'json');
  };
  select.addEventListener('change', showChosen);

  return {
    showExample(example) {
      current = example;
      showChosen();
    },
    showWaiting: () => showStatus(words.sending, ''),
    showResponse(response, text, milliseconds) {
      const size = new Blob([text]).size;
      const facts = [
        `${response.status} ${response.statusText}`.trim(),
        `${Math.round(milliseconds)} ${words.milliseconds}`,
      ];
      showStatus([...facts, `${size} ${words.bytes}`].join(' · '), response.ok ? 'good' : 'bad');
      const lines = tellingHeaders.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [`${name}: ${value}`];
      });
      code.innerHTML = `${paintCode(lines.join('\n'), 'http')}\n\n${paintCode(prettify(text), 'json')}`;
      const received = readCode(text);
      if (call.errors.some((error) => error.code === received)) select.value = received ?? '';
      else select.value = '';
      showThrown(response.ok ? undefined : response.status);
    },
    showProblem: (message) => showStatus(message, 'bad'),
    onForce(force) {
      section.querySelector('[data-force]')?.addEventListener('click', () => {
        const error = call.errors.find((item) => item.code === select.value);
        if (error) force(error.example);
      });
    },
  };
}

function prettify(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function readCode(text: string): string | undefined {
  try {
    return JSON.parse(text).error?.code;
  } catch {
    return undefined;
  }
}
