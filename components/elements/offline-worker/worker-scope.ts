/** What a service worker has, as far as ours uses it; the types of pages do not know it. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(type: Type, listener: (event: WorkerEvents[Type]) => void): void;
}

interface WorkerEvents {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown; readonly source: { readonly id?: string } | null };
  readonly fetch: RequestEvent;
}

/** An event that keeps the worker alive until a promise settles. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page asks for something, or is itself asked for. */
export interface RequestEvent extends Lasting {
  readonly request: Request;
  /** The page that asks; empty for a page that is about to come. */
  readonly clientId: string;
  /** The page that is about to come. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
