import { setUpConsole } from './console.ts';
import { addCopyButtons } from './copy.ts';
import { keepPlaceInOtherLanguage } from './language-link.ts';
import { showPlace } from './place.ts';
import { setUpSearch } from './search-box.ts';
import { rememberTabs } from './tabs.ts';
import { setUpTheme } from './theme.ts';

setUpTheme();
keepPlaceInOtherLanguage(showPlace());
addCopyButtons();
rememberTabs();
setUpSearch();
setUpConsole();
