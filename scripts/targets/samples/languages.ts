import { go } from '../go/sample.ts';
import { java } from '../java/sample.ts';
import type { SampleLanguage } from '../model/sample.ts';
import { python } from '../python/sample.ts';
import { typescript } from '../typescript/sample.ts';
import { curl } from './curl.ts';

/** Every language that samples are written in, in the order of the tabs. A new one is a line here and a file beside. */
export const sampleLanguages: readonly SampleLanguage[] = [curl, typescript, python, go, java];
