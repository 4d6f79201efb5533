import { parseArgs } from 'node:util';
import { InspectionUnavailableError } from '@live-capture/endpoint';
import { DEMO_INSPECTION, serveDemo } from './serve.mjs';

/** @param {string | undefined} text */
function portFrom(text) {
  if (text === undefined) return {};
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port };
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`);
}

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'data-dir': { type: 'string' } } });
  const dataDir = values['data-dir'];
  const options = { ...portFrom(values.port), ...(dataDir ? { dataDir } : {}) };
  const { url, close } = await serveDemo({ ...options, inspection: DEMO_INSPECTION }).catch((error) => {
    // There are machines on which the networks run in the browser alone.
    if (!(error instanceof InspectionUnavailableError)) throw error;
    console.error(`${error.message}: the endpoint will not look at photos itself.`);
    return serveDemo(options);
  });
  console.log(`\nThe demo is at ${url} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => close().finally(() => process.exit(0)));
  }
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
