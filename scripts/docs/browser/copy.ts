/** Gives each block of code a button that copies it. */
export function addCopyButtons(): void {
  const { copy = '', copied = '' } = document.body.dataset;
  for (const block of document.querySelectorAll<HTMLElement>('pre.code:not(.output)'))
    addCopyButton(block, copy, copied);
}

function addCopyButton(block: HTMLElement, copy: string, copied: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  button.addEventListener('click', async () => {
    await copyText(block.querySelector('code')?.textContent ?? '');
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 1500);
  });
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  block.replaceWith(frame);
  frame.append(block, button);
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
