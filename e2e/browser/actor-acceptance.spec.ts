import type { ActorScene } from '@live-capture/actor';
import type { FaceMeasures } from '@live-capture/core';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const POSES = [-35, -20, 0, 20, 35].flatMap((yawDeg) => [-25, 0, 25].map((pitchDeg) => ({ yawDeg, pitchDeg })));
const ROLLS = [-25, -12, 12, 25].map((rollDeg) => ({ rollDeg }));
const FOLLOWED_WITHIN_DEG = 4;

type Measured = Omit<FaceMeasures, 'landmarks'>;

/** Shows each scene to the real landmarker and gives the faces it found. */
async function look(
  page: import('@playwright/test').Page,
  scenes: readonly Partial<ActorScene>[],
): Promise<Measured[][]> {
  return await page.evaluate(async (parts) => {
    const { actor, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const seen = [];
    for (const [index, part] of parts.entries()) {
      painter.render({ ...actor.NEUTRAL_SCENE, ...part });
      const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      // Twice, for the landmarker follows a face from frame to frame and has to let go of the pose before.
      await pipeline.analyse(await createImageBitmap(jpeg), index * 1000, { liveness: false });
      const frame = await createImageBitmap(jpeg);
      const { observation } = await pipeline.analyse(frame, index * 1000 + 500, { liveness: false });
      seen.push(observation.faces.map(({ landmarks: _landmarks, ...measures }) => measures));
    }
    pipeline.close();
    painter.close();
    return seen;
  }, scenes);
}

test.beforeEach(({ page, site }) => openLab(page, site.url));

test('the landmarker finds the actor in every pose and follows its yaw', async ({ page }) => {
  const seen = await look(page, POSES);
  const table = POSES.map((pose, index) => ({
    ...pose,
    faces: seen[index]?.length,
    yaw: seen[index]?.[0]?.yawDeg ?? Number.NaN,
  }));
  expect(table.filter(({ faces }) => faces !== 1)).toEqual([]);
  const astray = table.filter(({ yaw, yawDeg }) => !(Math.abs(yaw - yawDeg) <= FOLLOWED_WITHIN_DEG));
  expect(astray, JSON.stringify(table)).toEqual([]);
});

test('the landmarker follows the roll, and pitch goes the right way', async ({ page }) => {
  const seen = await look(page, [...ROLLS, { pitchDeg: -15 }, { pitchDeg: 0 }, { pitchDeg: 15 }]);
  const faces = seen.map(([face]) => face);
  for (const [index, { rollDeg }] of ROLLS.entries()) {
    expect(Math.abs((faces[index]?.rollDeg ?? Number.NaN) - rollDeg)).toBeLessThanOrEqual(FOLLOWED_WITHIN_DEG);
  }
  const [up, straight, down] = faces.slice(ROLLS.length).map((face) => face?.pitchDeg ?? Number.NaN);
  expect(straight).toBeGreaterThan((up ?? Number.NaN) + 8);
  expect(down).toBeGreaterThan((straight ?? Number.NaN) + 8);
});

test('lids, lips and a second face are seen as they are drawn', async ({ page }) => {
  const secondFace = { xCm: 22, yCm: 0, distanceCm: 60, yawDeg: 0 };
  const seen = await look(page, [
    {},
    { blink: 1 },
    { mouthOpen: 1 },
    { smile: 1 },
    { xCm: -12, distanceCm: 55, secondFace },
  ]);
  const [neutral, blink, mouth, smile] = seen.map(([face]) => face);
  if (!neutral || !blink || !mouth || !smile) throw new Error('A face was not found.');
  const { minEyeOpenness, maxMouthOpenness } = await page.evaluate(() => window.lab.core.POLICIES.standard);
  expect(neutral.eyeOpenness).toBeGreaterThan(minEyeOpenness * 1.5);
  expect(blink.eyeOpenness).toBeLessThan(minEyeOpenness);
  expect(neutral.mouthOpenness).toBeLessThan(maxMouthOpenness / 2);
  expect(mouth.mouthOpenness).toBeGreaterThan(maxMouthOpenness);
  expect(smile.smile).toBeGreaterThan(neutral.smile + 0.3);
  expect(seen[4]).toHaveLength(2);
});

test('the standard policy takes the neutral actor and names what is wrong with others', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { actor, core, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    const canvas = new OffscreenCanvas(1280, 720);
    const painter = actor.createActor(canvas);
    const { NEUTRAL_SCENE: neutral } = actor;
    const scenes = {
      fine: neutral,
      turned: { ...neutral, yawDeg: 28 },
      tilted: { ...neutral, rollDeg: 22 },
      far: { ...neutral, distanceCm: 90 },
      near: { ...neutral, distanceCm: 26 },
      aside: { ...neutral, xCm: 16 },
      dark: { ...neutral, light: { ...neutral.light, level: 0.12 } },
      lit_from_aside: { ...neutral, light: { ...neutral.light, azimuthDeg: 90, ambient: 0 } },
      blurred: { ...neutral, blurPx: 9 },
      gone: { ...neutral, present: false },
    };
    const found: Record<string, string[]> = {};
    let atMs = 0;
    for (const [name, scene] of Object.entries(scenes)) {
      for (let look = 0; look < 2; look += 1) {
        painter.render(scene);
        atMs += 500;
        const { observation } = await pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness: false });
        const failed = core.judge(observation, core.POLICIES.standard).filter((finding) => finding.status === 'fail');
        found[name] = failed.map(({ code }) => code);
      }
    }
    pipeline.close();
    return found;
  });
  expect(codes['fine']).toEqual([]);
  expect(codes['turned']).toContain('pose_yaw');
  expect(codes['tilted']).toContain('pose_roll');
  expect(codes['far']).toContain('face_too_small');
  expect(codes['near']).toContain('face_too_close');
  expect(codes['aside']).toContain('face_off_center');
  expect(codes['dark']).toContain('too_dark');
  expect(codes['lit_from_aside']).toContain('uneven_light');
  expect(codes['blurred']).toContain('blurry');
  expect(codes['gone']).toEqual(['no_face']);
});
