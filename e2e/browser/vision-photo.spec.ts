import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

test.beforeEach(async ({ page, site }) => {
  await openLab(page, site.url);
  await page.evaluate(async () => {
    const options = { assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 };
    window.pipeline = await window.lab.vision.openVision(options);
    window.show = async (paint, atMs) => {
      const canvas = new OffscreenCanvas(1280, 720);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      paint(context);
      await window.pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness: false });
    };
    window.noise = (context) => {
      const pixels = context.createImageData(1280, 720);
      let seed = 1;
      for (let i = 0; i < pixels.data.length; i += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        pixels.data[i] = i % 4 === 3 ? 255 : seed >> 16;
      }
      context.putImageData(pixels, 0, 0);
    };
  });
});

test('the photo is the kept frame, whole and not mirrored, whatever comes later', async ({ page }) => {
  const result = await page.evaluate(async () => {
    await window.show((context) => {
      window.noise(context);
      context.fillStyle = '#f00';
      context.fillRect(0, 0, 400, 720);
    }, 0);
    await window.pipeline.keep();
    await window.show((context) => context.fillRect(0, 0, 1280, 720), 100);
    const { blob, ...photo } = await window.pipeline.photo({ minBytes: 34_816, maxBytes: 4_000_000 });
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(1280, 720).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const left = context?.getImageData(100, 360, 1, 1).data;
    return {
      ...photo,
      bytes: blob.size,
      type: blob.type,
      real: [bitmap.width, bitmap.height],
      left: [...(left ?? [])],
    };
  });
  expect(result).toMatchObject({ width: 1280, height: 720, real: [1280, 720], mime: 'image/jpeg', type: 'image/jpeg' });
  expect(result.bytes).toBeGreaterThanOrEqual(34_816);
  expect(result.bytes).toBeLessThanOrEqual(4_000_000);
  expect(result.left[0]).toBeGreaterThan(220);
  expect(result.left[1]).toBeLessThan(40);
});

test('a photo with too many bytes loses quality, never pixels', async ({ page }) => {
  const sizes = await page.evaluate(async () => {
    await window.show(window.noise, 0);
    await window.pipeline.keep();
    const free = await window.pipeline.photo({ minBytes: 34_816, maxBytes: 4_000_000 });
    const half = Math.round(free.blob.size / 2);
    const fitted = await window.pipeline.photo({ minBytes: 34_816, maxBytes: half });
    return { half, fitted: fitted.blob.size, width: fitted.width, quality: [free.jpegQuality, fitted.jpegQuality] };
  });
  expect(sizes.fitted).toBeLessThanOrEqual(sizes.half);
  expect(sizes.width).toBe(1280);
  expect(sizes.quality[1]).toBeLessThan(sizes.quality[0] ?? 0);
});

test('a photo that cannot have the bytes, or that was dropped, fails with photo_failed', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error) => error.code,
      );
    await window.show((context) => context.fillRect(0, 0, 1280, 720), 0);
    const before = await code(window.pipeline.photo({ minBytes: 1, maxBytes: 4_000_000 }));
    await window.pipeline.keep();
    const small = await code(window.pipeline.photo({ minBytes: 34_816, maxBytes: 4_000_000 }));
    const kept = await code(window.pipeline.photo({ minBytes: 1, maxBytes: 4_000_000 }));
    await window.pipeline.drop();
    const dropped = await code(window.pipeline.photo({ minBytes: 1, maxBytes: 4_000_000 }));
    window.pipeline.close();
    return { before, small, kept, dropped, closed: await code(window.pipeline.keep()) };
  });
  expect(codes).toEqual({
    before: 'photo_failed',
    small: 'photo_failed',
    kept: 'done',
    dropped: 'photo_failed',
    closed: 'aborted',
  });
});

declare global {
  interface Window {
    pipeline: import('@live-capture/vision').Vision;
    show: (paint: (context: OffscreenCanvasRenderingContext2D) => void, atMs: number) => Promise<void>;
    noise: (context: OffscreenCanvasRenderingContext2D) => void;
  }
}
