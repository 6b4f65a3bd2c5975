import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { plants } from './plants.ts';
import { contract, copyContract, serveJson } from './service.ts';
import { type Shape, shapes } from './shapes.ts';

/** Compares the contract with a service of a shape that is described by a changed copy of the contract. */
async function discoverShape(shape: Shape, change: (truth: typeof contract) => void) {
  const truth = copyContract();
  change(truth);
  const { list: overview, pages } = shape.describe(truth);
  const { url } = await serveJson((path) => {
    const [, capability] = /^\/v1\/discovery(?:\/(.+))?$/.exec(path) ?? [];
    return capability === undefined ? overview : pages?.get(capability);
  });
  const report = await discover(url, contract);
  const list = (verdict: string) =>
    report.capabilities.flatMap(({ capability, findings }) =>
      findings.filter((finding) => finding.verdict === verdict).map(({ fact }) => `${capability} ${fact}`),
    );
  return { report, list };
}

describe.each(shapes)('$title', (shape) => {
  test('agrees with the contract in every fact that it tells', async () => {
    const { report, list } = await discoverShape(shape, () => {});
    expect(list('differs')).toEqual([]);
    const untold = new Set(
      list('not told').map((fact) => fact.replace(/^\S+ /, '').replace(/^(parameter|error) \S+: /, '')),
    );
    const expected = new Set<string>();
    if (shape.without.includes('headers')) expected.add('parameter Idempotency-Key');
    if (shape.without.includes('statuses')) expected.add('statuses');
    if (shape.without.includes('retries')) expected.add('retry');
    if (shape.without.includes('types')) expected.add('type');
    expect(untold).toEqual(expected);
    expect(report.summary.agrees).toBeGreaterThan(200);
  });

  test.each(plants)('shows $title, and no other difference', async ({ plant, differences }) => {
    const { list } = await discoverShape(shape, plant);
    const expected = differences.filter(({ by }) => by === undefined || !shape.without.includes(by));
    expect(list('differs')).toEqual(expect.arrayContaining(expected.map(({ finding }) => finding)));
    expect(list('differs')).toHaveLength(expected.length);
  });
});
