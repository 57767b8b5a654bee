import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor, type HeaderRule, readHeaders } from './read-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.pagefind': 'application/wasm',
};

/** A folder behind a local address, as a plain host would serve it. */
export interface Served {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** How a host serves a folder. */
export interface Hosting {
  /** Path below which it is served, with slashes at both ends; nothing else of the host is there. */
  readonly prefix?: string;
  /** Header rules in place of those of the folder's own `_headers`. */
  readonly headers?: readonly HeaderRule[];
  /** Status for an address that is not there; some hosts say that all is well and send a page. */
  readonly missing?: 404 | 200;
}

/**
 * Serves a folder on a free port with the headers of its `_headers`, where it has one. An address that is not there gets
 * status 404, unless told otherwise, and `404.html`.
 */
export async function serveFolder(folder: string, { prefix = '/', headers = ownHeaders(folder), missing = 404 }: Hosting = {}): Promise<Served> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const below = path.startsWith(prefix) ? path.slice(prefix.length - 1) : '/404.html';
    const file = join(folder, below.endsWith('/') ? `${below}index.html` : below);
    const body = path.startsWith(prefix) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : missing, { 'content-type': TYPES[body ? extname(file) : '.html'] ?? 'application/octet-stream', ...headersFor(path, headers) });
    response.end(body ?? (await readFile(join(folder, '404.html')).catch(() => 'Not found')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function ownHeaders(folder: string): readonly HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
}
