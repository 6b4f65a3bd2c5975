import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type InstalledPackages, installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

const folder = `${projectRoot}docs/examples/docker/`;

/** The part of dockerfile-utils that judges a Dockerfile. */
interface DockerfileUtils {
  validate(content: string): { message: string; range: { start: { line: number } } }[];
}

let packages: InstalledPackages;
beforeAll(async () => {
  packages = await installPackages('test/testing/packages');
}, 240_000);

test('the Dockerfile has no violations, and starts the packed package as an ordinary user with a health check', async () => {
  const content = await readFile(`${folder}Dockerfile`, 'utf8');
  const { validate } = await packages.load<DockerfileUtils>('dockerfile-utils');
  expect(validate(content)).toEqual([]);
  // A linter that finds nothing anywhere would pass too.
  expect(validate('FROM a\nCOPY\n').length).toBeGreaterThan(0);
  const lines = content.split('\n').filter((line) => !line.startsWith('#'));
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  expect(at('USER node')).toBeGreaterThan(at('RUN npm install'));
  expect(at('ENTRYPOINT')).toBeGreaterThan(at('USER node'));
  expect(lines[at('COPY')]).toContain('.tgz');
  expect(lines[at('HEALTHCHECK')]).toContain('/health');
});

test('the compose file builds that Dockerfile and publishes it on this machine only', async () => {
  const { services } = parse(await readFile(`${folder}compose.yaml`, 'utf8'));
  const { build, ports } = services.mock;
  expect(new URL(`${build.context}/`, `file://${folder}`).pathname).toBe(new URL(`file://${projectRoot}`).pathname);
  expect(build.dockerfile).toBe('docs/examples/docker/Dockerfile');
  expect(ports).toEqual(['127.0.0.1:4010:4010']);
});
