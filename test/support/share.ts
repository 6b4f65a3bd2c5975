import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** What takes seconds to start, by the name that tests use it under. Each resolves to an address or a folder. */
const shares = {
  chromium: async () => {
    const { launchChromiumServer } = await import('../../scripts/shared/chromium.ts');
    const server = await launchChromiumServer();
    return { value: server.wsEndpoint(), close: () => server.close() };
  },
  prism: async () => {
    const { servePrismMock } = await import('../../scripts/prism/serve.ts');
    const { url, close } = await servePrismMock({ host: '127.0.0.1', port: 0 });
    return { value: url, close };
  },
  site: () => buildSite(false),
  localSite: () => buildSite(true),
};

export type ShareName = keyof typeof shares;

declare module 'vitest' {
  interface ProvidedContext {
    /** The address that starts something shared when it is asked for the first time. */
    shares: string;
  }
}

async function buildSite(local: boolean) {
  const { buildDocs } = await import('../../scripts/docs/build.ts');
  const folder = await mkdtemp(join(tmpdir(), 'shared-site-'));
  await buildDocs({ folder, local });
  return { value: folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** Lets all test files share one browser, one Prism mock and one built site. They start when the first test needs them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<ShareName, ReturnType<(typeof shares)[ShareName]>>();
  const server = createServer(async ({ url = '' }, response) => {
    const name = url.slice(1) as ShareName;
    const share = started.get(name) ?? shares[name]();
    started.set(name, share);
    const result = await share.then(
      ({ value }) => ({ value }),
      (error: Error) => ({ problem: error.stack }),
    );
    response.end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('shares', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([...started.values()].map((share) => share.then(({ close }) => close()).catch(() => {})));
  };
}
