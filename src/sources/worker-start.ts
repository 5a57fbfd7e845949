import { getOrInsert } from '../model/maps.js';
import { hasOwnAdapters } from './adapter.js';
import type { LargeReader } from './large.js';
import { WorkerClient } from './worker-client.js';
import type { News } from './worker-messages.js';

/** How long a worker may take to say that it runs, in ms. */
const patience = 10_000;
/** How long one that has nothing to do is kept, in ms. */
const rest = 120_000;

/** By address: those that run or start, and those that the page did not let start, which are not tried again. */
const workers = new Map<string, Promise<LargeReader | undefined>>();

/**
 * The worker at this address, started when it is first needed and kept while it is. Nothing where the page may have
 * none: from another origin, by its policy, without the file; and where it has adapters of its own.
 */
export function readingWorker(address: URL): Promise<LargeReader | undefined> {
  const may = typeof Worker !== 'undefined' && address.origin === globalThis.origin && !hasOwnAdapters();
  if (!may) return Promise.resolve(undefined);
  return getOrInsert(workers, address.href, () => start(address));
}

async function start(address: URL): Promise<LargeReader | undefined> {
  const worker = create(address);
  if (!worker || !(await isReady(worker))) {
    worker?.terminate();
    return undefined;
  }
  const stop = () => {
    worker.terminate();
    workers.delete(address.href);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  worker.addEventListener('error', stop);
  return new WorkerClient(worker, (idle) => {
    clearTimeout(timer);
    if (idle) timer = setTimeout(stop, rest);
  });
}

/** What a strict page asks of an address before it runs what is there. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

function create({ href }: URL): Worker | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    const policy = trustedTypes?.createPolicy('kpi-elements', { createScriptURL: (url) => url });
    return new Worker(policy?.createScriptURL(href) ?? href, { type: 'module', name: 'kpi-elements' });
  } catch {
    return undefined;
  }
}

const isReady = (worker: Worker) =>
  new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, patience, false);
    const settle = (ready: boolean) => {
      clearTimeout(timer);
      resolve(ready);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => settle(data.kind === 'ready'), { once: true });
    worker.addEventListener('error', (event) => {
      // A page without a worker reads in slices; nobody has to know.
      event.preventDefault();
      settle(false);
    });
  });
