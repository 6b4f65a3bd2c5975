import { curl } from './curl.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { python } from './python.ts';
import type { SampleLanguage } from './sample.ts';
import { typescript } from './typescript.ts';

/** Every language that samples are written in, in the order of the tabs. A new one is a line here and a file beside. */
export const sampleLanguages: readonly SampleLanguage[] = [curl, typescript, python, go, java];
