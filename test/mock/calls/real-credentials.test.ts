import { expect, test } from 'vitest';
import { refuseRealCredential } from '../../../src/mock/calls/real-credentials.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

const { default: project } = new Projects({ defaultKey: 'one', credentials: { ably: 'app.key:secret' } });
const allowed = new Set(['https://app.example']);
const refuse = (vendor: string, origin: string | undefined) => refuseRealCredential(project, vendor, origin, allowed);

test.each([undefined, 'http://localhost:3000', 'http://127.0.0.1', 'https://[::1]:8443', 'https://app.example'])(
  'a caller with the origin %j gets a credential of the real vendor',
  (origin) => {
    expect(refuse('ably', origin)).toBeUndefined();
  },
);

test.each(['https://evil.example', 'http://app.example', 'https://app.example:8443', 'https://localhost.evil.example'])(
  'a page of %s gets none, and is told how to be allowed',
  (origin) => {
    expect(refuse('ably', origin)).toBe(
      `A page of ${origin} gets no credential of the real ably. To allow it, start the mock with --allow-origin ${origin}.`,
    );
    // What the mock made up itself is worth nothing elsewhere.
    expect(refuse('pusher', origin)).toBeUndefined();
  },
);

test('an origin of 200 characters is named', () => {
  const origin = `https://${'x'.repeat(184)}.example`;
  expect(origin).toHaveLength(200);
  expect(refuse('ably', origin)).toContain(`--allow-origin ${origin}.`);
});

test.each([
  `https://${'x'.repeat(185)}.example`,
  'null\n',
  'https://evil.example/<script>',
  `https://${'x'.repeat(200)}.example`,
  '',
])('the origin %j is not repeated', (origin) => {
  expect(refuse('ably', origin)).toContain('A page of another origin gets no credential');
});
