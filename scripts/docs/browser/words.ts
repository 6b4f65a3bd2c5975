import type { Strings } from '../strings/strings.ts';

/** The words of the page's language that only script shows. */
export const words: Strings['browser'] = JSON.parse(document.body.dataset.words ?? '{}');
