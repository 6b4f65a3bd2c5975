import { describe, expect, test } from 'vitest';
import { respondWithPage } from '../../../../src/mock/ably/rest/page.ts';

const items = [2, 3, 5, 8].map((place) => ({ place, body: `item ${place}` }));
const places = (count: number) => Array.from({ length: count }, (_, place) => ({ place, body: `item ${place}` }));

function read(query: string, all = items) {
  const response = respondWithPage(all, new URLSearchParams(query), 'history');
  if ('error' in response) return response;
  const links = Object.fromEntries(
    [response.headers?.Link ?? []].flat().map((link) => {
      const [, address = '', rel = ''] = /^<(.*)>; rel="(.*)"$/.exec(link) ?? [];
      return [rel, address];
    }),
  );
  return { status: response.status, body: response.body, links };
}

describe('a page', () => {
  test('has 100 items, the newest first, where the call says nothing', () => {
    expect(read('')).toMatchObject({ status: 200, body: ['item 8', 'item 5', 'item 3', 'item 2'] });
    expect(read('', places(101))).toMatchObject({ body: { 0: 'item 100', length: 100 } });
    expect(read('', [])).toMatchObject({ status: 200, body: [] });
  });

  test.each([
    ['limit=2', ['item 8', 'item 5'], 'limit=2&after=5'],
    ['limit=2&after=5', ['item 3', 'item 2'], undefined],
    ['limit=1&after=5', ['item 3'], 'limit=1&after=3'],
    ['limit=2&direction=backwards', ['item 8', 'item 5'], 'limit=2&direction=backwards&after=5'],
    ['limit=2&direction=forwards', ['item 2', 'item 3'], 'limit=2&direction=forwards&after=3'],
    ['limit=2&direction=forwards&after=3', ['item 5', 'item 8'], undefined],
    // The item of the mark itself may be gone.
    ['limit=2&direction=forwards&after=4', ['item 5', 'item 8'], undefined],
    ['limit=4', ['item 8', 'item 5', 'item 3', 'item 2'], undefined],
    ['after=2', [], undefined],
  ])('by %s has the items %j, and the next one %s', (query, body, next) => {
    const page = read(query);
    expect(page).toMatchObject({ body });
    expect('links' in page && page.links.next).toBe(next === undefined ? undefined : `./history?${next}`);
  });

  test('links to the first one and to itself, without the credentials of the call', () => {
    expect(read('limit=1&after=5&key=a.b:c&accessToken=d&name=e')).toMatchObject({
      links: {
        first: './history?limit=1&name=e',
        current: './history?limit=1&name=e&after=5',
        next: './history?limit=1&name=e&after=3',
      },
    });
    expect(read('limit=1')).toMatchObject({ links: { first: './history?limit=1', current: './history?limit=1' } });
  });

  test.each(['limit=1', 'limit=1000'])('can be asked for by %s', (query) => {
    expect(read(query)).toMatchObject({ status: 200 });
  });

  test.each(['limit=0', 'limit=-1', 'limit=1001', 'limit=1.5', 'limit=x', 'direction=up', 'direction='])(
    'cannot be asked for by %s',
    (query) => {
      expect(read(query)).toMatchObject({ error: { code: 40003 } });
    },
  );
});
