/**
 * The service worker of one build: answers with the files of that build and no other, from what it keeps, so that the
 * site works offline. A file is kept only if its digest is the one that the build wrote down.
 *
 * A newer build's worker waits until no page of this one is open, or until a reader accepts it while no exam is.
 */
import { type Arrival, isArrival, isExamOpen, TAKE_OVER } from './arrival.ts';
import { cacheName, forgetCaches } from './kept-caches.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

/** Digests of the build's files by path below the site, written in by the build: what every visit needs, and the rest. */
declare const CORE: Readonly<Record<string, string>>;
declare const REST: Readonly<Record<string, string>>;
/** Digest of both lists. */
declare const BUILD: string;

const worker = globalThis as unknown as WorkerScope;
const SITE = new URL(worker.registration.scope).pathname;
const CACHE = cacheName(SITE, BUILD);
const FILES: ReadonlyMap<string, string> = new Map(Object.entries({ ...CORE, ...REST }));

worker.addEventListener('install', (event) => event.waitUntil(keepCore()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetCaches(SITE, CACHE)));
worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver());
  else if (isArrival(event.data)) event.waitUntil(welcome(event.data, event.source?.id ?? ''));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET') return;
  if (path !== undefined) event.respondWith(answer(event, path));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(sayOffline));
});

/** All or nothing: where a file is not as it should be, or has no room, this build does not come into use. */
async function keepCore(): Promise<void> {
  const known = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(Object.keys(CORE).map(requestOf));
  } catch (problem) {
    // An older worker of the very same build may be using it.
    if (!known) await caches.delete(CACHE);
    throw problem;
  }
}

async function takeOver(): Promise<void> {
  if (!(await isExamOpen())) await worker.skipWaiting();
}

async function welcome({ page, files, first, all }: Arrival, client: string): Promise<void> {
  if (files.some((file) => pathOf(file) === undefined)) await markStranger(client);
  if (first) await worker.clients.claim();
  await keep([pathOf(page) ?? '', ...(all ? Object.keys(REST) : [])]);
}

/** One file after the other, so that the reader's own requests come first. What is there already is passed over. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    for (const path of paths) {
      // A worker that is busy keeps the next one waiting, whose reader may have accepted it.
      if (worker.registration.waiting) return;
      if (!(await cache.match(SITE + path, { ignoreVary: true }))) await cache.add(requestOf(path));
    }
  } catch {
    // Offline, out of room, or the host has another build by now: the next visit tries again.
  }
}

async function answer(event: RequestEvent, path: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const cache = await caches.open(CACHE);
  const isPage = request.mode === 'navigate';
  if (!isPage && (await cache.match(strangerOf(clientId)))) return fetch(request);
  const kept = await cache.match(SITE + path, { ignoreVary: true });
  if (kept) return kept;
  const own = await fetch(requestOf(path)).catch(() => undefined);
  if (own?.ok) {
    // Where there is no room, it is shown all the same.
    event.waitUntil(cache.put(SITE + path, own.clone()).catch(() => undefined));
    return own;
  }
  // Better nothing than a part of another build; a whole page of it may come, if all that it asks for is of it too.
  if (!isPage) return Response.error();
  await markStranger(resultingClientId);
  return fetch(request).catch(sayOffline);
}

/** The path below the site of a file of this build, whatever the query; `undefined` for all other addresses. */
function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const path = pathname.slice(SITE.length);
  return origin === location.origin && pathname.startsWith(SITE) && FILES.has(path) ? path : undefined;
}

/** Asks the host for a file as this build has it; anything else is refused by the browser, such as a page in a script's place. */
function requestOf(path: string): Request {
  return new Request(SITE + path, { integrity: `sha256-${FILES.get(path)}`, cache: 'no-cache', redirect: 'error' });
}

/** Pages of another build get nothing from us. Written down, since the worker may sleep while they are open. */
async function markStranger(client: string): Promise<void> {
  await (await caches.open(CACHE)).put(strangerOf(client), new Response());
}

function strangerOf(client: string): string {
  return `${SITE}?stranger=${client}`;
}

async function sayOffline(): Promise<Response> {
  return (await caches.match(`${SITE}offline/`, { cacheName: CACHE, ignoreVary: true })) ?? Response.error();
}
