import type { CallGroup } from '../targets/model/api.ts';
import { changelogName, type GuideGroup, guideGroups } from './guide-list.ts';
import type { Guide } from './guides.ts';
import { type Html, html } from './html.ts';
import type { Language } from './language.ts';
import type { Page } from './page.ts';
import {
  errorsPath,
  landingPath,
  linkTo,
  locateGuide,
  locateOperation,
  openapiPath,
  overviewPath,
  redocPath,
  schemasPath,
  websocketsPath,
} from './site-map.ts';

/** A page as the navigation lists it. */
interface Entry {
  path: string;
  title: string;
  /** The HTTP method of an operation. */
  method?: string;
}

/** Pages that belong together. */
interface Section {
  title: string;
  /** The pages of an operation's group stand below the reference. */
  inReference: boolean;
  entries: Entry[];
}

/** What the navigation of a language lists: every page, in order. */
export interface Navigation {
  sections: Section[];
}

/** Lists all pages of a language in the order of the navigation. */
export function createNavigation({ strings }: Language, guides: Guide[], groups: CallGroup[]): Navigation {
  const guideSections = Object.entries(guideGroups).map(([group, names]) => ({
    title: strings.guideGroups[group as GuideGroup],
    inReference: false,
    entries: guides
      .filter(
        ({ name }) => (group === 'about' && name === changelogName) || (names as readonly string[]).includes(name),
      )
      .map(({ name, title }) => ({ path: locateGuide(name), title })),
  }));
  const isForContributors = ({ title }: Section) => title === strings.guideGroups.contribute;
  const reference: Section[] = [
    {
      title: strings.reference,
      inReference: true,
      entries: [
        { path: overviewPath, title: strings.overview.entry },
        { path: errorsPath, title: strings.errors.title },
        { path: websocketsPath, title: strings.websockets.title },
        { path: schemasPath, title: strings.schemas.title },
      ],
    },
    ...groups.map(({ title, calls }) => ({
      title,
      inReference: true,
      entries: calls.map((call) => ({ path: locateOperation(call), title: call.summary, method: call.method })),
    })),
  ];
  return {
    sections: [
      ...guideSections.filter((section) => !isForContributors(section)),
      ...reference,
      ...guideSections.filter(isForContributors),
    ],
  };
}

/** The list of all pages, which marks the one that is shown. */
export function renderNavigation(page: Page, { strings }: Language, { sections }: Navigation): Html {
  const link = (to: string) => linkTo(page.path, to);
  const renderItem = ({ path, title, method }: Entry) =>
    html`<li><a href="${link(path)}"${path === page.path && html` aria-current="page"`}>${title}${
      method !== undefined && html` <span class="badge ${method.toLowerCase()}">${shorten(method)}</span>`
    }</a></li>`;
  return html`<ul>${renderItem({ path: landingPath, title: strings.home })}</ul>
${sections.map(
  ({ title, entries }) => html`<h2>${title}</h2>
<ul>${entries.map(renderItem)}</ul>`,
)}
<h2>${strings.overview.otherForms}</h2>
<ul>${renderItem({ path: redocPath, title: strings.overview.redoc })}<li><a href="${link(openapiPath)}" download>${strings.overview.openapi}</a></li></ul>`;
}

/** A method that fits into the margin of the list. */
function shorten(method: string): string {
  return method === 'DELETE' ? 'DEL' : method;
}

/** Says where the page belongs, and leads back there. */
export function renderBreadcrumbs(page: Page, { strings }: Language, { sections }: Navigation): Html | undefined {
  const section = sections.find(({ entries }) => entries.some(({ path }) => path === page.path));
  if (section === undefined) return undefined;
  const link = (to: string) => linkTo(page.path, to);
  const isOverview = page.path === overviewPath;
  const first = section.entries[0]?.path ?? landingPath;
  return html`<nav class="breadcrumbs" aria-label="${strings.breadcrumbs}"><ol>
<li><a href="${link(landingPath)}">${strings.home}</a></li>
${section.inReference && !isOverview && html`<li><a href="${link(overviewPath)}">${strings.reference}</a></li>`}
${section.title !== strings.reference && html`<li>${first === page.path ? section.title : html`<a href="${link(first)}">${section.title}</a>`}</li>`}
<li aria-current="page">${page.title}</li>
</ol></nav>`;
}

/** Leads to the page before and the one after, through the guides and the reference. */
export function renderNeighbours(page: Page, { strings }: Language, { sections }: Navigation): Html | undefined {
  const entries = sections.flatMap((section) => section.entries);
  const index = entries.findIndex(({ path }) => path === page.path);
  const isLanding = page.path === landingPath;
  if (index < 0 && !isLanding) return undefined;
  const [previous, next] = isLanding
    ? [undefined, entries[0]]
    : [entries[index - 1] ?? { path: landingPath, title: strings.home }, entries[index + 1]];
  const link = (to: string) => linkTo(page.path, to);
  return html`<nav class="neighbours" aria-label="${strings.previousPage}, ${strings.nextPage}">
${previous && html`<a rel="prev" href="${link(previous.path)}"><span>${strings.previousPage}</span>${previous.title}</a>`}
${next && html`<a rel="next" href="${link(next.path)}"><span>${strings.nextPage}</span>${next.title}</a>`}
</nav>`;
}

/** The page's own table of contents. */
export function renderContents(page: Page, { strings }: Language): Html | undefined {
  const headings = page.headings.filter(({ level }) => level === 2);
  if (page.wide === true || headings.length < 2) return undefined;
  return html`<nav class="contents" aria-label="${strings.onThisPage}">
<h2>${strings.onThisPage}</h2>
<ul>${headings.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav>`;
}
