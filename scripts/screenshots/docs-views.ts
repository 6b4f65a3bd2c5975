import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildDocs } from '../docs/build.ts';
import { serveDocs } from '../docs/serve.ts';
import { useSlashes } from '../shared/paths.ts';
import type { View } from './view.ts';

/** Builds and serves the docs, and lists every page in both languages. */
export async function prepareDocsViews(): Promise<{ views: View[]; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
  await buildDocs({ folder, local: true });
  const docs = await serveDocs(folder, { host: '127.0.0.1', port: 0 });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => useSlashes(relative(folder, join(entry.parentPath, entry.name))))
    .filter((path) => path.includes('/'))
    .sort();
  return {
    views: pages.map((path) => {
      const isRedoc = path.endsWith('redoc.html');
      return {
        name: path.replace(/\.html$/, '').replaceAll('/', '-'),
        url: `${docs.url}/${path}`,
        // The complete page by Redoc is too tall for a picture.
        whole: !isRedoc,
        ...(isRedoc && { prepare: (page) => page.getByText('Ctrl+K').first().waitFor({ state: 'attached' }) }),
      };
    }),
    async close() {
      await docs.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
