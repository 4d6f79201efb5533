import { FRAME_MARK, scriptTimes, TRACE_CATEGORIES } from './script-time.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ frameMs: number, landmarksMs: number, measuresMs: number, occlusionMs: number | null, livenessMs: number | null }} Timings
 */

const DEADLINE_MS = 120_000;

/** Keeps a session in one status for as long as there are frames to be measured. */
const ENDLESS = { holdMs: 600_000, positioningTimeoutMs: 600_000 };

/**
 * Opens the page with one element, starts it and waits until its engines run.
 * @param {Page} page
 * @param {string} siteUrl
 * @param {Record<string, string>} attributes
 */
async function startCapture(page, siteUrl, attributes) {
  const query = new URLSearchParams({ 'asset-base': '/live-capture/', policy: JSON.stringify(ENDLESS), ...attributes });
  await page.goto(new URL(`pages/capture.html?${query}`, siteUrl).href);
  await page.waitForFunction(() => 'kit' in window && window.kit.element.isConnected);
  return await page.evaluate((deadlineMs) => {
    const { element } = window.kit;
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The engines were not ready in time.')), deadlineMs);
      element.addEventListener('ready', ({ detail }) => resolve(detail.loadMs));
      element.addEventListener('error', ({ detail }) => reject(new Error(detail.message)));
      element.start();
    });
  }, DEADLINE_MS);
}

/**
 * Loads everything once: milliseconds until the engines run.
 * @param {BrowserContext} context
 * @param {string} siteUrl
 * @returns {Promise<number>}
 */
export async function load(context, siteUrl) {
  const page = await context.newPage();
  const loadMs = await startCapture(page, siteUrl, {});
  await page.close();
  return loadMs;
}

/**
 * Gathers what the element says of so many frames.
 * @param {Page} page
 * @param {number} count
 * @param {string} [mark] set once a frame
 * @returns {Promise<{ timings: Timings[], frameRate: number }>}
 */
function gather(page, count, mark) {
  return page.evaluate(
    ({ wanted, name, deadlineMs }) =>
      new Promise((resolve, reject) => {
        /** @type {Timings[]} */
        const timings = [];
        let startedAt = 0;
        setTimeout(() => reject(new Error(`Only ${timings.length} frames came in time.`)), deadlineMs);
        window.kit.element.addEventListener('analysis', ({ detail }) => {
          if (name) performance.mark(name);
          if (startedAt === 0) startedAt = performance.now();
          else timings.push(detail.timings);
          if (timings.length === wanted)
            resolve({ timings, frameRate: (wanted * 1000) / (performance.now() - startedAt) });
        });
      }),
    { wanted: count, name: mark, deadlineMs: DEADLINE_MS },
  );
}

/**
 * Frames without the liveness model, while the person is guided: what the worker takes, and what the page's script takes.
 * The trace comes from frames of its own, for writing it costs time.
 * @param {Browser} browser
 * @param {BrowserContext} context
 * @param {string} siteUrl
 * @param {number} count
 */
export async function runFrames(browser, context, siteUrl, count) {
  const page = await context.newPage();
  await startCapture(page, siteUrl, { mode: 'manual' });
  await gather(page, 20);
  const { timings, frameRate } = await gather(page, count);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await gather(page, count, FRAME_MARK);
  const mainThreadMs = scriptTimes(await browser.stopTracing());
  await page.close();
  return {
    frameMs: timings.map(({ frameMs }) => frameMs),
    withoutOcclusionMs: timings.map(({ frameMs, occlusionMs }) => frameMs - (occlusionMs ?? 0)),
    occlusionMs: timings.flatMap(({ occlusionMs }) => (occlusionMs === null ? [] : [occlusionMs])),
    frameRate,
    mainThreadMs,
  };
}

/**
 * Frames of the hold, with the liveness pair on WASM: what the pair takes.
 * @param {BrowserContext} context
 * @param {string} siteUrl
 * @param {number} count
 */
export async function runLiveness(context, siteUrl, count) {
  const page = await context.newPage();
  await startCapture(page, siteUrl, { backend: 'wasm' });
  await page.waitForFunction(() => window.kit.element.state.status === 'holding', null, { timeout: DEADLINE_MS });
  const { timings } = await gather(page, count);
  await page.close();
  return timings.flatMap(({ livenessMs }) => (livenessMs === null ? [] : [livenessMs]));
}
