import { bypass, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll } from 'vitest';
import { makeCall, prepareCall, runTable } from './run-typescript.ts';

/** Takes every request in, and gives the faulty server's response as a mocked one. */
const server = setupServer(
  http.all('*', async ({ request }) => {
    const response = await fetch(bypass(request));
    const body = response.body && (await response.arrayBuffer());
    return new Response(body, { status: response.status, headers: response.headers });
  }),
);
server.listen();
afterAll(() => server.close());

await runTable('msw', (testCase) => makeCall(prepareCall(testCase)));
