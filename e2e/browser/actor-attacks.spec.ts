import type { Species } from '@live-capture/actor';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

const SPECIES = [
  'print',
  'bent_print',
  'cut_out_print',
  'phone',
  'tablet',
  'monitor',
] as const satisfies readonly Species[];
const YAWS = [-15, 0, 15];

/** An attack, held at an angle. */
interface Shot {
  readonly species: Species;
  readonly edgeless: boolean;
  readonly yawDeg: number;
  readonly pitchDeg: number;
}

/** What the shipped landmarker makes of a shot, and what is true of it. */
interface Seen {
  readonly faces: number;
  /** x and y of every landmark of the first face. */
  readonly points: readonly (readonly [number, number])[];
  readonly interEyePx: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  readonly edgesInView: boolean;
}

async function look(page: Page, shots: readonly Shot[]): Promise<Seen[]> {
  return await page.evaluate(async (all) => {
    const { actor, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const seen = [];
    for (const [index, { species, edgeless, yawDeg, pitchDeg }] of all.entries()) {
      const attack = actor.attackOf({ instrument: actor.INSTRUMENTS[species], edgeless, handling: 'tilt' });
      const scene = { ...actor.attackAt(attack, 300), yawDeg, pitchDeg };
      painter.render(scene);
      // Twice, for the landmarker follows a face from frame to frame and has to let go of the one before.
      await pipeline.analyse(await createImageBitmap(canvas), index * 1000, { liveness: false });
      const frame = await createImageBitmap(canvas);
      const { observation } = await pipeline.analyse(frame, index * 1000 + 500, { liveness: false });
      const truth = actor.mediumTruth(scene, canvas);
      const [face] = observation.faces;
      const points = Array.from({ length: (face?.landmarks.length ?? 0) / 3 }, (_, point) => {
        return [face?.landmarks[point * 3] ?? 0, face?.landmarks[point * 3 + 1] ?? 0] as const;
      });
      seen.push({
        faces: observation.faces.length,
        points,
        interEyePx: face?.interEyeDistancePx ?? 0,
        corners: truth?.corners ?? [],
        edgesInView: truth?.edgesInView ?? true,
      });
    }
    pipeline.close();
    painter.close();
    return seen;
  }, shots);
}

test.beforeEach(({ page, site }) => openLab(page, site.url));

test('the landmarker finds the face on every medium, with and without its edges', async ({ page }) => {
  const shots = SPECIES.flatMap((species) =>
    [false, true].flatMap((edgeless) => YAWS.map((yawDeg) => ({ species, edgeless, yawDeg, pitchDeg: 4 }))),
  );
  const seen = await look(page, shots);
  expect(shots.filter((_, index) => seen[index]?.faces !== 1)).toEqual([]);
  expect(shots.filter(({ edgeless }, index) => seen[index]?.edgesInView !== !edgeless)).toEqual([]);
});

test('points of a flat medium move by the homography of its corners', async ({ page }) => {
  const flat = ['print', 'tablet', 'monitor'] as const satisfies readonly Species[];
  const shots = flat.flatMap((species) =>
    [-14, 16].map((yawDeg) => ({ species, edgeless: false, yawDeg, pitchDeg: yawDeg / 3 })),
  );
  const seen = await look(page, shots);
  const residuals = await page.evaluate((all) => {
    const { actor } = window.lab;
    return [0, 2, 4].map((first) => {
      const [from, to] = [all[first], all[first + 1]];
      if (!from || !to) return Number.NaN;
      const [a, b, c, d] = from.corners;
      const [e, f, g, h] = to.corners;
      if (!(a && b && c && d && e && f && g && h)) return Number.NaN;
      const homography = actor.quadToQuad([a, b, c, d], [e, f, g, h]);
      const misses = from.points.map(([x, y], point) => {
        const moved = actor.mapped(homography, { x, y });
        const [seenX = Number.NaN, seenY = Number.NaN] = to.points[point] ?? [];
        return Math.hypot(moved.x - seenX, moved.y - seenY) / to.interEyePx;
      });
      return Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length);
    });
  }, seen);
  // The landmarker's own error on a picture that is turned by 30 degrees; a head's points miss by .1 and more.
  for (const residual of residuals) expect(residual, JSON.stringify(residuals)).toBeLessThan(0.05);
});

test('a medium is drawn exactly where the truth says, flat or bent', async ({ page }) => {
  const wrong = await page.evaluate(() => {
    const { actor } = window.lab;
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const gl = canvas.getContext('webgl2');
    const source = new ImageData(
      new Uint8ClampedArray(64 * 64 * 4).map((_, i) => (i % 4 === 1 ? 0 : 255)),
      64,
      64,
    );
    const isPicture = (x: number, y: number): boolean => {
      const pixel = new Uint8Array(4);
      gl?.readPixels(Math.floor(x), 479 - Math.floor(y), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      const [red = 0, green = 0, blue = 0] = pixel;
      return red > 60 && blue > 60 && green < 0.6 * Math.min(red, blue);
    };
    const instruments = [
      actor.INSTRUMENTS.tablet,
      { ...actor.INSTRUMENTS.bent_print, bendRadiusCm: 20, bendAxisDeg: 20 },
    ];
    const misses: string[] = [];
    for (const instrument of instruments) {
      const medium = {
        ...instrument,
        glare: { ...instrument.glare, strength: 0 },
        shows: { kind: 'picture', source },
      } as const;
      const pose = { yawDeg: 22, pitchDeg: -8, rollDeg: 9, xCm: 2, distanceCm: instrument.heightCm * 1.7 };
      const scene = { ...actor.NEUTRAL_SCENE, ...pose, medium };
      painter.render(scene);
      for (let step = 0; step <= 1; step += 0.125) {
        for (const [u, v] of [
          [step, 0],
          [step, 1],
          [0, step],
          [1, step],
        ] as const) {
          // Two hundredths inside and outside of the picture's edge.
          for (const [scale, inside] of [
            [0.96, true],
            [1.04, false],
          ] as const) {
            const point = { x: 0.5 + (u - 0.5) * scale, y: 0.5 + (v - 0.5) * scale };
            const pixel = actor.pictureToFrame(scene, canvas, point);
            if (pixel && isPicture(pixel.x, pixel.y) !== inside) misses.push(`${instrument.kind} ${u} ${v} ${inside}`);
          }
        }
      }
    }
    painter.close();
    return misses;
  });
  expect(wrong).toEqual([]);
});

test('an edgeless medium leaves nothing else in the frame, also while it is tilted', async ({ page }) => {
  const others = await page.evaluate((all) => {
    const { actor } = window.lab;
    const canvas = new OffscreenCanvas(320, 240);
    const painter = actor.createActor(canvas);
    const gl = canvas.getContext('webgl2');
    const source = new ImageData(
      new Uint8ClampedArray(16).map((_, i) => (i % 4 === 1 ? 0 : 255)),
      2,
      2,
    );
    return all.map((species) => {
      const instrument = { ...actor.INSTRUMENTS[species], glare: { ...actor.INSTRUMENTS.print.glare, strength: 0 } };
      const shows = () => ({ kind: 'picture', source }) as const;
      const attack = actor.attackOf({ instrument, edgeless: true, handling: 'tilt', shows });
      const pixels = new Uint8Array(320 * 240 * 4);
      return [0, 1500, 3500].map((atMs) => {
        painter.render(actor.attackAt(attack, atMs));
        gl?.readPixels(0, 0, 320, 240, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        let count = 0;
        for (let i = 0; i < pixels.length; i += 4) if ((pixels[i + 1] ?? 0) > 0.75 * (pixels[i] ?? 0)) count += 1;
        return count;
      });
    });
  }, SPECIES);
  expect(others).toEqual(SPECIES.map(() => [0, 0, 0]));
});

test('the same performance gives the same pixels', async ({ page }) => {
  const [first, again, other] = await page.evaluate(async () => {
    const { actor, sha256 } = window.lab;
    const perform = async (seed: number): Promise<string> => {
      const canvas = new OffscreenCanvas(320, 240);
      const painter = actor.createActor(canvas);
      const attack = actor.attackOf({ instrument: actor.INSTRUMENTS.phone, shows: 'moving', seed });
      const hashes = [];
      for (const atMs of [0, 400, 800]) {
        painter.render(actor.attackAt(attack, atMs));
        hashes.push(await sha256(await canvas.convertToBlob()));
      }
      painter.close();
      return hashes.join(' ');
    };
    return [await perform(1), await perform(1), await perform(2)];
  });
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('a medium shows what its picture holds at the moment, in any form', async ({ page }) => {
  const colours = await page.evaluate(async () => {
    const { actor } = window.lab;
    const canvas = new OffscreenCanvas(160, 120);
    const painter = actor.createActor(canvas);
    const gl = canvas.getContext('webgl2');
    const picture = new OffscreenCanvas(64, 48);
    const context = picture.getContext('2d');
    const fill = (upper: string, lower: string): void => {
      if (!context) return;
      context.fillStyle = upper;
      context.fillRect(0, 0, 64, 24);
      context.fillStyle = lower;
      context.fillRect(0, 24, 64, 24);
    };
    const seen = (source: import('@live-capture/actor').PictureSource): string => {
      const medium = { ...actor.INSTRUMENTS.monitor, shows: { kind: 'picture', source } } as const;
      painter.render({ ...actor.NEUTRAL_SCENE, distanceCm: 15, medium });
      const strongest = (y: number): string => {
        const pixel = new Uint8Array(4);
        gl?.readPixels(80, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        return ['red', 'green', 'blue'][pixel.indexOf(Math.max(...pixel.subarray(0, 3)))] ?? '';
      };
      return `${strongest(100)} over ${strongest(20)}`;
    };
    fill('red', 'blue');
    const all = [seen(picture), seen(await createImageBitmap(picture))];
    all.push(seen(new VideoFrame(picture, { timestamp: 0 })));
    fill('lime', 'red');
    const pixels = context?.getImageData(0, 0, 64, 48);
    all.push(seen(picture), pixels ? seen(pixels) : '');
    painter.close();
    return all;
  });
  expect(colours).toEqual(['red over blue', 'red over blue', 'red over blue', 'green over red', 'green over red']);
});

test('the second person is another one', async ({ page }) => {
  const [first, second] = await page.evaluate(async () => {
    const { actor, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    const canvas = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(canvas);
    const proportions = [];
    for (const [index, person] of (['first', 'second'] as const).entries()) {
      for (const step of [0, 1]) {
        painter.render({ ...actor.NEUTRAL_SCENE, person });
        const frame = await createImageBitmap(canvas);
        const { observation } = await pipeline.analyse(frame, index * 1000 + step * 300, { liveness: false });
        const box = observation.faces[0]?.box;
        if (step === 1) proportions.push(box ? box.height / box.width : 0);
      }
    }
    pipeline.close();
    painter.close();
    return proportions;
  });
  expect((second ?? 0) / (first ?? 0)).toBeGreaterThan(1.04);
});
