import { expect, test } from 'vitest';
import { readPackageFiles } from '../../../scripts/targets/model/package-files.ts';

const languages = ['go', 'java', 'python'];
/** A licence is kept word for word, and the marker of typed Python packages is empty. */
const withoutNotice = /\/(LICENSE|py\.typed)$/;

test.each(languages)('each copied file of the %s package tells where its original is', async (language) => {
  const files = await readPackageFiles(language, '1.2.3');
  for (const [path, text] of files) {
    const start = text.split('\n').slice(0, 2).join('\n');
    const origin = path.endsWith('/README.md') ? `docs/en/${language}.md` : `scripts/targets/${language}/package/`;
    const notice = `Copied from ${origin} by \`npm run generate\`. Do not edit by hand.`;
    if (withoutNotice.test(path)) expect(text, path).not.toContain('Copied from');
    else expect(start, path).toContain(notice);
  }
});

test.each(languages)('the %s package has the version of the contract', async (language) => {
  const texts = [...(await readPackageFiles(language, '1.2.3')).values()].join('\n');
  expect(texts).not.toContain('0.0.0-contract');
});
