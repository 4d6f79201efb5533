import type { ActorCover, PlainScene } from '@live-capture/actor';
import type { CheckId } from '@live-capture/core';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const OCCLUSION: readonly CheckId[] = ['eyesVisible', 'mouthOcclusionPrevention', 'faceOcclusionPrevention'];

/** Poses and lights in which a cover has to be seen. */
const VIEWS: readonly Partial<PlainScene>[] = [
  {},
  { yawDeg: 18, skinTone: 0.9 },
  { yawDeg: -18, pitchDeg: 8, skinTone: 0.6 },
  { rollDeg: 14, distanceCm: 55, smile: 1 },
  { light: { azimuthDeg: 60, elevationDeg: 20, level: 0.7, ambient: 0.3 } },
];

test.beforeEach(({ page, site }) => openLab(page, site.url));

/** The codes of the occlusion checks, and the first hint, of the actor under a cover in each view. */
async function judged(page: import('@playwright/test').Page, cover: ActorCover) {
  return await page.evaluate(
    async ({ cover, views, checks }) => {
      const { actor, core, vision } = window.lab;
      const options = { assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 };
      const pipeline = await vision.openVision(options);
      const canvas = new OffscreenCanvas(640, 480);
      const painter = actor.createActor(canvas);
      const seen = [];
      let atMs = 0;
      for (const view of views) {
        painter.render({ ...actor.NEUTRAL_SCENE, ...view, cover });
        const look = async () => {
          atMs += 500;
          return pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness: false, thorough: true });
        };
        await look();
        const { observation } = await look();
        const findings = core.judge(observation, core.POLICIES.standard).filter(({ check }) => checks.includes(check));
        seen.push(findings.map((finding) => (finding.status === 'fail' ? finding.code : finding.status)));
      }
      painter.close();
      pipeline.close();
      return seen;
    },
    { cover, views: VIEWS, checks: OCCLUSION },
  );
}

for (const cover of ['none', 'hat'] as const) {
  test(`the actor with cover "${cover}" hides nothing`, async ({ page }) => {
    expect(await judged(page, cover)).toEqual(VIEWS.map(() => ['pass', 'pass', 'pass']));
  });
}

test('a mask is named, and the eyes above it are free', async ({ page }) => {
  expect(await judged(page, 'mask')).toEqual(VIEWS.map(() => ['pass', 'mask', 'mask']));
});

test('sunglasses are named', async ({ page }) => {
  for (const [eyes] of await judged(page, 'sunglasses')) expect(eyes).toBe('sunglasses');
});

test('a hand over the mouth covers it, and not the eyes', async ({ page }) => {
  for (const [eyes, mouth] of await judged(page, 'hand')) expect([eyes, mouth]).toEqual(['pass', 'face_occluded']);
});
