import { loadScript } from './load-script.ts';
import type { Search, SearchHit } from './search-index.ts';

declare global {
  var searchSite: Search | undefined;
}

/** Brings the search fields to life. What a field searches is loaded when a reader first goes there. */
export function setUpSearch(): void {
  for (const search of document.querySelectorAll<HTMLElement>('.search')) setUpField(search);
}

function setUpField(search: HTMLElement): void {
  const field = search.querySelector('input');
  const results = search.querySelector<HTMLElement>('.results');
  if (!field || !results) return;
  const { root = '' } = document.body.dataset;
  const folder = search.closest<HTMLElement>('[lang]')?.lang.startsWith('zh') ? 'zh' : 'en';
  let loading: Promise<Search | undefined> | undefined;
  const load = () => {
    loading ??= loadScript(`${root}assets/search-${folder}.js`)
      .then(() => loadScript(`${root}assets/search.js`))
      .then(() => globalThis.searchSite);
    return loading;
  };
  const close = () => {
    results.hidden = true;
  };
  const show = async () => {
    const find = await load();
    const query = field.value.trim();
    results.replaceChildren(...renderHits(find?.(query) ?? [], `${root}${folder}/`, search.dataset.none ?? ''));
    results.hidden = query === '';
  };
  field.addEventListener('focus', () => void load());
  field.addEventListener('input', () => void show());
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [field, ...results.querySelectorAll('a')];
      const index = stops.indexOf(document.activeElement as HTMLInputElement);
      stops[Math.min(stops.length - 1, Math.max(0, index + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target === field) {
      results.querySelector('a')?.click();
    }
  });
  search.addEventListener('focusout', ({ relatedTarget }) => {
    if (!search.contains(relatedTarget as Node | null)) close();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  search.hidden = false;
}

function renderHits(hits: SearchHit[], base: string, none: string): HTMLElement[] {
  if (hits.length === 0) {
    const text = document.createElement('p');
    text.textContent = none;
    return [text];
  }
  return hits.map(({ path, page, title, excerpt }) => {
    const link = document.createElement('a');
    link.href = base + path;
    const heading = document.createElement('strong');
    heading.textContent = title;
    const place = document.createElement('small');
    place.textContent = title === page ? '' : page;
    const text = document.createElement('span');
    text.textContent = excerpt;
    link.append(heading, place, text);
    return link;
  });
}
