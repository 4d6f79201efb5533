import { SOFTWARE_WEBGPU } from '../support/chromium.mjs';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const DISTANCES_CM = [40, 48, 60];
const SAME_SCORE = 1e-3;

test.use({ flags: SOFTWARE_WEBGPU });

test('liveness on WebGPU gives the scores of WASM', async ({ page, site }) => {
  await openLab(page, site.url);
  const runs = await page.evaluate(async (distances) => {
    const { actor, vision } = window.lab;
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const scoreAll = async (backend: 'wasm' | 'webgpu') => {
      const options = { assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000, backend };
      const pipeline = await vision.openVision(options);
      const scores: (number | null)[] = [];
      for (const [index, distanceCm] of distances.entries()) {
        painter.render({ ...actor.NEUTRAL_SCENE, distanceCm, noise: 0 });
        const frame = await createImageBitmap(canvas);
        scores.push((await pipeline.analyse(frame, index * 1000, { liveness: true })).livenessScore);
      }
      pipeline.close();
      return { ran: pipeline.info.liveness, scores };
    };
    return { wasm: await scoreAll('wasm'), webgpu: await scoreAll('webgpu') };
  }, DISTANCES_CM);

  expect(runs.wasm.ran).toBe('wasm');
  expect(runs.webgpu.ran).toBe('webgpu');
  for (const [index, score] of runs.wasm.scores.entries()) {
    if (score === null) throw new Error(`The face at ${DISTANCES_CM[index]} cm was not found.`);
    expect(Math.abs((runs.webgpu.scores[index] ?? Number.NaN) - score)).toBeLessThan(SAME_SCORE);
  }
});

test('a trial of WebGPU keeps nobody waiting, ends on the faster one, and is reported', async ({ page, site }) => {
  await openLab(page, site.url);
  const runs = await page.evaluate(async () => {
    const { actor, vision } = window.lab;
    const options = { assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000, trySoftwareWebgpu: true };
    const pipeline = await vision.openVision(options);
    const atOnce = pipeline.info;
    const canvas = new OffscreenCanvas(640, 480);
    actor.createActor(canvas).render({ ...actor.NEUTRAL_SCENE, noise: 0 });
    const look = async (atMs: number) =>
      (await pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness: true })).livenessScore;
    const before = await look(0);
    // A frame that is not scored ends the hold, and the trial goes on.
    await pipeline.analyse(await createImageBitmap(canvas), 1000, { liveness: false });
    const giveUpAtMs = performance.now() + 60_000;
    while (!pipeline.info.trial) {
      if (performance.now() > giveUpAtMs) throw new Error('There was no trial within a minute of the hold.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const after = await look(2000);
    pipeline.close();
    return { atOnce, afterwards: pipeline.info, before, after };
  });

  expect(runs.atOnce).toMatchObject({ liveness: 'wasm' });
  expect(runs.atOnce.trial).toBeUndefined();
  const { wasmMs = Number.NaN, webgpuMs = null } = runs.afterwards.trial ?? {};
  expect(wasmMs).toBeGreaterThan(0);
  expect(webgpuMs).toBeGreaterThan(0);
  expect(runs.afterwards.liveness).toBe(webgpuMs !== null && webgpuMs * 1.25 <= wasmMs ? 'webgpu' : 'wasm');
  expect(runs.before).not.toBeNull();
  expect(Math.abs((runs.after ?? Number.NaN) - (runs.before ?? Number.NaN))).toBeLessThan(SAME_SCORE);
});

test('a software adapter alone is never tried', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await openLab(page, site.url);
  const info = await page.evaluate(async () => {
    const options = { assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000, backend: 'auto' } as const;
    const { actor, vision } = window.lab;
    const pipeline = await vision.openVision(options);
    const canvas = new OffscreenCanvas(640, 480);
    actor.createActor(canvas).render({ ...actor.NEUTRAL_SCENE, noise: 0 });
    // As before a trial: a frame that is scored, and one that is not, which ends the hold.
    for (const [atMs, liveness] of [
      [0, true],
      [1000, false],
    ] as const) {
      await pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness });
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    pipeline.close();
    return pipeline.info;
  });
  expect(info.liveness).toBe('wasm');
  expect(info.trial).toBeUndefined();
  expect(requested.filter((url) => url.includes('asyncify'))).toEqual([]);
});

test.describe('without WebGPU', () => {
  test.use({ flags: [] });

  test('a page that asks for it gets WASM, and the report says so', async ({ page, site }) => {
    await openLab(page, site.url);
    const ran = await page.evaluate(async () => {
      const options = {
        assetBase: '/live-capture/',
        liveness: true,
        stallTimeoutMs: 60_000,
        backend: 'webgpu',
      } as const;
      const pipeline = await window.lab.vision.openVision(options);
      pipeline.close();
      return { adapter: 'gpu' in navigator, liveness: pipeline.info.liveness };
    });
    expect(ran.liveness).toBe('wasm');
  });
});
