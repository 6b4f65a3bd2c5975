/** Leads to the same operation in the other language: an operation's id is the last part of its address. */
const link = document.querySelector<HTMLAnchorElement>('[data-same-operation]');
const before = link?.getAttribute('href') ?? '';

addEventListener('hashchange', update);
update();

function update(): void {
  link?.setAttribute('href', before + location.hash);
}
