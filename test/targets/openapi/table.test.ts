import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { listedGenerators } from './generators.ts';

test.each(['en', 'zh'])(
  'the guide in %s lists the tools and the versions that the slow proof runs',
  async (language) => {
    const text = await readFile(`${projectRoot}docs/${language}/provenance.md`, 'utf8');
    const [, section = ''] = /^## (?:Other tools|其他工具)\n(.*?)^## /ms.exec(text) ?? [];
    const rows = [...section.matchAll(/^\| ([\w-]+) +\| ([\d.]+) +\|/gm)].map(([, tool, version]) => ({
      tool,
      version,
    }));
    expect(rows).toEqual(listedGenerators.map(({ tool, version }) => ({ tool, version })));
  },
);
