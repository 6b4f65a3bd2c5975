import { en } from './strings/en.ts';
import { redocWordsInChinese } from './strings/redoc-zh.ts';
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
  /** The words of Redoc's page, by Redoc's keys; it has English ones itself. */
  redocWords: Record<string, string>;
}

export const languages: readonly [Language, Language] = [
  { folder: 'en', tag: 'en', name: 'English', strings: en, redocWords: {} },
  { folder: 'zh', tag: 'zh-CN', name: '中文', strings: zh, redocWords: redocWordsInChinese },
];
