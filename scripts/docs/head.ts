import { type Html, html } from './html.ts';
import { type Language, languages } from './language.ts';
import type { Page } from './page.ts';
import { cardPath, landingPath } from './site-map.ts';

export interface HeadOptions {
  page: Page;
  language: Language;
  /** What leads from the page to the site's folder. */
  root: string;
  siteUrl?: string | undefined;
}

/**
 * What a page says about itself: to browsers, to search engines, and to what shows a card of it. Canonical links and
 * pictures have to be whole addresses, so only a site that knows its address has them.
 */
export function renderHead({ page, language, root, siteUrl }: HeadOptions): Html {
  const { strings } = language;
  const title = page.path === landingPath ? page.title : `${page.title} · ${strings.siteName}`;
  const place = (folder: string) => (siteUrl === undefined ? undefined : `${siteUrl}${folder}/${page.path}`);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${strings.siteName}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:locale" content="${language.tag.replace('-', '_')}">
<meta name="twitter:card" content="summary_large_image">
${
  siteUrl !== undefined &&
  html`<link rel="canonical" href="${place(language.folder)}">
<meta property="og:url" content="${place(language.folder)}">
<meta property="og:image" content="${siteUrl}${cardPath}">
`
}<script>${applyTheme}</script>
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/site.css">
${languages.map((other) => html`<link rel="alternate" hreflang="${other.tag}" href="${place(other.folder) ?? `${root}${other.folder}/${page.path}`}">`)}`;
}

/** Applies the reader's choice of light or dark before anything is drawn. */
export const applyTheme = html`try{document.documentElement.dataset.theme=localStorage.getItem("infrai-docs-theme")||""}catch{}`;
