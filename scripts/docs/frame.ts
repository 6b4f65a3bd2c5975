import type { CallGroup } from '../targets/model/api.ts';
import { type Guide, landingName } from './guides.ts';
import { type Html, html } from './html.ts';
import { type Language, languages } from './language.ts';
import type { Page } from './page.ts';
import {
  errorsPath,
  guidePath,
  openapiPath,
  operationPath,
  overviewPath,
  redocPath,
  relativeLink,
} from './site-map.ts';

/** What the navigation of a language lists. */
interface Navigation {
  guides: Guide[];
  groups: CallGroup[];
}

export interface FrameOptions {
  language: Language;
  navigation: Navigation;
  /** Whether the page is read on the machine that builds it, where it reloads when it was built anew. */
  local: boolean;
}

/** Puts a page into what surrounds all pages. */
export function framePage(page: Page, { language, navigation, local }: FrameOptions): string {
  const { strings } = language;
  const root = '../'.repeat(page.path.split('/').length);
  const link = (to: string) => relativeLink(page.path, to);
  const isLanding = page.path === `${landingName}.html`;
  const title = isLanding ? page.title : `${page.title} · ${strings.siteName}`;
  const document = html`<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/site.css">
${languages.map((other) => html`<link rel="alternate" hreflang="${other.tag}" href="${root}${other.folder}/${page.path}">`)}
<script defer src="${root}assets/site.js"></script>
${local && html`<script defer src="${root}assets/reload.js"></script>`}
</head>
<body data-root="${root}" data-copy="${strings.copy}" data-copied="${strings.copied}">
<a class="skip" href="#content">${strings.skip}</a>
<header class="top">
<button class="menu" type="button" popovertarget="navigation">${strings.menu}</button>
<a class="brand" href="${link('index.html')}"><img src="${root}assets/icon.svg" alt="" width="22" height="22">${strings.siteName}</a>
<search class="search" data-none="${strings.search.none}" hidden>
<input type="search" aria-label="${strings.search.label}" placeholder="${strings.search.placeholder}" autocomplete="off" spellcheck="false" aria-controls="search-results">
<div id="search-results" class="results" role="region" aria-label="${strings.search.results}" aria-live="polite" hidden></div>
</search>
${languages
  .filter((other) => other !== language)
  .map(
    (other) =>
      html`<a class="language" href="${root}${other.folder}/${page.path}" lang="${other.tag}" hreflang="${other.tag}">${other.name}</a>`,
  )}
</header>
<div class="columns${page.wide === true && ' wide'}">
<nav id="navigation" class="pages" popover aria-label="${strings.navigation}">
${navigationList(page, language, navigation, link)}
</nav>
<main id="content" tabindex="-1"${page.wide !== true && html` class="text"`}>
${page.body}
${neighbours(page, language, navigation, link)}
</main>
${contents(page, language)}
</div>
</body>
</html>
`;
  return document.text;
}

type Link = (to: string) => string;

function navigationList(page: Page, { strings }: Language, { guides, groups }: Navigation, link: Link): Html {
  const item = (to: string, text: HtmlText) =>
    html`<li><a href="${link(to)}"${to === page.path && html` aria-current="page"`}>${text}</a></li>`;
  return html`<ul>${item('index.html', strings.home)}</ul>
<h2>${strings.guides}</h2>
<ul>${guides.map((guide) => item(guidePath(guide.name), guide.title))}</ul>
<h2>${strings.reference}</h2>
<ul>${item(overviewPath, strings.overview.title)}${item(errorsPath, strings.errors.title)}</ul>
${groups.map(
  ({ title, calls }) => html`<h3>${title}</h3>
<ul>${calls.map((call) => item(operationPath(call), call.summary))}</ul>`,
)}
<h3>${strings.overview.otherForms}</h3>
<ul>${item(redocPath, strings.overview.redoc)}<li><a href="${link(openapiPath)}" download>${strings.overview.openapi}</a></li></ul>`;
}

type HtmlText = string | Html;

/** Leads from a guide to the one before and the one after. */
function neighbours(page: Page, { strings }: Language, { guides }: Navigation, link: Link): Html | undefined {
  const index = guides.findIndex((guide) => guidePath(guide.name) === page.path);
  if (index < 0) return undefined;
  const previous = guides[index - 1];
  const next = guides[index + 1];
  return html`<nav class="neighbours" aria-label="${strings.previousPage}, ${strings.nextPage}">
${previous && html`<a rel="prev" href="${link(guidePath(previous.name))}"><span>${strings.previousPage}</span>${previous.title}</a>`}
${next && html`<a rel="next" href="${link(guidePath(next.name))}"><span>${strings.nextPage}</span>${next.title}</a>`}
</nav>`;
}

function contents(page: Page, { strings }: Language): Html | undefined {
  const headings = page.headings.filter(({ level }) => level === 2);
  if (page.wide === true || headings.length < 2) return undefined;
  return html`<nav class="contents" aria-label="${strings.onThisPage}">
<h2>${strings.onThisPage}</h2>
<ul>${headings.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav>`;
}
