import { memory } from './memory.ts';

const language = memory.read('language') ?? navigator.language;
location.replace(`${language.toLowerCase().startsWith('zh') ? 'zh' : 'en'}/index.html`);
