import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CAMERA_FPS, joinFrames } from './mjpeg.mjs';
import { CACHE, inRoot } from './paths.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {() => Promise<{ browser: Browser, siteUrl: string }>} Studio where to draw, asked for only where that is needed
 */

const SIZE = { width: 1280, height: 720 };
/** Each frame is shown several times: drawing them without a graphics card is what costs. */
const SHOWN = 3;
const FRAME_RATE = CAMERA_FPS / SHOWN;
/** The person of the actor's `approach` keeps still from 6.6 seconds on. */
const DURATION_MS = 10_000;
const STILL_FROM_MS = 6_900;

/** What the fake camera can film: a person who walks in, again and again, or one who is there and keeps still. */
export const PERFORMANCES = /** @type {const} */ (['walk-in', 'still']);

/** What the drawn frames depend on, as one hash. */
async function versionOfActor() {
  const folder = inRoot('packages/actor/dist');
  const names = (await readdir(folder, { recursive: true })).filter((name) => extname(name) === '.js').sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Opens the laboratory page and lets it draw; every frame comes back as JPEG.
 * @param {Browser} browser
 * @param {string} siteUrl
 * @param {(page: import('@playwright/test').Page) => Promise<void>} draw calls `keepFrame` in the page with base64
 */
async function collectFrames(browser, siteUrl, draw) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    /** @type {Buffer[]} */
    const frames = [];
    await page.exposeFunction(
      'keepFrame',
      (/** @type {string} */ base64) => void frames.push(Buffer.from(base64, 'base64')),
    );
    await page.goto(new URL('pages/lab.html', siteUrl).href);
    await page.waitForFunction(() => 'lab' in window);
    await draw(page);
    return frames;
  } finally {
    await context.close();
  }
}

/** A file appears whole or not at all. @param {string} path @param {Uint8Array} bytes */
async function appear(path, bytes) {
  await mkdir(CACHE, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}

/** @type {(studio: Studio) => Promise<readonly Buffer[]>} */
async function renderWalkIn(studio) {
  const { browser, siteUrl } = await studio();
  const options = { ...SIZE, frameRate: FRAME_RATE, durationMs: DURATION_MS };
  return await collectFrames(browser, siteUrl, (page) =>
    page.evaluate(async (frameOptions) => {
      const { actor, base64 } = window.lab;
      const approach = (/** @type {number} */ atMs) => actor.sceneAt(actor.SCRIPTS.approach, atMs);
      for await (const frame of actor.renderFrames(approach, frameOptions)) await window.keepFrame(await base64(frame));
    }, options),
  );
}

/**
 * The path of the camera file with this performance, 1280 by 720; rendered where this version of the actor was not yet.
 * @param {(typeof PERFORMANCES)[number]} name
 * @param {Studio} studio
 */
export async function actorCamera(name, studio) {
  const version = await versionOfActor();
  const pathOf = (/** @type {string} */ performance) => join(CACHE, `${performance}-${version}.mjpeg`);
  if (!PERFORMANCES.every((performance) => existsSync(pathOf(performance)))) {
    const frames = await renderWalkIn(studio);
    await appear(pathOf('walk-in'), joinFrames(frames, SHOWN));
    await appear(pathOf('still'), joinFrames(frames.slice((STILL_FROM_MS * FRAME_RATE) / 1000), SHOWN));
  }
  return pathOf(name);
}

/**
 * The path of a camera file that shows a still, as if it was held before a small webcam.
 * @param {string} picture path of a PNG or JPEG
 * @param {Studio} studio
 */
export async function stillCamera(picture, studio) {
  const bytes = await readFile(picture);
  const path = join(CACHE, `still-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.mjpeg`);
  if (existsSync(path)) return path;
  const { browser, siteUrl } = await studio();
  const frames = await collectFrames(browser, siteUrl, (page) =>
    page.evaluate(async (base64) => {
      const image = await window.lab.bitmapOf(base64);
      const canvas = new OffscreenCanvas(640, 480);
      const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
      const [width, height] = [image.width * scale, image.height * scale];
      const context = canvas.getContext('2d');
      context?.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
      await window.keepFrame(
        await window.lab.base64(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })),
      );
    }, bytes.toString('base64')),
  );
  await appear(path, joinFrames(frames, CAMERA_FPS));
  return path;
}
