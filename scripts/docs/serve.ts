import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type Listening, listen } from '../../src/command/listen.ts';
import type { Address } from '../../src/command/options.ts';
import { watchMock } from './watch-mock.ts';

export const docsAddress: Address = { host: '127.0.0.1', port: 4011 };

/** Docs that are served. */
export interface ServedDocs extends Listening {
  /** Reloads every open page. */
  reload(): void;
}

/**
 * Serves a built site. Each visit reads the file again, so that a rebuilt page shows at once.
 *
 * @param folder where the site was built
 * @param mockUrl the live mock beside it; open pages are told whether it can be reached
 */
export async function serveDocs(folder: string, address: Address, mockUrl?: string): Promise<ServedDocs> {
  const pages = new Set<ServerResponse>();
  const watch = mockUrl === undefined ? undefined : watchMock(mockUrl, pages);
  const files = sirv(folder, {
    dev: true,
    dotfiles: false,
    // What is large has been compressed by the build.
    gzip: true,
    onNoMatch: (_request, response) => sendNotFound(folder, response),
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://docs');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { 'Content-Type': 'text/plain; charset=utf-8', Allow: 'GET, HEAD' });
      response.end('The docs are only read.\n');
    } else if (pathname === '/reload') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(':\n\n');
      pages.add(response);
      watch?.tell(response);
      response.once('close', () => pages.delete(response));
    } else {
      files(request, response);
    }
  });
  const listening = await listen(server, address);
  return {
    url: listening.url,
    async close() {
      watch?.stop();
      await listening.close();
    },
    reload() {
      for (const page of pages) page.write('event: built\ndata:\n\n');
    },
  };
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(
    () => 'The docs could not be built. The terminal that serves them says why.\n',
  );
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
