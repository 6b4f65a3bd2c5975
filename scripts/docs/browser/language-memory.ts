import { memory } from './memory.ts';

/** Notes the language that is read, for the site's first page. */
export function rememberLanguage(): void {
  memory.write('language', document.documentElement.lang);
}
