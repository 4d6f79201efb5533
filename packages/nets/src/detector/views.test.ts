import { describe, expect, test } from 'vitest';
import { planViews, type View } from './views.js';

const FRAMES = [
  [640, 480],
  [480, 640],
  [1280, 720],
  [720, 1280],
  [1280, 960],
  [1920, 1080],
  [320, 240],
  [4096, 3072],
  [4096, 128],
  [1, 1],
] as const;

const scaleOf = ({ region, size }: View) => size.width / region.width;

describe.each(FRAMES)('the views of a frame of %i by %i', (width, height) => {
  const { whole, tiles } = planViews({ width, height });
  const all = [whole, ...tiles];

  test('have whole cells, keep the aspect, and cost no more than 8 ms each', () => {
    for (const { size, region } of all) {
      expect([size.width % 32, size.height % 32]).toEqual([0, 0]);
      expect(size.width * size.height).toBeLessThanOrEqual(82_000);
      expect(region.width / region.height).toBeCloseTo(size.width / size.height);
    }
  });

  test('have one that shows the whole frame', () => {
    expect(whole.region).toMatchObject({ x: 0, y: 0 });
    expect(whole.region.width).toBeGreaterThanOrEqual(width - 1e-6);
    expect(whole.region.height).toBeGreaterThanOrEqual(height - 1e-6);
  });

  test('show the small faces in tiles of one scale that leave no gap', () => {
    const scales = new Set(tiles.map((tile) => scaleOf(tile).toFixed(6)));
    expect(scales).toEqual(new Set([Math.min(0.75, 824 / Math.max(width, height)).toFixed(6)]));
    // A face as high as what two tiles share is whole in one of them, wherever it is.
    const face = 48 / Number([...scales][0]);
    for (let i = 0; i <= 40; i += 1) {
      const x = (i / 40) * Math.max(0, width - face);
      for (let j = 0; j <= 40; j += 1) {
        const y = (j / 40) * Math.max(0, height - face);
        const isWhole = ({ region }: View) =>
          region.x <= x + 1e-6 &&
          region.y <= y + 1e-6 &&
          region.x + region.width >= Math.min(width, x + face) - 1e-6 &&
          region.y + region.height >= Math.min(height, y + face) - 1e-6;
        expect(tiles.some(isWhole), `${x}, ${y}`).toBe(true);
      }
    }
  });
});

test('a frame of usual size has few enough tiles for a sweep of one second', () => {
  for (const [width, height] of [
    [640, 480],
    [1280, 720],
    [720, 1280],
  ] as const)
    expect(planViews({ width, height }).tiles.length).toBeLessThanOrEqual(6);
});
