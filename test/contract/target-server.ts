import { bundleContract } from '../../scripts/contract/bundle.ts';
import type { CoverageTargetId } from '../../scripts/coverage/targets.ts';
import { serveLiveMock } from '../../src/mock/serve.ts';
import { startPrismMock } from '../support/prism-mock.ts';

/** The server that the contract suite calls. */
export interface TargetServer {
  url: string;
  /** A project key: on a server that remembers, one that no other test uses. */
  newKey(): string;
  /**
   * What is called: a mock that answers with the contract's examples, one that keeps state, or a real service, where only
   * what changes and costs nothing may be called and no answer can be forced.
   */
  kind: 'examples' | 'state' | 'service';
  /** The column of the coverage table that its calls are noted in. */
  evidence?: CoverageTargetId;
  close(): Promise<void>;
}

/**
 * Starts the mock, or, when CONTRACT_BASE_URL names a real service, Prism's validation proxy in front of it. The proxy
 * turns each answer that breaks the contract into a 500 that says how.
 *
 * @throws when CONTRACT_BASE_URL is set and INFRAI_API_KEY is not
 */
export async function startTargetServer(environment = process.env): Promise<TargetServer> {
  const upstream = environment.CONTRACT_BASE_URL;
  if (upstream === undefined) return startMock();
  const apiKey = environment.INFRAI_API_KEY;
  if (!apiKey) throw new Error('CONTRACT_BASE_URL is set, so INFRAI_API_KEY has to hold a project key of that server.');
  const proxy = await startValidationProxy(upstream);
  return { ...proxy, newKey: () => apiKey, kind: 'service' };
}

/** Starts the live mock, whose state is empty. */
export async function startLiveMock(): Promise<TargetServer> {
  const mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
  let keys = 0;
  const newKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  return { url: mock.url, newKey, kind: 'state', evidence: 'live-mock', close: mock.close };
}

/** Starts the live mock with Prism's validation proxy in front of it. */
export async function startProxiedLiveMock(): Promise<TargetServer> {
  const mock = await startLiveMock();
  const proxy = await startValidationProxy(mock.url);
  return {
    ...mock,
    url: proxy.url,
    async close() {
      await proxy.close();
      await mock.close();
    },
  };
}

async function startMock(): Promise<TargetServer> {
  const mock = await startPrismMock();
  return { ...mock, newKey: () => 'any-key', kind: 'examples', evidence: 'prism-mock' };
}

/** Starts Prism's own proxy, which passes every request on and judges every answer. */
async function startValidationProxy(upstream: string): Promise<{ url: string; close(): Promise<void> }> {
  // They take a second to load, and most tests need no proxy.
  const [{ createLogger }, { getHttpOperationsFromSpec }, { createServer }] = await Promise.all([
    import('@stoplight/prism-core'),
    import('@stoplight/prism-http'),
    import('@stoplight/prism-http-server'),
  ]);
  const operations = await getHttpOperationsFromSpec(structuredClone(await bundleContract()));
  const logger = createLogger('prism', { level: 'silent' });
  const proxy = createServer(operations, {
    cors: false,
    components: { logger },
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      checkSecurity: false,
      validateRequest: false,
      validateResponse: true,
      errors: true,
      mock: { dynamic: false },
    },
  });
  const url = await proxy.listen(0, '127.0.0.1');
  return { url, close: () => proxy.close() };
}
