import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type Listening, listen } from '../command/listen.ts';
import type { Address } from '../command/options.ts';

export const docsAddress: Address = { host: '127.0.0.1', port: 4011 };

/**
 * Serves a page that needs no other file. It is read anew for each visit, so a rebuilt page shows after a reload.
 *
 * @param file the page
 */
export function serveDocs(file: string, address: Address): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://docs');
    const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...plain, Allow: 'GET, HEAD' }).end('The docs are only read.\n');
    } else if (pathname !== '/' && pathname !== '/index.html') {
      response.writeHead(404, plain).end('There is one page here, at /.\n');
    } else {
      const page = await readFile(file).catch(() => undefined);
      if (page === undefined) {
        response.writeHead(503, plain).end('The page is not there. Run `npm run docs`.\n');
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length });
      response.end(request.method === 'HEAD' ? undefined : page);
    }
  });
  return listen(server, address);
}
