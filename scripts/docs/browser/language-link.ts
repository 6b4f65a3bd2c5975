import { memory } from './memory.ts';

/**
 * Notes the language that is read, for the site's first page, and lets the link to the other language keep the place.
 *
 * @param findSection finds the id of the section that is read; both languages have the same ones
 */
export function keepPlaceInOtherLanguage(findSection: () => string): void {
  memory.write('language', document.documentElement.lang);
  const link = document.querySelector<HTMLAnchorElement>('.top .language');
  if (!link) return;
  const page = link.getAttribute('href') ?? '';
  const update = () => {
    const section = findSection();
    link.setAttribute('href', section === '' ? page : `${page}#${section}`);
  };
  for (const event of ['focus', 'pointerenter', 'pointerdown']) link.addEventListener(event, update);
}
