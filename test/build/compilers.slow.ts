import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { runProcess } from '../support/run-process.ts';
import { type PackedProjects, packForProjects } from './packed-projects.ts';

/** What a program of the client alone imports. */
const core = `import { createRealtime, RealtimeError, type PagedCall } from 'infrai-realtime';
import { createClient, publish } from 'infrai-realtime/calls';
import type { paths } from 'infrai-realtime/types';
const realtime = createRealtime({ apiKey: async () => 'any-key', headers: new Headers(), fetchOptions: { cache: 'no-store' } });
export const made: Promise<{ message_id: string }> = realtime.publish({ channel: 'c', event: 'e', data: { a: [1] } });
export const one: Promise<{ message_id: string }> = publish(createClient(), { channel: 'c', event: 'e', data: null });
export const list: PagedCall<{ channels: unknown[] }, { name: string }> = realtime.channel.list({ limit: 1 });
export const code = (error: unknown): string => (error instanceof RealtimeError ? error.code : '');
export type Publish = paths['/v1/realtime/publish']['post'];
// @ts-expect-error: a channel has a name
void realtime.channel.create({ type: 'public' });
`;

/** What a program of everything imports besides. */
const rest = `import { handlers } from 'infrai-realtime/msw';
import { createOpenapiClient } from 'infrai-realtime/openapi-fetch';
import { createRequestBuilder } from 'infrai-realtime/request';
import { createRealtimeOptions } from 'infrai-realtime/tanstack-query';
import { startMock } from 'infrai-realtime/testing';
import { validateResponses } from 'infrai-realtime/validation';
import { PublishParametersSchema } from 'infrai-realtime/zod';
export const channel: string = PublishParametersSchema.parse({}).channel;
export const types: Promise<{ types: string[] }> = createRealtimeOptions(realtime).event.types().queryFn({ signal: new AbortController().signal });
export const all = [handlers, createOpenapiClient, createRequestBuilder, startMock, validateResponses];
`;

/** How a project resolves packages. */
const resolutions = {
  'nodenext, as an ES module': { type: 'module', options: { module: 'nodenext' } },
  'nodenext, as CommonJS': { type: 'commonjs', options: { module: 'nodenext' } },
  bundler: { type: 'module', options: { module: 'esnext', moduleResolution: 'bundler' } },
  'commonjs and node10': { type: 'commonjs', options: { module: 'commonjs', moduleResolution: 'node' } },
} as const;

/** TypeScript 6 deprecates the resolution of Node.js 10, and 7 no longer has it. */
const hasNode10 = (version: string) => Number(version) < 60;
const rows = ['50', '54', '59', '60', '70'].flatMap((version) =>
  (Object.keys(resolutions) as (keyof typeof resolutions)[])
    .filter((name) => name !== 'commonjs and node10' || hasNode10(version))
    .map((name) => [version, name] as const),
);

let projects: PackedProjects;
beforeAll(async () => {
  projects = await packForProjects();
}, 300_000);
afterAll(() => projects?.remove());

test.each(rows)('TypeScript %s takes the types with %s', async (version, name) => {
  const packages = await installPackages('test/build/compilers');
  const compiler = join(packages.folder, `node_modules/typescript${version}/bin/tsc`);
  const { type, options } = resolutions[name];
  const peers = ['zod', 'msw', '@tanstack/query-core'];
  const project = await projects.create(`types-${version}-${name}`.replace(/\W+/g, '-'), peers, { type });
  const common = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    ...options,
  };
  await writeFile(join(project, 'core.ts'), core);
  await writeFile(join(project, 'all.ts'), core + rest);
  // The client's own types are checked too, and of everything only what a program sees: the peers' types are their own matter.
  const configurations = {
    core: { compilerOptions: { ...common, exactOptionalPropertyTypes: true }, files: ['core.ts'] },
    ...(version !== '50' && { all: { compilerOptions: { ...common, skipLibCheck: true }, files: ['all.ts'] } }),
  };
  for (const [program, configuration] of Object.entries(configurations)) {
    await writeFile(join(project, `${program}.json`), JSON.stringify(configuration));
    const { output } = await runProcess(process.execPath, [compiler, '--project', `${program}.json`], { cwd: project });
    expect(output, program).toBe('');
  }
});
