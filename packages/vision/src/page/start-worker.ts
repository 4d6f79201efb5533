/**
 * Starts the worker. A browser starts no worker from another origin's script, so where this package lies on a CDN, a Blob
 * of the page's own origin imports the script.
 */
export function startWorker(): Worker {
  const { protocol, origin } = new URL(import.meta.url);
  // Some bundlers write a file URL here; they serve the worker from the page's origin.
  if (!protocol.startsWith('http') || origin === location.origin) return constructWorker();
  return startFromBlob(workerUrl());
}

/** Bundlers know a worker by this very form and rewrite its URL. */
function constructWorker(): Worker {
  return new Worker(new URL('../worker/main.js', import.meta.url), { type: 'module' });
}

/** The URL that the bundler wrote into `constructWorker`: asked of it with a constructor that only listens. */
function workerUrl(): string {
  const { Worker: original } = globalThis;
  let url = '';
  try {
    Object.assign(globalThis, {
      Worker: class {
        constructor(asked: string | URL) {
          url = String(asked);
        }
      },
    });
    constructWorker();
  } finally {
    Object.assign(globalThis, { Worker: original });
  }
  return url;
}

function startFromBlob(url: string): Worker {
  const blob = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(blob);
  const worker = new Worker(blobUrl, { type: 'module' });
  // The worker reads its script after this turn, so the URL lives until the first sign of it.
  const revoke = () => URL.revokeObjectURL(blobUrl);
  worker.addEventListener('message', revoke, { once: true });
  worker.addEventListener('error', revoke, { once: true });
  return worker;
}
