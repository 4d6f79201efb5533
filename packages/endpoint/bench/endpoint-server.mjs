import { serveEndpoint } from '@live-capture/endpoint';

// The server of a bench: `endpoint-child.mjs` starts it as a child and speaks with it by messages.
const config = JSON.parse(process.argv[2] ?? '{}');
const endpoint = await serveEndpoint({ ...config, onError: (error) => process.stderr.write(`${describe(error)}\n`) });

/** What a bench shows of a failure: its photos are nobody's. @param {unknown} error */
function describe(error) {
  return error instanceof Error ? `${error.stack} ${error.cause ?? ''}` : String(error);
}

/** @type {Record<string, () => unknown>} */
const QUESTIONS = { sweep: () => endpoint.sweep(), rss: () => process.memoryUsage.rss() };

process.on('message', async (/** @type {string} */ question) => {
  process.send?.({ [question]: await QUESTIONS[question]?.() });
});
process.on('disconnect', () => process.exit());
process.send?.({ url: endpoint.url });
