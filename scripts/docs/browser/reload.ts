import type { MockState } from '../watch-mock.ts';
import { words } from './words.ts';

/**
 * Follows the server of a local site: reloads the page when the site was rebuilt, and shows whether the live mock can
 * be reached. A hidden page lets go of its connection: a browser has few a host.
 */
let source: EventSource | undefined;

function follow(): void {
  source?.close();
  source = undefined;
  if (document.hidden || !location.protocol.startsWith('http')) return;
  source = new EventSource(`${document.body.dataset.root}reload`);
  source.addEventListener('built', () => location.reload());
  source.addEventListener('mock', ({ data }) => showMock(JSON.parse(data)));
}

function showMock({ url, connected }: MockState): void {
  const text = (connected ? words.mockConnected : words.mockMissing).replace('{url}', url.replace(/^https?:\/\//, ''));
  for (const badge of document.querySelectorAll<HTMLElement>('.mock-state')) {
    badge.textContent = text;
    badge.classList.toggle('connected', connected);
    badge.hidden = false;
  }
}

document.addEventListener('visibilitychange', follow);
follow();
