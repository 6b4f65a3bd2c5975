import { addCopyButtons } from './copy.ts';
import { rememberLanguage } from './language-memory.ts';
import { setUpSearch } from './search-box.ts';
import { rememberTabs } from './tabs.ts';
import { setUpTryIt } from './try-it.ts';

rememberLanguage();
addCopyButtons();
rememberTabs();
setUpSearch();
setUpTryIt();
