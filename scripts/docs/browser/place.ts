/**
 * Shows where the reader is: the page in the list of pages, and the section in the page's contents.
 *
 * @returns the id of the section that is read, for what leads to the same place elsewhere
 */
export function showPlace(): () => string {
  const pages = document.querySelector<HTMLElement>('.pages');
  const current = pages?.querySelector<HTMLElement>('[aria-current]');
  const center = () => {
    if (pages && current) pages.scrollTop = current.offsetTop - pages.clientHeight / 2;
  };
  center();
  pages?.addEventListener('toggle', center);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const sections = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  /** A section is read once its heading is in the upper third of the window. */
  const findSection = () => {
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    if (atEnd) return sections.at(-1)?.id ?? '';
    return sections.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id ?? '';
  };
  const mark = () => {
    const id = findSection();
    const above = sections.findIndex((heading) => heading.id === id);
    const read = sections
      .slice(0, above + 1)
      .findLast((heading) => links.some((link) => decodeURIComponent(link.hash.slice(1)) === heading.id));
    for (const link of links) {
      if (decodeURIComponent(link.hash.slice(1)) === read?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  if (links.length > 0) {
    addEventListener('scroll', mark, { passive: true });
    mark();
  }
  return () => (scrollY < 100 ? '' : findSection());
}
