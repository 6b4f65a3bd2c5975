import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { languages } from '../../../scripts/docs/language.ts';
import type { Strings } from '../../../scripts/docs/strings/strings.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { type BuiltSite, openSite } from './built-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const operations = listOperations(await bundleContract());

describe.each(languages)('the reference in $name', ({ folder, strings }) => {
  const readPage = (capability: string) =>
    site.files.get(`${folder}/reference/${capability.replace('realtime.', '')}.html`) ?? '';

  test.each(operations)(
    'shows the limits of each parameter and property of $capability, and links to it',
    (operation) => {
      const page = readPage(operation.capability);
      const properties = operation.requestBody?.content['application/json']?.schema.properties ?? {};
      const fields = [
        ...(operation.parameters ?? []).map(({ name, schema }) => [`parameters.${name}`, schema] as const),
        ...Object.entries(properties).map(([name, schema]) => [`body.${name}`, schema] as const),
      ];
      for (const [id, schema] of fields) {
        const [, part = ''] = page.split(` id="${id}"`);
        const shown = part.split(/ id="(?:parameters|body|returns)/)[0] ?? '';
        expect(shown, id).toContain(`href="#${id}"`);
        for (const [keyword, words] of Object.entries(strings.constraints as Strings['constraints'])) {
          const value = schema[keyword as keyof Strings['constraints']];
          if (value === undefined) continue;
          expect(shown, `${id} ${keyword}`).toContain(words);
          expect(shown, `${id} ${keyword}`).toContain(`<code>${value}</code>`);
        }
        expect(shown.includes(strings.operation.nullable), id).toBe([schema.type].flat().includes('null'));
        expect(shown.includes(strings.operation.deprecated), id).toBe(schema.deprecated === true);
        if (schema.default !== undefined) expect(shown, id).toContain(strings.operation.default);
      }
    },
  );

  test.each(operations)('folds the errors that $capability shares with every call', ({ capability }) => {
    const [before = '', ...others] = readPage(capability).split('<details');
    expect(others.filter((part) => part.includes('UNAUTHORIZED'))).toHaveLength(1);
    expect(others[0]).toMatch(/^(?! open)[^>]*><summary>/);
    expect(before.slice(before.indexOf('id="errors"'))).not.toContain('UNAUTHORIZED');
  });
});
