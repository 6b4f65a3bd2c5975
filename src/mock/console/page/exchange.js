import { element } from './dom.js';
import { say } from './texts.js';

/**
 * Creates what opens a call of the feed: its request and its response, which are read when it is first opened.
 *
 * @param line what the feed shows of the call
 * @param read returns the exchange
 */
export function createExchange(line, read) {
  const details = element('details');
  const summary = element('summary');
  const content = element('div');
  summary.append(...line);
  details.append(summary, content);
  details.addEventListener('toggle', async () => {
    if (!details.open || content.hasChildNodes()) return;
    content.replaceChildren(...(await read().then(createParts, ({ message }) => [element('p', 'soft', message)])));
  });
  return details;
}

function createParts({ request, response }) {
  return [createPart(say('Request'), request), createPart(say('Response'), response)];
}

function createPart(title, { line, headers, body }) {
  const part = element('div', 'part');
  part.role = 'group';
  part.ariaLabel = title;
  const list = element('dl');
  for (const [name, value] of headers) list.append(element('dt', '', name), element('dd', '', value));
  part.append(element('strong', '', title), ' ', element('code', '', line), list);
  if (body === '') part.append(element('p', 'soft', say('No body.')));
  else {
    const text = element('pre', '', body);
    // What scrolls has to be reachable with the keyboard.
    text.tabIndex = 0;
    part.append(text);
  }
  return part;
}
