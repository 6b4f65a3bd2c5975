import { html } from '../html.ts';
import { languages } from '../language.ts';

/**
 * Makes the page at the site's root. With script it leads on to the language that was read last, or that the browser
 * prefers; without, to choose by hand.
 */
export function choicePage(): string {
  const [english] = languages;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${english.strings.siteName}</title>
<meta name="description" content="${english.strings.siteDescription}">
<meta name="color-scheme" content="light dark">
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
 * Makes the page for addresses that lead nowhere. It can be served at any depth, so it holds all that it needs, and its
 * script finds the way back.
 */
export function notFoundPage(): string {
  const [english] = languages;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${english.strings.notFound.title} · ${english.strings.siteName}</title>
<meta name="color-scheme" content="light dark">
<style>
body { font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 36rem; padding: 3rem 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
</style>
</head>
<body>
<main>
${languages.map(
  ({ folder, tag, strings: { notFound } }) => html`<section lang="${tag}">
<h1>${notFound.title}</h1>
<p>${notFound.text}</p>
<p><a href="/" data-folder="${folder}">${notFound.back}</a></p>
</section>`,
)}
</main>
<script>
const [before] = location.pathname.split(/\\/(?:${languages.map(({ folder }) => folder).join('|')})\\//);
const root = before === location.pathname ? before.replace(/[^/]*$/, '') : before + '/';
for (const link of document.querySelectorAll('[data-folder]')) link.href = root + link.dataset.folder + '/index.html';
</script>
</body>
</html>
`.text;
}
