import { memory } from './memory.ts';
import { words } from './words.ts';

const themes = ['', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Lets the reader choose light or dark; the page's head applies the choice before anything is drawn. */
export function setUpTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  if (!button) return;
  const stored = memory.read('theme') as Theme | null;
  let theme: Theme = stored !== null && themes.includes(stored) ? stored : '';
  const show = () => {
    document.documentElement.dataset.theme = theme;
    const name = { '': words.themeSystem, light: words.themeLight, dark: words.themeDark }[theme];
    button.setAttribute('aria-label', name);
    button.title = name;
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? '';
    memory.write('theme', theme);
    show();
  });
  show();
  button.hidden = false;
}
