import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POLICIES } from '@live-capture/core';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';
import { withoutWorkerWebgl } from '../support/no-worker-webgl.js';
import { mediaFolder, NO_MEDIA } from '../support/paths.mjs';
import { skipWhere } from '../support/skip.js';

test('without WebGL2 in the worker the landmarker runs on the page, with the same landmarks', async ({
  page,
  site,
}) => {
  const look = async () => {
    await openLab(page, site.url);
    return await page.evaluate(async () => {
      const { actor, vision } = window.lab;
      const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000 });
      const canvas = new OffscreenCanvas(640, 480);
      const painter = actor.createActor(canvas);
      painter.render({ ...actor.NEUTRAL_SCENE, noise: 0, yawDeg: 10 });
      const analysis = await pipeline.analyse(await createImageBitmap(canvas), 0, { liveness: true });
      pipeline.close();
      const [face] = analysis.observation.faces;
      return {
        where: pipeline.info.landmarks,
        yawDeg: face?.yawDeg,
        landmarks: [...(face?.landmarks ?? [])],
        score: analysis.livenessScore ?? Number.NaN,
        sharpness: analysis.observation.image?.sharpness,
      };
    });
  };
  const inWorker = await look();
  expect(inWorker.where).toBe('worker');

  await withoutWorkerWebgl(page);
  const onPage = await look();
  expect(onPage.where).toBe('main');
  expect(onPage.landmarks).toHaveLength(478 * 3);
  const apart = onPage.landmarks.map((value, index) => Math.abs(value - (inWorker.landmarks[index] ?? Number.NaN)));
  expect(Math.max(...apart)).toBeLessThan(0.01);
  expect(onPage.yawDeg).toBeCloseTo(inWorker.yawDeg ?? Number.NaN, 2);
  expect(onPage.score).toBeCloseTo(inWorker.score, 3);
  expect(onPage.sharpness).toBeCloseTo(inWorker.sharpness ?? Number.NaN, 2);
});

test.describe('real faces', () => {
  skipWhere(mediaFolder() === undefined, NO_MEDIA);

  test('liveness takes the live sample and refuses print and screen', async ({ page, site }) => {
    const names = ['live-1', 'print-1', 'screen-1'];
    const folder = join(mediaFolder() ?? '', 'pad-samples');
    const pictures = await Promise.all(names.map((name) => readFile(join(folder, `${name}.jpg`), 'base64')));
    await openLab(page, site.url);
    const scores = await page.evaluate(async (samples) => {
      const { bitmapOf, vision } = window.lab;
      const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000 });
      const found = [];
      for (const [index, sample] of samples.entries()) {
        const analysis = await pipeline.analyse(await bitmapOf(sample), index * 1000, { liveness: true });
        found.push(analysis.livenessScore);
      }
      pipeline.close();
      return found;
    }, pictures);
    const [live, print, screen] = scores;
    expect(live).toBeGreaterThan(POLICIES.standard.reviewLivenessBelow);
    expect(print).toBeLessThan(POLICIES.standard.minLivenessScore);
    expect(screen).toBeLessThan(POLICIES.standard.minLivenessScore);
  });
});
