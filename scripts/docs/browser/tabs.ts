import { memory } from './memory.ts';

/** Shows the code of the language that was chosen last, in all tabs of the page at once. */
export function rememberTabs(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('.tabs input[type=radio]')];
  const choose = (language: string | null) => {
    for (const radio of radios) if (radio.value === language) radio.checked = true;
  };
  choose(memory.read('sample'));
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      // What stands above may become taller or shorter; the tab that was clicked stays where it is.
      const before = radio.getBoundingClientRect().top;
      choose(radio.value);
      window.scrollBy({ top: radio.getBoundingClientRect().top - before, behavior: 'instant' });
      memory.write('sample', radio.value);
    });
  }
}
