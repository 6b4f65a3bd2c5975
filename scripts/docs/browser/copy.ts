import { words } from './words.ts';

/** Gives each block of code a button that copies it, and lets each link to a place copy its address. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre.code:not(.output)')) addCopyButton(block);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    link.addEventListener('click', async () => {
      if (await copyText(link.href)) showBriefly(link, '✓');
    });
  }
}

/** Lets a reader copy the page as Markdown, where the page may fetch it. */
export function setUpCopyPage(): void {
  const button = document.querySelector<HTMLButtonElement>('.copy-page');
  if (!button || !location.protocol.startsWith('http')) return;
  button.addEventListener('click', async () => {
    const response = await fetch(button.dataset.source ?? '').catch(() => undefined);
    const done = response?.ok === true && (await copyText(await response.text()));
    showBriefly(button, done ? words.copied : words.copyFailed);
  });
  button.hidden = false;
}

/** Puts a button that copies the code over the corner of a block. */
function addCopyButton(block: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    const done = await copyText(block.textContent);
    showBriefly(button, done ? words.copied : words.copyFailed);
  });
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  block.replaceWith(frame);
  frame.append(block, button);
}

function showBriefly(element: HTMLElement, text: string): void {
  const before = element.textContent;
  if (before === text) return;
  element.textContent = text;
  setTimeout(() => {
    element.textContent = before;
  }, 1500);
}

/** @returns whether the browser let the page copy */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
