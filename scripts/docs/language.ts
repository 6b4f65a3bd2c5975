import { en } from './strings/en.ts';
import type { Strings } from './strings/strings.ts';
import { zh } from './strings/zh.ts';

/** A language of the docs. */
export interface Language {
  /** The folder of its pages and of its guides. */
  folder: 'en' | 'zh';
  /** For the `lang` attribute. */
  tag: string;
  /** What the language calls itself. */
  name: string;
  strings: Strings;
}

export const languages: readonly [Language, Language] = [
  { folder: 'en', tag: 'en', name: 'English', strings: en },
  { folder: 'zh', tag: 'zh-CN', name: '中文', strings: zh },
];
