import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveDemo } from '../../demo/server/serve.mjs';
import { quantile } from '../../models/eval/src/common/statistics.mjs';
import { actorCamera } from '../support/camera-files.mjs';
import { cameraFlags, launchOptions } from '../support/chromium.mjs';
import { inRoot, PAGES_DIST } from '../support/paths.mjs';
import { load, runFrames, runLiveness } from './capture-runs.mjs';
import { openCountingProxy } from './counting-proxy.mjs';

const FRAMES = 200;
const LIVENESS_FRAMES = 60;

/** What each figure means and, where the design has one, its budget. */
const MEANING = /** @type {const} */ ({
  frame_ms_p50: 'one frame in the worker, without liveness, median (budget 40)',
  frame_ms_p95: 'the same, 95th percentile',
  occlusion_ms_p50: 'the obstruction network on one frame, WASM, median (budget 8)',
  occlusion_growth_percent: 'by how much it makes the median frame longer, in the same run (budget 20)',
  frames_per_s: 'analysed frames per second (budget 20)',
  main_thread_ms_p95: 'script on the main thread per frame, 95th percentile (budget 2)',
  load_ms_cold: 'engines and models, first visit',
  load_ms_warm: 'the same, second visit',
  liveness_ms_p50: 'the liveness pair on one frame, WASM, median',
  bytes_cold_br: 'bytes downloaded on the first visit, brotli (budget 10,000,000)',
  bytes_warm: 'the same on the second visit (budget 0)',
});

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/** @param {string} siteUrl */
async function actorFile(siteUrl) {
  const browser = await chromium.launch(launchOptions([]));
  try {
    return await actorCamera('still', async () => ({ browser, siteUrl }));
  } finally {
    await browser.close();
  }
}

/** Runs that measured nothing have no figures. @param {readonly number[]} values @param {number} share */
function quantileOf(values, share) {
  const value = quantile(values, share);
  if (value === null) throw new RangeError('There is no quantile of nothing.');
  return value;
}

/** @param {Awaited<ReturnType<typeof openCountingProxy>>} proxy */
async function measure(proxy) {
  say('Camera: the drawn actor, still, 1280x720, as Chromium’s fake camera.');
  const browser = await chromium.launch(launchOptions(cameraFlags(await actorFile(proxy.url))));
  try {
    const context = await browser.newContext();
    proxy.take();
    const load_ms_cold = await load(context, proxy.url);
    const bytes_cold_br = proxy.take();
    const load_ms_warm = await load(context, proxy.url);
    const bytes_warm = proxy.take();
    say(`Loaded twice. Now ${2 * FRAMES} frames without and ${LIVENESS_FRAMES} with liveness ...`);
    const frames = await runFrames(browser, context, proxy.url, FRAMES);
    const { frameMs, withoutOcclusionMs } = frames;
    const livenessMs = await runLiveness(context, proxy.url, LIVENESS_FRAMES);
    return {
      frame_ms_p50: quantileOf(frameMs, 0.5),
      frame_ms_p95: quantileOf(frameMs, 0.95),
      occlusion_ms_p50: quantileOf(frames.occlusionMs, 0.5),
      occlusion_growth_percent: 100 * (quantileOf(frameMs, 0.5) / quantileOf(withoutOcclusionMs, 0.5) - 1),
      frames_per_s: frames.frameRate,
      main_thread_ms_p95: quantileOf(frames.mainThreadMs, 0.95),
      load_ms_cold,
      load_ms_warm,
      liveness_ms_p50: quantileOf(livenessMs, 0.5),
      bytes_cold_br,
      bytes_warm,
    };
  } finally {
    await browser.close();
  }
}

/** @param {Record<string, number>} figures */
function table(figures) {
  const lines = Object.entries(MEANING).map(
    ([name, meaning]) => `${name.padEnd(26)}${String(figures[name]).padStart(12)}   ${meaning}\n`,
  );
  return lines.join('');
}

/** What was measured; `null` outside of a checkout. */
function commitHere() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: inRoot(), encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

const commit = commitHere();
const dataDir = await mkdtemp(join(tmpdir(), 'live-capture-bench-'));
const site = await serveDemo({ port: 0, dist: PAGES_DIST, dataDir });
const proxy = await openCountingProxy(site.url);
try {
  const measured = await measure(proxy);
  const figures = Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, rounded(value)]));
  const json = process.argv.includes('--json');
  process.stdout.write(json ? `${JSON.stringify({ command: 'bench', commit, figures })}\n` : table(figures));
} finally {
  await proxy.close();
  await site.close();
  await rm(dataDir, { recursive: true, force: true });
}
