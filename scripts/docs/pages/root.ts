import { searchField } from '../frame.ts';
import { applyTheme } from '../head.ts';
import { Html, html } from '../html.ts';
import { languages } from '../language.ts';

/**
 * Makes the page at the site's root. With script it leads on to the language that was read last, or that the browser
 * prefers; without, to choose by hand.
 */
export function renderChoicePage(): string {
  const [english] = languages;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${english.strings.siteName}</title>
<meta name="description" content="${english.strings.siteDescription}">
<meta name="color-scheme" content="light dark">
<script>${applyTheme}</script>
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/site.css">
<script src="assets/choose-language.js"></script>
</head>
<body>
<main class="alone" id="content">
<h1>${english.strings.siteName}</h1>
${languages.map(
  ({ folder, tag, name, strings }) =>
    html`<p lang="${tag}"><a href="${folder}/index.html">${name}</a>${strings.colon}${strings.siteDescription}</p>`,
)}
</main>
</body>
</html>
`.text;
}

/**
 * Makes the page for addresses that lead nowhere. A host can serve it at any depth, so its first script finds the site's
 * folder, in which everything else of the page is. It speaks the language of the address, with search.
 *
 * @param base the path of the site's folder on its host, where it is known
 */
export function renderNotFoundPage(base?: string): string {
  const [english] = languages;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${english.strings.notFound.title} · ${english.strings.siteName}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<script>${applyTheme}${findSite(base)}</script>
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/site.css">
<script defer src="assets/site.js"></script>
</head>
<body data-root="" data-words="${JSON.stringify(english.strings.browser)}">
<main class="alone" id="content" tabindex="-1">
${languages.map(
  ({ folder, tag, strings }) => html`<section lang="${tag}" data-language="${folder}">
<h1>${strings.notFound.title}</h1>
<p>${strings.notFound.text}</p>
${searchField(strings, `search-${folder}`)}
<p><a href="${folder}/index.html">${strings.notFound.back}</a></p>
</section>`,
)}
</main>
<script>${chooseSection}</script>
</body>
</html>
`.text;
}

/**
 * Sets the base of all addresses: the folder of the site, else what stands before the language's folder in the page's
 * own address, else the folder of the page.
 */
function findSite(base: string | undefined): Html {
  const known = base === undefined ? '' : `${JSON.stringify(base)}||`;
  return new Html(
    `;const [before]=location.pathname.split(/\\/(?:${languages.map(({ folder }) => folder).join('|')})\\//);` +
      `const base=document.createElement("base");` +
      `base.href=${known}(before===location.pathname?before.replace(/[^/]*$/,""):before+"/");document.head.append(base)`,
  );
}

/** Leaves the language of the address, where it has one. */
const chooseSection = new Html(
  `const [,folder]=/\\/(${languages.map(({ folder }) => folder).join('|')})\\//.exec(location.pathname)||[];` +
    `if(folder)for(const section of document.querySelectorAll("[data-language]"))` +
    `if(section.dataset.language!==folder)section.remove();else document.documentElement.lang=section.lang`,
);
