/** What Redoc's page lacks here: the way to the other language, and what readers without a mouse or eyes need. */

keepSameOperation();
new MutationObserver(improve).observe(document.body, { childList: true, subtree: true });
improve();

/** The link to the other language leads to the same operation: what names it in the address is the same there. */
function keepSameOperation(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-same-operation]');
  const page = link?.getAttribute('href') ?? '';
  const update = () => link?.setAttribute('href', page + location.hash);
  addEventListener('hashchange', update);
  addEventListener('popstate', update);
  link?.addEventListener('focus', update);
  link?.addEventListener('pointerenter', update);
  update();
}

/**
 * Redoc's menu is no landmark, its links lead to addresses that its host would have to serve, its code scrolls only by mouse, and its choices are
 * not called what they show.
 */
function improve(): void {
  const menu = document.querySelector('.menu-content');
  if (menu && menu.getAttribute('role') === null) {
    menu.setAttribute('role', 'navigation');
    menu.setAttribute('aria-label', document.title);
  }
  for (const link of document.querySelectorAll('#redoc a[href^="/"]')) {
    link.setAttribute('href', `#${link.getAttribute('href')}`);
  }
  for (const block of document.querySelectorAll('pre:not([tabindex])')) block.setAttribute('tabindex', '0');
  for (const button of document.querySelectorAll('#redoc button[aria-label][aria-haspopup]')) {
    const [label = '', text = ''] = [button.getAttribute('aria-label') ?? '', button.textContent];
    if (!label.includes(text)) button.setAttribute('aria-label', `${label}: ${text}`);
  }
}
