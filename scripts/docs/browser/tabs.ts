import { memory } from './memory.ts';

/** Shows the samples of the language that was chosen last. */
export function rememberTabs(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('.tabs input[type=radio]')];
  const remembered = memory.read('sample');
  const radio = radios.find(({ value }) => value === remembered);
  if (radio) radio.checked = true;
  for (const each of radios) each.addEventListener('change', () => memory.write('sample', each.value));
}
