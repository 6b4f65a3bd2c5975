import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type BuildOptions, buildDocs } from '../../../scripts/docs/build.ts';
import { type ServedDocs, serveDocs } from '../../../scripts/docs/serve.ts';
import { useSlashes } from '../../../scripts/shared/paths.ts';
import { useShare } from '../../support/use-share.ts';

/** A site that was built for a test and is served. */
export interface BuiltSite {
  folder: string;
  url: string;
  docs: ServedDocs;
  /** The text of each file by its path, such as `en/index.html`. */
  files: Map<string, string>;
  close(): Promise<void>;
}

/** Builds a site of its own for a test. */
export async function buildSite(options: BuildOptions = {}): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await buildDocs({ ...options, folder });
  return serveSite(folder, () => rm(folder, { recursive: true, force: true }));
}

/** Serves the site that all test files share. It must not be changed. */
export async function openSite({ local = false } = {}): Promise<BuiltSite> {
  return serveSite(await useShare(local ? 'localSite' : 'site'));
}

async function serveSite(folder: string, remove?: () => Promise<void>): Promise<BuiltSite> {
  const docs = await serveDocs(folder, { host: '127.0.0.1', port: 0 });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<[string, string]> => {
        const path = join(entry.parentPath, entry.name);
        return [useSlashes(relative(folder, path)), await readFile(path, 'utf8')];
      }),
  );
  return {
    folder,
    url: docs.url,
    docs,
    files: new Map(files),
    async close() {
      await docs.close();
      await remove?.();
    },
  };
}

/** The plain pages, which Redoc's are not. */
export function plainPagesOf({ files }: BuiltSite): [string, string][] {
  return [...files].filter(([path]) => path.endsWith('.html') && !path.endsWith('redoc.html'));
}
