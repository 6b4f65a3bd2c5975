import { renderHead } from './head.ts';
import { type Html, html } from './html.ts';
import { type Language, languages } from './language.ts';
import {
  type Navigation,
  renderBreadcrumbs,
  renderContents,
  renderNavigation,
  renderNeighbours,
} from './navigation.ts';
import type { Page } from './page.ts';
import { landingPath, linkTo } from './site-map.ts';
import type { Strings } from './strings/strings.ts';

export interface FrameOptions {
  language: Language;
  navigation: Navigation;
  /** Whether the page is read on the machine that builds it, where it reloads when it was rebuilt. */
  local: boolean;
  /** Where the site will be published, such as `https://docs.example.com/`; canonical links and cards need it. */
  siteUrl?: string | undefined;
}

/** Puts a page into what surrounds all pages. */
export function framePage(page: Page, { language, navigation, local, siteUrl }: FrameOptions): string {
  const { strings } = language;
  const root = '../'.repeat(page.path.split('/').length);
  const document = html`<!DOCTYPE html>
<html lang="${language.tag}">
<head>
${renderHead({ page, language, root, siteUrl })}
<script defer src="${root}assets/site.js"></script>
${local && html`<script defer src="${root}assets/reload.js"></script>`}
</head>
<body data-root="${root}" data-words="${JSON.stringify(strings.browser)}">
<a class="skip" href="#content">${strings.skip}</a>
${renderTopBar(page, language, root)}
<div class="columns${page.wide === true && ' wide'}">
<nav id="navigation" class="pages" popover aria-label="${strings.navigation}">
${renderNavigation(page, language, navigation)}
</nav>
<main id="content" tabindex="-1"${page.wide !== true && html` class="text"`}>
${renderBreadcrumbs(page, language, navigation)}
${page.body}
${renderNeighbours(page, language, navigation)}
</main>
${renderContents(page, language)}
</div>
</body>
</html>
`;
  return document.text;
}

/** The bar above every page. What needs script is hidden until the script shows it. */
function renderTopBar(page: Pick<Page, 'path'>, language: Language, root: string): Html {
  const { strings } = language;
  return html`<header class="top">
<button class="menu" type="button" popovertarget="navigation" aria-label="${strings.menu}"></button>
<a class="brand" href="${linkTo(page.path, landingPath)}"><img src="${root}assets/icon.svg" alt="" width="24" height="24"><span>${strings.siteName}</span></a>
${searchField(strings)}
<button class="theme" type="button" hidden></button>
${languages
  .filter((other) => other !== language)
  .map(
    (other) =>
      html`<a class="language" href="${root}${other.folder}/${page.path}" lang="${other.tag}" hreflang="${other.tag}">${other.name}</a>`,
  )}
</header>`;
}

/**
 * The field that searches the site; the script shows it.
 *
 * @param id the id of the list of results, which is unique in a page
 */
export function searchField({ search }: Strings, id = 'search-results'): Html {
  return html`<search class="search" data-none="${search.none}" hidden>
<input type="search" aria-label="${search.label}" placeholder="${search.placeholder}" autocomplete="off" spellcheck="false" aria-controls="${id}">
<div id="${id}" class="results" role="region" aria-label="${search.results}" aria-live="polite" hidden></div>
</search>`;
}
