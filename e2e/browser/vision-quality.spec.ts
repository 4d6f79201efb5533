import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';
import { mediaFolder, NO_MEDIA } from '../support/paths.mjs';
import { skipWhere } from '../support/skip.js';

const PORTRAITS = ['official-1', 'official-2', 'official-3', 'official-4', 'official-5'];

skipWhere(mediaFolder() === undefined, NO_MEDIA);

test('portraits pass every check of light, colour and focus, and a spoilt copy says how it was spoilt', async ({
  page,
  site,
}) => {
  const folder = join(mediaFolder() ?? '', 'portraits');
  const pictures = await Promise.all(PORTRAITS.map((name) => readFile(join(folder, `${name}.jpg`), 'base64')));
  await openLab(page, site.url);
  const found = await page.evaluate(async (portraits) => {
    const { bitmapOf, core, vision } = window.lab;
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    let atMs = 0;
    const judged = async (canvas: OffscreenCanvas) => {
      atMs += 1000;
      const { observation } = await pipeline.analyse(await createImageBitmap(canvas), atMs, { liveness: false });
      const failed = core.judge(observation, core.POLICIES.standard).filter((finding) => finding.status === 'fail');
      const codes = failed.map(({ code }) => code).filter((code) => core.INSPECTION_OF[code] === 'image_quality');
      return { codes, hint: core.wantedHint(failed.filter(({ code }) => codes.includes(code))), observation };
    };
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    const results = [];
    for (const portrait of portraits) {
      const bitmap = await bitmapOf(portrait);
      const scale = Math.min(1, 1280 / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      const drawn = async (filter: string) => {
        context.filter = filter;
        context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return judged(canvas);
      };
      const { codes: as_it_is, observation } = await drawn('none');
      const eyes = observation.faces[0]?.interEyeDistancePx ?? 0;
      const { codes: blurred } = await drawn(`blur(${0.05 * eyes}px)`);
      const { codes: grey } = await drawn('grayscale(1)');
      await drawn('none');
      context.globalCompositeOperation = 'multiply';
      context.fillStyle = 'rgb(110 170 255)';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.globalCompositeOperation = 'source-over';
      const { codes: blue } = await judged(canvas);
      await drawn('none');
      const picture = context.getImageData(0, 0, canvas.width, canvas.height);
      // The sum of twelve even numbers is nearly normal: noise of 15 steps, as a small sensor has it in the dark.
      const grain = () => 15 * (Array.from({ length: 12 }, Math.random).reduce((sum, value) => sum + value) - 6);
      for (const [index, value] of picture.data.entries()) if (index % 4 < 3) picture.data[index] = value + grain();
      context.putImageData(picture, 0, 0);
      const { codes: noisy } = await judged(canvas);
      const { codes: dark } = await drawn('brightness(0.25)');
      // The head alone stays, in the dark, before a white window.
      const { x = 0, y = 0, width = 0, height = 0 } = observation.faces[0]?.box ?? {};
      context.filter = 'none';
      context.globalCompositeOperation = 'destination-in';
      context.beginPath();
      context.ellipse(x + width / 2, y + height / 2, width * 0.7, height * 0.75, 0, 0, 2 * Math.PI);
      context.fill();
      context.globalCompositeOperation = 'destination-over';
      context.fillStyle = 'white';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.globalCompositeOperation = 'source-over';
      const { codes: backlit, hint } = await judged(canvas);
      results.push({ as_it_is, blurred, grey, blue, noisy, dark, backlit, hint });
    }
    pipeline.close();
    return results;
  }, pictures);
  for (const [index, { as_it_is, blurred, grey, blue, noisy, dark, backlit, hint }] of found.entries()) {
    const name = PORTRAITS[index];
    expect(as_it_is, name).toEqual([]);
    expect(blurred, name).toEqual(['blurry']);
    expect(grey, name).toEqual(['grayscale']);
    expect(blue, name).toContain('unnatural_color');
    expect(noisy, name).toContain('noisy');
    expect(dark, name).toContain('too_dark');
    expect(backlit, name).toContain('uneven_light');
    expect(hint, name).toBe('face_the_light');
  }
});
