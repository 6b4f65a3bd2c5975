import { expect, test } from 'vitest';
import { readMockAddress, readServers } from '../../src/contract/servers.ts';

const production = { url: 'https://api.example.com', description: '' };
const mock = { url: 'http://127.0.0.1:4010', description: '' };

test.each([[[production, mock]], [[mock, production]]])(
  'the mock is told from production, whatever their order',
  (servers) => {
    expect(readServers({ servers })).toEqual({ production: production.url, mock: mock.url });
    expect(readMockAddress({ servers })).toEqual({ host: '127.0.0.1', port: 4010 });
  },
);

test('a contract that lists only one of them is refused, with what to add', () => {
  expect(() => readServers({ servers: [production] })).toThrow(/the mock on 127\.0\.0\.1.*openapi\/openapi\.yaml/);
  expect(() => readServers({ servers: [mock] })).toThrow(/production/);
});
