import { posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { bundleWebSockets, resolveWebSockets } from '../../../scripts/contract/websockets.ts';
import { languages } from '../../../scripts/docs/language.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { type BuiltSite, openSite, plainPagesOf } from './built-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const document = await bundleContract();

function attributesOf(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code))),
  );
}

test('every internal link leads to a file, and to an existing anchor if it has one', () => {
  const broken: string[] = [];
  for (const [path, page] of plainPagesOf(site)) {
    // The page for wrong addresses is served anywhere, so its script finds the way.
    if (path === '404.html') continue;
    for (const address of [...attributesOf(page, 'href'), ...attributesOf(page, 'src')]) {
      if (/^(https?:|data:)/.test(address)) continue;
      const [to = '', anchor] = address.split('#');
      const target = to === '' ? path : posix.join(posix.dirname(path), to);
      const found = site.files.get(target);
      if (found === undefined) broken.push(`${path} links to ${address}: there is no ${target}`);
      else if (anchor !== undefined && !attributesOf(found, 'id').includes(decodeURIComponent(anchor))) {
        broken.push(`${path} links to ${address}: ${target} has no anchor of that name`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('no page loads anything from another host or uses an address that only works at the root', () => {
  for (const [path, page] of plainPagesOf(site)) {
    if (path === '404.html') continue;
    const loaded = [...page.matchAll(/<(?:script|link|img)[^>]*?(?:src|href)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(loaded.length, path).toBeGreaterThan(0);
    expect(
      loaded.filter((address) => /^(\/|https?:)/.test(address ?? '')),
      path,
    ).toEqual([]);
    expect(
      attributesOf(page, 'href').filter((address) => address.startsWith('/')),
      path,
    ).toEqual([]);
  }
});

test('no page uses an id twice', () => {
  for (const [path, page] of plainPagesOf(site)) {
    const ids = attributesOf(page.replace(/<svg[\s\S]*?<\/svg>/g, ''), 'id');
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

test.each(languages)('every operation and error code has an address in $name', ({ folder }) => {
  for (const { capability, path } of listOperations(document)) {
    const page = site.files.get(`${folder}/reference/${capability.replace('realtime.', '')}.html`) ?? '';
    expect(page.replaceAll('<wbr>', ''), capability).toContain(path);
  }
  const errors = attributesOf(site.files.get(`${folder}/reference/errors.html`) ?? '', 'id');
  expect(errors).toEqual(expect.arrayContaining(Object.keys(document['x-infrai-errors'])));
});

test('a program of a guide has a tab for each language, with its comments in the language of the page', () => {
  for (const [folder, comment] of [
    ['en', 'A user is waiting for this one'],
    ['zh', '有用户在等结果'],
  ] as const) {
    const page = site.files.get(`${folder}/guides/errors-and-retries.html`) ?? '';
    const tabs = page
      .split('<fieldset class="tabs">')
      .find((part) => part.includes(comment))
      ?.split('</fieldset>')[0];
    expect(attributesOf(tabs ?? '', 'data-tab')).toEqual(['typescript', 'python', 'go', 'java']);
    expect(tabs?.split(comment)).toHaveLength(5);
  }
});

test('both languages have the same pages, and every page links to its counterpart', () => {
  const pagesOf = (folder: string) =>
    plainPagesOf(site).flatMap(([path]) => (path.startsWith(`${folder}/`) ? [path.slice(3)] : []));
  expect(pagesOf('zh')).toEqual(pagesOf('en'));
  for (const path of pagesOf('en')) {
    const up = '../'.repeat(path.split('/').length);
    expect(attributesOf(site.files.get(`en/${path}`) ?? '', 'href'), path).toContain(`${up}zh/${path}`);
  }
});

test.each(languages)('the Markdown reference in $name has every operation, parameter and error code', ({ folder }) => {
  const text = site.files.get(`${folder}/reference.md`) ?? '';
  for (const { capability, method, path, requestBody, parameters = [] } of listOperations(document)) {
    expect(text).toContain(`\n### ${capability}\n`);
    expect(text).toContain(`\`${method.toUpperCase()} ${path}\``);
    const section = text.split(`\n### ${capability}\n`)[1]?.split('\n### ')[0] ?? '';
    const properties = requestBody?.content['application/json']?.schema.properties ?? {};
    for (const name of [...parameters.map((parameter) => parameter.name), ...Object.keys(properties)]) {
      expect(section, `${capability} ${name}`).toContain(`| \`${name}\` |`);
    }
  }
  for (const code of Object.keys(document['x-infrai-errors'])) expect(text).toContain(`| \`${code}\` |`);
});

test.each(['llms.txt', 'en/llms.txt', 'zh/llms.txt'])(
  '%s follows the convention, and its links lead to files',
  (path) => {
    const text = site.files.get(path) ?? '';
    expect(text).toMatch(/^# .+\n\n> .+\n\n## .+\n\n- \[/);
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
      posix.join(posix.dirname(path), to),
    );
    expect(links.length).toBeGreaterThan(listOperations(document).length);
    expect(links.filter((to) => !site.files.has(to))).toEqual([]);
  },
);

test('every link of a Markdown page and of the texts for models leads to a file', () => {
  const texts = [...site.files].filter(([path]) => /\.md$|llms(-full)?\.txt$/.test(path));
  expect(texts.length).toBeGreaterThan(90);
  const dead = texts.flatMap(([path, text]) =>
    [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^https?:/.test(to) && !site.files.has(posix.join(posix.dirname(path), to)))
      .map((to) => `${path}: ${to}`),
  );
  expect(dead).toEqual([]);
});

test('the texts for models have whole sentences', () => {
  for (const path of ['en/llms.txt', 'zh/llms.txt', 'llms-full.txt', 'zh/llms-full.txt']) {
    const prose = (site.files.get(path) ?? '')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`/g, 'code')
      .split('\n');
    // A mark of punctuation behind a space, or twice, is what is left of a word that was cut out.
    expect(
      prose.filter((line) => /\p{Letter} [.,;:。，；：](\s|$)|[^.]\.\.(\s|$)|undefined/u.test(line)),
      path,
    ).toEqual([]);
  }
  const full = site.files.get('en/llms.txt') ?? '';
  for (const [, introduction = ''] of full.matchAll(/^- \[[^\]]+\]\(guides\/[^)]+\): (.+)$/gm)) {
    expect(introduction).toMatch(/[.:]$/);
  }
});

test('the Markdown page of an operation has everything that the page has', () => {
  for (const { path, method, capability, responses } of listOperations(document)) {
    const text = site.files.get(`en/reference/${capability.replace('realtime.', '')}.md`) ?? '';
    expect(text, capability).toContain(`\`${method.toUpperCase()} ${path}\``);
    for (const language of ['bash', 'ts', 'python', 'go', 'java', 'json'])
      expect(text).toContain(`\n\`\`\`${language}\n`);
    for (const status of Object.keys(responses)) if (/^[45]/.test(status)) expect(text).toContain(`| ${status} |`);
  }
  const list = site.files.get('en/reference/channel.list.md') ?? '';
  expect(list).toMatch(/`limit` \| query \| integer \| .*Minimum `1`\./);
});

test('the contract to download is the whole bundle, with production as the first server', () => {
  expect(JSON.parse(site.files.get('en/openapi.json') ?? '')).toEqual(document);
});

test('a local build puts the mock first, and changes nothing else in the contract', async () => {
  const local = await openSite({ local: true });
  try {
    const found = JSON.parse(local.files.get('en/openapi.json') ?? '');
    expect(found.servers).toEqual([...document.servers].reverse());
    expect({ ...found, servers: document.servers }).toEqual(document);
    expect(local.files.get('en/reference/publish.html')).toContain('http://127.0.0.1:4010/v1/realtime/publish');
  } finally {
    await local.close();
  }
});

test('a missing page returns the 404 page, at any depth', async () => {
  for (const path of ['/nothing', '/en/guides/nothing.html', '/en/../../package.json', '/%2e%2e/package.json']) {
    const response = await fetch(site.url + path);
    expect(response.status, path).toBe(404);
    expect(await response.text()).toContain('data-language="zh"');
  }
});

test('a table of texts repeats the heading of each column but the first, for narrow screens', () => {
  const page = site.files.get('en/guides/troubleshooting.html') ?? '';
  const [, table = ''] = page.split('<div class="table stacks"');
  const [, row = ''] = (table.split('</table>')[0] ?? '').split('<tbody>')[1]?.split('<tr>') ?? [];
  expect(row.match(/<td/g)).toHaveLength(3);
  expect(attributesOf(row, 'data-label')).toEqual(['cause: ', 'what to do: ']);
  expect(site.files.get('en/guides/how-fast.html')).not.toContain('stacks');
  expect(site.files.get('en/guides/what-was-tested.html')).not.toContain('stacks');
});

test('a table of many narrow columns has its headings upright, and Chinese ones in Chinese', () => {
  const heads = ['en', 'zh'].map((folder) => {
    const page = site.files.get(`${folder}/guides/what-was-tested.html`) ?? '';
    const [, head = ''] = /<div class="table many"[^>]*><table>\s*<thead>([\s\S]*?)<\/thead>/.exec(page) ?? [];
    return [...head.matchAll(/<th>([^<]*)/g)].map(([, text]) => text);
  });
  expect(heads[0]).toContain('Live mock');
  expect(heads[1]).toContain('实时 mock 服务器');
  expect(heads[1]).toHaveLength(heads[0]?.length ?? 0);
});

test('a line of text never ends within an option of a command', () => {
  const page = site.files.get('en/index.html') ?? '';
  expect(page).toContain('<code>npm start <span>--</span> <span>--any-port</span></code>');
});

test('each diagram has room for all its boxes', () => {
  const diagrams = plainPagesOf(site).flatMap(([path, text]) =>
    [...text.matchAll(/<svg role="img"[\s\S]*?<\/svg>/g)].map(([svg]) => ({ path, svg })),
  );
  expect(diagrams.length).toBeGreaterThan(10);
  for (const { path, svg } of diagrams) {
    const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
      .split(' ')
      .map(Number);
    const boxes = svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*>/g);
    for (const [box, ...numbers] of boxes) {
      const [x = 0, y = 0, own = 0, high = 0] = numbers.map(Number);
      expect(Math.min(x - left, y - top), `${path}: ${box}`).toBeGreaterThan(0);
      expect(x + own, `${path}: ${box}`).toBeLessThan(left + width);
      expect(y + high, `${path}: ${box}`).toBeLessThan(top + height);
    }
  }
});

test('every example to try has a readable title', () => {
  for (const { capability } of listOperations(document)) {
    for (const folder of ['en', 'zh']) {
      const text = site.files.get(`${folder}/reference/${capability.replace('realtime.', '')}.html`) ?? '';
      const [, list = ''] = /<select id="choose-example"[^>]*>([\s\S]*?)<\/select>/.exec(text) ?? [];
      const titles = [...list.matchAll(/<option[^>]*>([^<]+)/g)].map(([, title]) => title);
      expect(titles.length, capability).toBeGreaterThan(0);
      expect(titles.filter((title) => /^\w+_\w+$/.test(title ?? ''))).toEqual([]);
    }
  }
});

test("the page of the WebSockets shows every message that is ours, and leads to the vendors' own documentation", async () => {
  for (const { folder } of languages) {
    const { channels } = resolveWebSockets(await bundleWebSockets(folder));
    const page = site.files.get(`${folder}/reference/websockets.html`) ?? '';
    const text = site.files.get(`${folder}/reference/websockets.md`) ?? '';
    expect(Object.keys(channels)).toEqual(['pusher', 'ably', 'liveblocks']);
    for (const { messages, externalDocs } of Object.values(channels)) {
      const titles = Object.values(messages ?? {}).map(({ title }) => title);
      expect(titles.length > 0).toBe(externalDocs === undefined);
      for (const title of titles) expect(text).toContain(`#### ${title} `);
      for (const id of Object.keys(messages ?? {})) expect(attributesOf(page, 'id')).toContain(id);
      if (externalDocs === undefined) continue;
      expect(attributesOf(page, 'href')).toContain(externalDocs.url);
      expect(text).toContain(externalDocs.url);
    }
  }
});

test.each(languages.map(({ folder }) => folder))(
  'a guide in %s shows a call of the API in every language',
  (folder) => {
    const publishing = site.files.get(`${folder}/guides/publishing.html`) ?? '';
    const groups = publishing.split('<fieldset class="tabs">').slice(1);
    const [call, program] = [
      ['curl', 'typescript', 'python', 'go', 'java'],
      ['typescript', 'python', 'go', 'java'],
    ];
    const tabs = groups.map((group) => attributesOf(group.split('</fieldset>')[0] ?? '', 'data-tab'));
    expect(tabs).toEqual([call, program, call, program]);
    // The key that the command has in a header is a parameter of the clients.
    expect(groups[2]?.split('</fieldset>')[0]?.match(/order-1001-paid/g)).toHaveLength(5);
    // No client can write a loop, or a header that it does not know.
    expect(site.files.get(`${folder}/guides/errors-and-retries.html`)).not.toContain('data-tab="curl"');
  },
);
