import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const ENGINE_FILE = /\.(wasm|task|onnx)$/;
const CYCLES = 20;

test.beforeEach(({ page, faults }) => openLab(page, faults.url));

test('loading counts every byte, and a second visit downloads nothing', async ({ page, faults }) => {
  const load = () =>
    page.evaluate(async () => {
      const steps: { loadedBytes: number; totalBytes: number }[] = [];
      const pipeline = await window.lab.vision.openVision({
        assetBase: '/live-capture/',
        liveness: true,
        stallTimeoutMs: 60_000,
        onProgress: (progress) => steps.push(progress),
      });
      pipeline.close();
      return { steps, models: pipeline.info.models };
    });

  const { steps, models } = await load();
  const total = steps.at(-1)?.totalBytes ?? 0;
  expect(total).toBeGreaterThan(20_000_000);
  expect(new Set(steps.map(({ totalBytes }) => totalBytes))).toEqual(new Set([total]));
  expect(steps.at(-1)?.loadedBytes).toBe(total);
  const loaded = steps.map(({ loadedBytes }) => loadedBytes);
  expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
  expect(new Set(loaded).size, 'the progress moves').toBeGreaterThan(10);
  const names = models.map(({ name }) => name).sort();
  expect(names).toEqual(['face_landmarker', 'face_occlusion', 'minifasnet_v1se', 'minifasnet_v2', 'yunet']);

  faults.heal();
  await page.reload();
  await page.waitForFunction(() => 'lab' in window);
  await load();
  expect(faults.seen.filter(({ path }) => ENGINE_FILE.test(path))).toEqual([]);
  expect(faults.seen.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0)).toBe(0);
});

test('a model with a wrong hash is refused, is not kept, and comes right afterwards', async ({ page, faults }) => {
  faults.fail({ kind: 'flip_byte' }, { path: /face_landmarker\.task$/ });
  const open = () =>
    page.evaluate(async () => {
      const options = { assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 };
      try {
        (await window.lab.vision.openVision(options)).close();
        return 'opened';
      } catch (error) {
        return error instanceof window.lab.vision.VisionError ? error.code : String(error);
      }
    });
  expect(await open()).toBe('asset_corrupt');
  await expect.poll(() => page.workers().length).toBe(0);
  faults.heal();
  expect(await open()).toBe('opened');
});

test('a copy in the cache that was tampered with is fetched again', async ({ page, faults }) => {
  const open = () =>
    page.evaluate(async () => {
      const options = { assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 };
      (await window.lab.vision.openVision(options)).close();
    });
  await open();
  await page.evaluate(async () => {
    const cache = await caches.open('live-capture-assets');
    for (const key of await cache.keys()) await cache.put(key, new Response(new Uint8Array(1_000)));
  });
  faults.heal();
  await open();
  expect(faults.seen.filter(({ path }) => ENGINE_FILE.test(path)).length).toBeGreaterThan(0);
});

test('opening can be aborted, and leaves no worker behind', async ({ page, faults }) => {
  faults.fail({ kind: 'hang' }, { path: /face_landmarker\.task$/ });
  const outcome = await page.evaluate(async () => {
    const abort = new AbortController();
    const opening = window.lab.vision.openVision({
      assetBase: '/live-capture/',
      liveness: false,
      stallTimeoutMs: 60_000,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    return opening.then(
      () => 'opened',
      (error) => error.code,
    );
  });
  expect(outcome).toBe('aborted');
  await expect.poll(() => page.workers().length).toBe(0);
});

test.describe('memory', () => {
  // Without them Chromium tells rounded figures, as they were some time ago, with whatever nobody has collected yet.
  test.use({ flags: ['--enable-precise-memory-info', '--js-flags=--expose-gc'] });

  test(`${CYCLES} times open and close leaves no worker and no memory behind`, async ({ page }) => {
    test.setTimeout(240_000);
    const used = await page.evaluate(async (cycles) => {
      const canvas = new OffscreenCanvas(640, 480);
      canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
      const bytes = [];
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const options = { assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 };
        const pipeline = await window.lab.vision.openVision(options);
        await pipeline.analyse(await createImageBitmap(canvas), cycle, { liveness: false });
        pipeline.close();
        // Chromium alone has both: nonstandard members, the second by its flag.
        const chromium = window as unknown as { performance: { memory: { usedJSHeapSize: number } }; gc: () => void };
        chromium.gc();
        bytes.push(chromium.performance.memory.usedJSHeapSize);
      }
      return bytes;
    }, CYCLES);
    await expect.poll(() => page.workers().length).toBe(0);
    const [early = 0, late = 0] = [Math.min(...used.slice(2, 8)), Math.min(...used.slice(-6))];
    expect(late - early, JSON.stringify(used)).toBeLessThan(5_000_000);
  });
});
