/** Stands in the worker's place where the site is not to be kept: takes away what was kept, and itself. */
import { forgetCaches } from './kept-caches.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetCaches(new URL(worker.registration.scope).pathname).then(() => worker.registration.unregister()));
});
