import type { Fence, GuideSample } from '../fence.ts';
import { guideNames, landingName } from '../guide-list.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import { type Heading, listHeadings, renderMarkdown, stripComments } from '../markdown.ts';
import type { Page, SearchSection } from '../page.ts';
import { createProgramTabs, type Programs } from '../programs.ts';
import { landingPath, linkTo, locateGuide, locateText } from '../site-map.ts';

/**
 * Makes the page of a guide, or the landing page.
 *
 * @param original the text of the guide in the first language; the places of a page have the same ids in all languages,
 *   so that a link to a place and the link to the other language lead to it
 * @param curlSamples writes a command in the languages of the clients
 * @param programs the programs in the other languages
 */
export function renderGuidePage(
  guide: Guide,
  language: Language,
  codeLinks: (from: string) => (code: string) => string | undefined,
  original: string,
  curlSamples: (fence: Fence) => GuideSample[] | undefined,
  programs: Programs,
): Page {
  const path = guide.name === landingName ? landingPath : locateGuide(guide.name);
  const programTabs = createProgramTabs(programs, original, guide.text);
  const originalHeadings = listHeadings(original, language.strings);
  const { html: body, headings } = renderMarkdown(guide.text, {
    strings: language.strings,
    linkOfCode: codeLinks(path),
    rewriteLink: (address) => rewriteLink(address, path),
    samplesOf: (fence) => programTabs(fence) ?? curlSamples(fence),
    // While a translation is being written, its headings are not those of the original.
    ids: isSameShape(listHeadings(guide.text, language.strings), originalHeadings)
      ? originalHeadings.map(({ id }) => id)
      : [],
  });
  return {
    path,
    title: guide.title,
    description: stripMarkdown(guide.introduction),
    body,
    headings,
    sections: splitSections(guide.text, headings),
  };
}

function isSameShape(headings: Heading[], original: Heading[]): boolean {
  return headings.map(({ level }) => level).join() === original.map(({ level }) => level).join();
}

/** Links between the Markdown files work where the files are read; in the site they lead to the pages. */
function rewriteLink(address: string, from: string): string {
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(address) ?? [];
  return name === undefined ? address : linkTo(from, locatePage(name, from) + anchor);
}

/**
 * Writes the text of a guide as it stands in the site: without comments, with links to the texts of the other guides.
 *
 * @param from where the text stands
 */
export function writeGuideText(text: string, from: string): string {
  return stripComments(text).replace(
    /\]\(([\w-]+)\.md(#[^)]*)?\)/g,
    (_link, name, anchor = '') => `](${linkTo(from, locateText(locatePage(name, from)))}${anchor})`,
  );
}

function locatePage(name: string, from: string): string {
  if (name === landingName) return landingPath;
  if (!(guideNames as readonly string[]).includes(name))
    throw new Error(`${from} links to ${name}.md, which is no guide.`);
  return locateGuide(name);
}

/** Cuts a guide at its headings, for the search. */
function splitSections(text: string, headings: Page['headings']): SearchSection[] {
  const withoutDiagrams = text.replace(/^```mermaid\n[\s\S]*?^```/gm, '');
  const outsideCode = withoutDiagrams.split(/^```.*$/m);
  // Every second part is code; a line that starts with # is a comment there and no heading.
  const safe = outsideCode.map((part, index) => (index % 2 === 1 ? part.replace(/^#/gm, ' #') : part)).join('\n');
  return safe
    .split(/^#{1,6} .*$/m)
    .slice(1)
    .map((part, index) => {
      const heading = headings[index];
      const isTitle = heading === undefined || heading.level === 1;
      return { title: heading?.text ?? '', anchor: isTitle ? '' : `#${heading.id}`, text: stripMarkdown(part) };
    });
}

/** Markdown's words without its marks. */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replace(/^\|[-: |]+\|$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
