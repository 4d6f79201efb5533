import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LiveCaptureCaptureEvent } from '@live-capture/element';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { type Consumer, createConsumer, PUBLISHED } from '../support/packed.js';
import { openSite } from '../support/site.js';

const HEAD =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Onboarding</title><link rel="icon" href="data:,">';
const ELEMENT = 'endpoint="/v1" client-id="packed" liveness-check="off"';

/** What somebody writes who read the README. */
const APP = `
import '@live-capture/element/define';
import type { LiveCapture, LiveCaptureCompleteEvent } from '@live-capture/element';

const element: LiveCapture = document.createElement('live-capture');
element.endpoint = '/v1';
element.clientId = 'packed';
element.livenessCheck = 'off';
element.assetBase = '/engines/';
element.authorization = async () => (await (await fetch('/back-end/token?client=packed')).json()).token;
element.addEventListener('complete', ({ detail }: LiveCaptureCompleteEvent) => {
  document.title = detail.livePhoto?.id ?? 'kept';
});
document.body.append(element);
`;

let consumer: Consumer;

test.describe.configure({ mode: 'serial' });
test.use({ camera: { kind: 'actor', performance: 'still' } });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  consumer = await createConsumer();
});
test.afterAll(() => rm(consumer.root, { recursive: true, force: true }));

async function takePhoto(page: Page): Promise<{ bytes: number; code?: string }> {
  await page.waitForFunction(() => customElements.get('live-capture'));
  return await page.evaluate(() => {
    const element = document.querySelector('live-capture');
    if (!element) throw new Error('No element.');
    element.authorization ??= async () => (await (await fetch('/back-end/token?client=packed')).json()).token;
    return new Promise((resolve) => {
      let bytes = 0;
      element.addEventListener('capture', ({ detail }: LiveCaptureCaptureEvent) => {
        bytes = detail.photo.size;
      });
      element.addEventListener('complete', () => resolve({ bytes }));
      element.addEventListener('error', ({ detail }) => resolve({ bytes, code: `${detail.code}: ${detail.message}` }));
      element.start();
    });
  });
}

async function photographAt(dist: string, page: Page): Promise<void> {
  // No engines but those of the folder itself.
  const assets = join(consumer.root, 'none');
  await mkdir(assets, { recursive: true });
  const site = await openSite({ dist, assets });
  try {
    await page.goto(site.url);
    const { bytes, code } = await takePhoto(page);
    expect(code).toBeUndefined();
    expect(bytes).toBeGreaterThan(34_816);
    expect(await page.evaluate(() => window.cspViolations)).toEqual([]);
  } finally {
    await site.close();
  }
}

test('every package can be imported in Node', async () => {
  const imports = PUBLISHED.map((name) =>
    name === 'models' ? '@live-capture/models/sync' : `@live-capture/${name}`,
  ).concat('@live-capture/element/define', '@live-capture/vision/assets');
  for (const name of imports) {
    const names = await consumer.run(
      'node',
      '--input-type=module',
      '--eval',
      `console.log(Object.keys(await import('${name}')).join())`,
    );
    if (!name.endsWith('/define')) expect(names.trim(), name).not.toBe('');
  }
});

test('a plain page with one script and one copied folder takes a photo', async ({ page }) => {
  const dist = join(consumer.root, 'plain');
  await mkdir(dist);
  await consumer.run('live-capture-assets', join(dist, 'camera'));
  const body = `<script type="module" src="camera/live-capture.js"></script><live-capture ${ELEMENT}></live-capture>`;
  await writeFile(join(dist, 'index.html'), HEAD + body);
  await photographAt(dist, page);
});

test('a Vite app that imports from npm takes a photo, and its types are sound', async ({ page }) => {
  await consumer.run('live-capture-assets', join(consumer.root, 'public', 'engines'));
  await writeFile(join(consumer.root, 'index.html'), `${HEAD}<body><script type="module" src="/main.ts"></script>`);
  await writeFile(join(consumer.root, 'main.ts'), APP);
  const compiler = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  await consumer.run('tsc', ...compiler, '--skipLibCheck', 'false', '--lib', 'es2022,dom,dom.iterable', 'main.ts');
  await consumer.run('vite', 'build', '--logLevel', 'warn');
  await photographAt(join(consumer.root, 'dist'), page);
  expect(await page.title()).toMatch(/^[0-9a-f]{24}$/);
});
