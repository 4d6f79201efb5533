import type { Page } from '@playwright/test';
import { animatedGif, animatedWebp } from '../support/animation-files.js';
import { expect, test } from '../support/fixtures.js';
import { cmykJpeg, greyJpeg, withOrientation } from '../support/jpeg-files.js';
import { openLab } from '../support/lab.js';
import { withoutWorkerWebgl } from '../support/no-worker-webgl.js';
import { apng, blackPng, png16 } from '../support/png-files.js';
import { plain, type Rgba } from '../support/rgba.js';

const SIZE = { width: 640, height: 480 };

/** What is asked of a picture: how many faces, the first one's place, and the light on it; or the code of the error. */
interface Answer {
  readonly error?: string;
  readonly width?: number;
  readonly height?: number;
  readonly faces?: number;
  readonly x?: number;
  readonly yawDeg?: number;
  readonly rollDeg?: number;
  readonly luminance?: number;
  readonly chroma?: number;
}

async function inspect(page: Page, bytes: Uint8Array): Promise<Answer> {
  return await page.evaluate(async (base64) => {
    const picture = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]);
    try {
      const { observation } = await window.stills.inspect(picture);
      const { frame, faces, image } = observation;
      const [face] = faces;
      return {
        ...frame,
        faces: faces.length,
        ...(face && { x: face.box.x, yawDeg: face.yawDeg, rollDeg: face.rollDeg }),
        ...(image && { luminance: image.luminanceMean, chroma: image.chroma }),
      };
    } catch (error) {
      const { VisionError } = window.lab.vision;
      if (error instanceof VisionError) return { error: error.code };
      throw error;
    }
  }, Buffer.from(bytes).toString('base64'));
}

/** The same person as in the good picture, at the same place, in the same light. */
function expectSame(answer: Answer, good: Answer, what: string): void {
  expect(answer, what).toMatchObject({ ...SIZE, faces: 1 });
  const apart = (key: 'x' | 'yawDeg' | 'rollDeg' | 'luminance' | 'chroma') =>
    Math.abs((answer[key] ?? Number.NaN) - (good[key] ?? Number.NaN));
  expect(apart('x'), what).toBeLessThan(10);
  expect(apart('yawDeg'), what).toBeLessThan(3);
  expect(apart('rollDeg'), what).toBeLessThan(3);
  expect(apart('luminance'), what).toBeLessThan(0.03);
  expect(apart('chroma'), what).toBeLessThan(4);
}

/** The actor aside, turned and tilted, so that no side of the picture is like another. */
async function paint(page: Page): Promise<void> {
  await page.evaluate(async (size) => {
    const { actor, vision } = window.lab;
    window.stills = await vision.openVision({ assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000 });
    const stage = new OffscreenCanvas(size.width, size.height);
    const painter = actor.createActor(stage);
    painter.render({ ...actor.NEUTRAL_SCENE, noise: 0, xCm: 8, yawDeg: 12, rollDeg: 10 });
    window.upright = stage.transferToImageBitmap();
    painter.close();
  }, SIZE);
}

/** Encodes the painted picture, turned and scaled by a matrix, in a canvas of a size. */
async function encode(
  page: Page,
  type: string,
  { matrix = [1, 0, 0, 1, 0, 0], width = SIZE.width, height = SIZE.height } = {},
): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (options) => {
      const canvas = new OffscreenCanvas(options.width, options.height);
      const context = canvas.getContext('2d');
      context?.setTransform(new DOMMatrix(options.matrix));
      context?.drawImage(window.upright, 0, 0);
      return await window.lab.base64(await canvas.convertToBlob({ type: options.type, quality: 0.95 }));
    },
    { type, matrix, width, height },
  );
  return Buffer.from(base64, 'base64');
}

async function pixels(page: Page): Promise<Rgba> {
  const base64 = await page.evaluate(async ({ width, height }) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(window.upright, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data;
    return await window.lab.base64(new Blob(data ? [data] : []));
  }, SIZE);
  return { ...SIZE, data: Buffer.from(base64, 'base64') };
}

/** How a camera that was held another way stored the upright picture, by the EXIF orientation that undoes it. */
function stored(orientation: number) {
  const { width: w, height: h } = SIZE;
  const matrices = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, w, 0],
    [-1, 0, 0, -1, w, h],
    [1, 0, 0, -1, 0, h],
    [0, 1, 1, 0, 0, 0],
    [0, -1, 1, 0, 0, w],
    [0, -1, -1, 0, h, w],
    [0, 1, -1, 0, h, 0],
  ];
  const matrix = matrices[orientation - 1] ?? [];
  return orientation < 5 ? { matrix } : { matrix, width: h, height: w };
}

test.beforeEach(async ({ page, site }) => {
  await openLab(page, site.url);
  await paint(page);
});

test('every kind of picture gives the same answer', async ({ page }) => {
  const jpeg = await encode(page, 'image/jpeg');
  const good = await inspect(page, jpeg);
  expect(good).toMatchObject({ ...SIZE, faces: 1 });
  expect(good.rollDeg).toBeGreaterThan(5);

  const webp = await encode(page, 'image/webp');
  const actor = await pixels(page);
  const black = plain(SIZE.width, SIZE.height, 0);
  const files: Record<string, Uint8Array> = {
    PNG: await encode(page, 'image/png'),
    WebP: webp,
    'PNG of 16 bits': png16(actor),
    'CMYK JPEG': cmykJpeg(actor),
    'animated PNG': apng(actor, black),
    'animated GIF': animatedGif(actor, black),
    'animated WebP': animatedWebp(SIZE.width, SIZE.height, [webp, webp]),
    'JPEG with bytes behind its end': Buffer.concat([jpeg, Buffer.from('more')]),
  };
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const turned = await encode(page, 'image/jpeg', stored(orientation));
    files[`JPEG of EXIF orientation ${orientation}`] = withOrientation(turned, orientation);
  }
  for (const [name, file] of Object.entries(files)) expectSame(await inspect(page, file), good, name);
});

test('bad pictures are refused, and the next good one is answered', async ({ page }) => {
  const jpeg = await encode(page, 'image/jpeg');
  const png = await encode(page, 'image/png');
  const webp = await encode(page, 'image/webp');
  const gif = animatedGif(plain(SIZE.width, SIZE.height, 99));
  const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
  const damaged = Buffer.from(png);
  damaged.fill(0x55, 200, 5_000);
  const bad = {
    '0 bytes': new Uint8Array(),
    '1 byte': Uint8Array.of(0xff),
    'a text': Buffer.from('I am a picture.'),
    'half a JPEG': half(jpeg),
    'a JPEG without its last byte': jpeg.subarray(0, -1),
    'half a PNG': half(png),
    'half a WebP': half(webp),
    'half a GIF': half(gif),
    'a damaged PNG': damaged,
    'a PNG of 12,000 x 9,000': blackPng(12_000, 9_000),
    'a JPEG of 12,000 x 9,000': greyJpeg(12_000, 9_000),
    'an SVG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  };
  const good = await inspect(page, jpeg);
  for (const [name, file] of Object.entries(bad)) {
    expect(await inspect(page, file), name).toEqual({ error: 'image_unreadable' });
    expect(await inspect(page, jpeg), `a good picture after ${name}`).toEqual(good);
  }
});

test('pictures of any size are answered', async ({ page }) => {
  for (const [width, height] of [
    [1, 1],
    [1, 4_000],
    [4_000, 1],
  ] as const) {
    expect(await inspect(page, blackPng(width, height))).toEqual({ width, height, faces: 0 });
  }
  expect(await inspect(page, greyJpeg(8_192, 6_144))).toEqual({ width: 4_096, height: 3_072, faces: 0 });

  // Larger than what is measured: a smaller copy is, and a face in it is found.
  const scale = 9;
  const large = { matrix: [scale, 0, 0, scale, 0, 0], width: SIZE.width * scale, height: SIZE.height * scale };
  const answer = await inspect(page, await encode(page, 'image/jpeg', large));
  expect(answer).toMatchObject({ width: 4_096, height: 3_072, faces: 1 });
});

/** A picture takes nothing from the frames and pictures before it, and leaves nothing to those after. */
async function expectAlone(page: Page): Promise<void> {
  const jpeg = await encode(page, 'image/jpeg');
  const mirrored = await encode(page, 'image/jpeg', stored(2));
  const good = await inspect(page, jpeg);
  const other = await inspect(page, mirrored);
  expect(other.rollDeg).toBeCloseTo(-(good.rollDeg ?? Number.NaN), -1);
  expect(await inspect(page, greyJpeg(640, 480))).toEqual({ ...SIZE, faces: 0 });
  expect(await inspect(page, jpeg)).toEqual(good);

  const result = await page.evaluate(async () => {
    const { stills, upright } = window;
    const room = new OffscreenCanvas(800, 600);
    room.getContext('2d')?.fillRect(0, 0, 800, 600);
    await stills.analyse(await createImageBitmap(upright), 0, { liveness: false });
    await stills.inspect(await room.convertToBlob({ type: 'image/png' }));
    await stills.keep();
    const { width, height } = await stills.photo({ minBytes: 1, maxBytes: 4_000_000 });
    const { observation } = await stills.analyse(await createImageBitmap(upright), 40, { liveness: false });
    return { width, height, faces: observation.faces.length };
  });
  expect(result).toEqual({ ...SIZE, faces: 1 });
  expect(await inspect(page, jpeg)).toEqual(good);
}

test('a picture stands for itself', ({ page }) => expectAlone(page));

test('a picture stands for itself where the landmarker runs on the page', async ({ page, site }) => {
  await withoutWorkerWebgl(page);
  await openLab(page, site.url);
  await paint(page);
  expect(await page.evaluate(() => window.stills.info.landmarks)).toBe('main');
  await expectAlone(page);
});

test('a closed pipeline refuses, and a call under way is settled', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { stills } = window;
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error) => error.code,
      );
    const canvas = new OffscreenCanvas(640, 480);
    canvas.getContext('2d')?.drawImage(window.upright, 0, 0);
    const picture = await canvas.convertToBlob({ type: 'image/jpeg' });
    const underWay = code(stills.inspect(picture));
    const waiting = code(stills.inspect(picture));
    stills.close();
    return [await underWay, await waiting, await code(stills.inspect(picture))];
  });
  expect(codes).toEqual(['aborted', 'aborted', 'aborted']);
});

declare global {
  interface Window {
    stills: import('@live-capture/vision').Vision;
    upright: ImageBitmap;
  }
}
