import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainScene } from '@live-capture/actor';
import type { Page } from '@playwright/test';
import { splitJpegs } from '../../models/eval/src/common/split-jpegs.mjs';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';
import { mediaFolder, NO_MEDIA } from '../support/paths.mjs';
import { skipWhere } from '../support/skip.js';

type Scene = Partial<PlainScene>;
type Shot = readonly [width: number, height: number, scene: Scene];

/** What is known after a frame. */
interface Seen {
  readonly landmarked: number;
  readonly others: readonly { readonly x: number; readonly y: number; readonly interEyeDistancePx: number }[];
  readonly code: string | null;
  readonly hint: string | null;
}

declare global {
  interface Window {
    /** Looks at pictures of a camera, one after another, each so many milliseconds after the last. */
    lookAt(bitmaps: readonly ImageBitmap[], stepMs: number): Promise<readonly Seen[]>;
  }
}

/** The pupils of the actor are so far apart. */
const EYES_CM = 6.3;

/** A bystander whose eyes are so many pixels apart, at a place of the frame: 0 is the middle, 1 the right and the upper border. */
function bystander(width: number, height: number, eyesPx: number, right: number, up: number): Scene {
  const focalPx = height / 2 / Math.tan((24 * Math.PI) / 180);
  const distanceCm = (EYES_CM * focalPx) / eyesPx;
  const [halfWidthCm, halfHeightCm] = [width, height].map((side) => (side / 2 / focalPx) * distanceCm);
  const [xCm, yCm] = [right * (halfWidthCm ?? 0), up * (halfHeightCm ?? 0)];
  return { secondFace: { xCm, yCm, distanceCm, yawDeg: 0 } };
}

test.beforeEach(async ({ page, site }) => {
  await openLab(page, site.url);
  await page.evaluate(async () => {
    const { core, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    let atMs = 0;
    window.lookAt = async (bitmaps, stepMs) => {
      const seen = [];
      for (const bitmap of bitmaps) {
        atMs += stepMs;
        const { observation } = await pipeline.analyse(bitmap, atMs, { liveness: false });
        const finding = core.CHECKS.singleFacePresent(observation, core.POLICIES.standard);
        const { code, hint } = finding.status === 'fail' ? finding : { code: null, hint: null };
        const others = observation.others.map(({ box: { x, y, width, height }, interEyeDistancePx }) => ({
          ...{ x: x + width / 2, y: y + height / 2, interEyeDistancePx },
        }));
        seen.push({ landmarked: observation.faces.length, others, code, hint });
      }
      return seen;
    };
  });
});

/** Draws scenes and looks at each, so many milliseconds apart; more than two seconds make each a scene of its own. */
function look(page: Page, shots: readonly Shot[], stepMs = 3000): Promise<readonly Seen[]> {
  return page.evaluate(
    async ([all, apartMs]) => {
      const { actor } = window.lab;
      const canvas = new OffscreenCanvas(1, 1);
      const painter = actor.createActor(canvas);
      const drawn = new Map<string, ImageBitmap>();
      const seen = [];
      for (const shot of all) {
        const [width, height, scene] = shot;
        const key = JSON.stringify(shot);
        if (!drawn.has(key)) {
          Object.assign(canvas, { width, height });
          painter.render({ ...actor.NEUTRAL_SCENE, ...scene });
          drawn.set(key, await createImageBitmap(canvas));
        }
        const picture = drawn.get(key);
        if (picture) seen.push(...(await window.lookAt([await createImageBitmap(picture)], apartMs)));
      }
      painter.close();
      return seen;
    },
    [shots, stepMs] as const,
  );
}

test('a head far in the background is one face too many, wherever it is', async ({ page }) => {
  const places = [
    ['at the left', -0.6, 0],
    ['at the right', 0.7, 0.2],
    ['high up', -0.4, 0.7],
    ['at the border', 0.98, 0],
    ['beside the head', 0.36, 0.2],
  ] as const;
  const sizes = [
    [640, 480, 12],
    [640, 480, 16],
    [1280, 720, 14],
    [1280, 720, 24],
  ] as const;
  const cases = sizes.flatMap(([width, height, eyesPx]) =>
    places.map(([where, right, up]) => ({ width, height, eyesPx, where, right, up })),
  );
  const seen = await look(
    page,
    cases.map(({ width, height, eyesPx, right, up }) => [width, height, bystander(width, height, eyesPx, right, up)]),
  );
  for (const [index, { width, height, eyesPx, where, right, up }] of cases.entries()) {
    const what = `${eyesPx} px ${where} of ${width} x ${height}`;
    expect(seen[index], what).toMatchObject({ landmarked: 1, code: 'multiple_faces', hint: 'be_alone' });
    const [other] = seen[index]?.others ?? [];
    // The actor's place is that of the pupils' plane, some pixels above the middle of the detector's box.
    expect(Math.abs((other?.x ?? Number.NaN) - (width / 2) * (1 + right)), what).toBeLessThan(1.5 * eyesPx);
    expect(Math.abs((other?.y ?? Number.NaN) - (height / 2) * (1 - up)), what).toBeLessThan(2.5 * eyesPx);
  }
});

test('a second head near the camera is one face too many, also half behind the first', async ({ page }) => {
  const person = { xCm: -12, distanceCm: 55 };
  const [beside, behind] = await look(page, [
    [640, 480, { ...person, secondFace: { xCm: 22, yCm: 0, distanceCm: 60, yawDeg: 0 } }],
    [640, 480, { ...person, secondFace: { xCm: -2, yCm: 0, distanceCm: 80, yawDeg: 0 } }],
  ]);
  for (const seen of [beside, behind]) expect(seen).toMatchObject({ code: 'multiple_faces' });
});

test('the person alone is one face, in whatever pose and behind whatever cover', async ({ page }) => {
  const scenes: readonly Scene[] = [
    {},
    { yawDeg: 35 },
    { pitchDeg: -20 },
    { rollDeg: 25 },
    { cover: 'hand' },
    { cover: 'mask' },
    { cover: 'sunglasses' },
    { cover: 'hat' },
    { distanceCm: 70, xCm: 14 },
    { distanceCm: 30 },
    { skinTone: 0.9, noise: 1 },
    { light: { azimuthDeg: 80, elevationDeg: 10, level: 0.6, ambient: 0.2 } },
  ];
  const shots = scenes.flatMap((scene): Shot[] => [
    [640, 480, scene],
    [1280, 720, scene],
  ]);
  const seen = await look(page, shots);
  for (const [index, { others }] of seen.entries()) expect(others, JSON.stringify(shots[index])).toEqual([]);
});

test('who walks in is found within 1.2 seconds, and forgotten as soon when gone', async ({ page }) => {
  const [width, height] = [1280, 720];
  const alone: Shot = [width, height, {}];
  const together: Shot = [width, height, bystander(width, height, 16, -0.6, 0.2)];
  const frames = (shot: Shot) => Array.from({ length: 30 }, () => shot);
  const seen = await look(page, [...frames(alone), ...frames(together), ...frames(alone)], 40);
  const counts = seen.map(({ others }) => others.length);
  expect(Math.max(...counts.slice(0, 30))).toBe(0);
  expect(counts[59]).toBe(1);
  expect(counts[89]).toBe(0);
});

test('a person too far away for landmarks is told to come closer, at the border to come in', async ({ page }) => {
  const [far, aside] = await look(page, [
    [640, 480, { present: false, ...bystander(640, 480, 14, 0.1, 0.1) }],
    [640, 480, { present: false, ...bystander(640, 480, 18, 0.97, 0) }],
  ]);
  expect(far).toMatchObject({ landmarked: 0, code: 'no_face', hint: 'move_closer' });
  expect(aside).toMatchObject({ landmarked: 0, code: 'no_face', hint: 'move_into_frame' });
});

test.describe('real faces', () => {
  skipWhere(mediaFolder() === undefined, NO_MEDIA);

  /** Looks at files of pictures, each a scene of its own, or at the frames of a clip. */
  function lookAtFiles(page: Page, pictures: readonly Buffer[], stepMs: number): Promise<readonly Seen[]> {
    return page.evaluate(
      async ([all, apartMs]) => {
        const seen = [];
        for (const picture of all) seen.push(...(await window.lookAt([await window.lab.bitmapOf(picture)], apartMs)));
        return seen;
      },
      [pictures.map((picture) => picture.toString('base64')), stepMs] as const,
    );
  }

  const read = (...path: string[]) => readFile(join(mediaFolder() ?? '', ...path));

  test('groups are more than one face', async ({ page }) => {
    const names = ['group-2', 'group-3', 'group-4', 'group-5', 'group-6', 'stock-group-1', 'conference-1927'];
    const pictures = await Promise.all(names.map((name) => read('groups', `${name}.jpg`)));
    const seen = await lookAtFiles(page, [...pictures, await read('portraits', 'two-people.jpg')], 3000);
    for (const [index, { code }] of seen.entries()) expect(code, names[index] ?? 'two-people').toBe('multiple_faces');
    // There are 29 people in it, the smallest with 12 px between the eyes.
    const { landmarked = 0, others = [] } = seen[6] ?? {};
    expect(landmarked + others.length).toBeGreaterThanOrEqual(28);
    expect(landmarked + others.length).toBeLessThanOrEqual(30);
  });

  test('people alone before their camera stay alone while they move', async ({ page }) => {
    for (const name of ['live-a', 'live-c-turns', 'live-g-portrait-turns', 'live-h']) {
      const frames = splitJpegs(await read('webcam', `${name}.mjpeg`)).map((frame) => Buffer.from(frame));
      const seen = await lookAtFiles(page, frames.slice(0, 60), 67);
      expect(seen.filter(({ code }) => code === 'multiple_faces').length, name).toBe(0);
    }
  });
});
