import type { PlainScene } from '@live-capture/actor';
import type { FaceMeasures } from '@live-capture/core';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const YAWS = [-40, -20, 0, 20, 40];
const PITCHES = [-30, -15, 0, 15, 30];
const ROLLS = [-30, 0, 30];
const POSES = YAWS.flatMap((yawDeg) =>
  PITCHES.flatMap((pitchDeg) => ROLLS.map((rollDeg) => ({ yawDeg, pitchDeg, rollDeg }))),
);
const ANGLES = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;
const MEAN_ERROR_DEG = 3;

/** Places in the frame, its middle first. */
const PLACES = [
  { xCm: 0, yCm: 0 },
  { xCm: -12, yCm: 0 },
  { xCm: 12, yCm: 0 },
  { xCm: 0, yCm: -10 },
  { xCm: 0, yCm: 10 },
];
/** Webcams and upright phones; the skew that remains is what the true field of view differs from the assumed one. */
const CAMERAS = [
  { shot: { width: 640, height: 480, fieldOfViewDeg: 48 }, skewDeg: 3 },
  { shot: { width: 640, height: 480, fieldOfViewDeg: 63 }, skewDeg: 5 },
  { shot: { width: 480, height: 640, fieldOfViewDeg: 63 }, skewDeg: 3 },
  { shot: { width: 480, height: 640, fieldOfViewDeg: 75 }, skewDeg: 4 },
];

type Measured = Omit<FaceMeasures, 'landmarks'>;

/** A scene and the size in which it is drawn. */
interface Shot extends Partial<PlainScene> {
  readonly width?: number;
  readonly height?: number;
}

/** Shows each scene to the real landmarker and gives the faces it found. */
async function look(page: Page, shots: readonly Shot[]): Promise<Measured[][]> {
  return await page.evaluate(async (all) => {
    const { actor, vision } = window.lab;
    const pipeline = await vision.openVision({
      assetBase: '/live-capture/',
      liveness: false,
      stallTimeoutMs: 60_000,
    });
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const seen = [];
    for (const [index, { width = 640, height = 480, ...part }] of all.entries()) {
      Object.assign(canvas, { width, height });
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
  }, shots);
}

test.beforeEach(({ page, site }) => openLab(page, site.url));

test('yaw, pitch and roll are those of the actor, in all combinations', async ({ page }) => {
  const seen = await look(page, POSES);
  expect(POSES.filter((_, index) => seen[index]?.length !== 1)).toEqual([]);
  for (const angle of ANGLES) {
    const table = POSES.map((pose, index) => ({ ...pose, seen: seen[index]?.[0]?.[angle] ?? Number.NaN }));
    const errors = table.map((row) => Math.abs(row.seen - row[angle]));
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(mean, `${angle}: ${JSON.stringify(table)}`).toBeLessThanOrEqual(MEAN_ERROR_DEG);
    expect(table.filter((row) => row[angle] !== 0 && !(row.seen * row[angle] > 0))).toEqual([]);
  }
});

test('a place off the axis turns no head, whatever the camera', async ({ page }) => {
  const seen = await look(
    page,
    CAMERAS.flatMap(({ shot }) => PLACES.map((place) => ({ ...shot, ...place }))),
  );
  const skews = CAMERAS.flatMap(({ shot, skewDeg }, camera) => {
    const [middle, ...others] = seen.slice(camera * PLACES.length).map(([face]) => face);
    return PLACES.slice(1).flatMap((place, index) =>
      ANGLES.map((angle) => {
        const skew = (others[index]?.[angle] ?? Number.NaN) - (middle?.[angle] ?? Number.NaN);
        return { ...shot, ...place, angle, skew, fine: Math.abs(skew) <= skewDeg };
      }),
    );
  });
  expect(skews.filter(({ fine }) => !fine)).toEqual([]);
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
