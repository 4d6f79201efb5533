import type { Box } from '@live-capture/core';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../pixels.js';
import type { RunnableNet } from '../runnable-net.js';
import { picture } from '../testing.js';
import { createFaceSweep } from './sweep.js';

const FRAME = { width: 1280, height: 720 };
/** Frames come 40 ms apart. */
const STEP_MS = 40;

/** A block of red, green or blue on a black frame: for the network below a face, the brighter the surer. */
interface Block extends Box {
  readonly score: number;
}

function paint(...blocks: readonly Block[]): Pixels {
  const { width, height } = FRAME;
  const data = new Uint8ClampedArray(width * height * 4);
  blocks.forEach((block, channel) => {
    for (let y = block.y; y < Math.min(height, block.y + block.height); y += 1)
      for (let x = block.x; x < Math.min(width, block.x + block.width); x += 1)
        data[(y * width + x) * 4 + channel] = Math.round(block.score * 255);
  });
  return { data, width, height };
}

const block = (x: number, y: number, score = 0.95, width = 40, height = 48): Block => ({ x, y, width, height, score });

/** Takes each coloured block in its input for a face with its eyes, nose and mouth where they belong. */
const blockNet: RunnableNet = {
  async run(input, [, , height = 0, width = 0]) {
    const grid = (stride: number, numbers: number) => new Float32Array((width / stride) * (height / stride) * numbers);
    const outputs: Record<string, Float32Array> = {};
    for (const stride of [8, 16, 32]) {
      for (const [name, numbers] of Object.entries({ cls: 1, obj: 1, bbox: 4, kps: 10 }))
        outputs[`${name}_${stride}`] = grid(stride, numbers);
    }
    for (let channel = 0; channel < 3; channel += 1) {
      const plane = input.subarray(channel * width * height, (channel + 1) * width * height);
      let [left, top, right, bottom, score] = [Infinity, Infinity, 0, 0, 0];
      for (let at = plane.findIndex((value) => value > 0); at >= 0 && at < plane.length; at += 1) {
        const value = plane[at] ?? 0;
        if (value === 0) continue;
        const [x, y] = [at % width, Math.floor(at / width)];
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom, score] = [Math.max(right, x + 1), Math.max(bottom, y + 1), Math.max(score, value / 255)];
      }
      if (score === 0) continue;
      const [column, row] = [Math.floor((left + right) / 16), Math.floor((top + bottom) / 16)];
      const cell = row * (width / 8) + column;
      const at = (shareX: number, shareY: number) => [
        (left + shareX * (right - left)) / 8 - column,
        (top + shareY * (bottom - top)) / 8 - row,
      ];
      outputs['cls_8']?.set([score], cell);
      outputs['obj_8']?.set([score], cell);
      outputs['bbox_8']?.set([...at(0.5, 0.5), Math.log((right - left) / 8), Math.log((bottom - top) / 8)], cell * 4);
      const points = [at(0.3, 0.4), at(0.7, 0.4), at(0.5, 0.6), at(0.3, 0.77), at(0.7, 0.77)];
      outputs['kps_8']?.set(points.flat(), cell * 10);
    }
    return outputs;
  },
};

/** The person's own face, as landmarks show it. */
const OWN = { x: 500, y: 200, width: 260, height: 330 };

/** A sweep that has seen an empty first frame, and a way to show it further ones. */
async function started(landmarked: readonly Box[] = [OWN]) {
  const sweep = createFaceSweep(blockNet);
  let atMs = 0;
  const empty = paint();
  await sweep.look({ pixels: empty, atMs, landmarked });
  return {
    empty,
    /** Shows a picture for so long; gives what was known after each frame. */
    async show(pixels: Pixels, forMs: number, known: readonly Box[] = landmarked) {
      const answers = [];
      for (const end = atMs + forMs; atMs < end; ) {
        atMs += STEP_MS;
        answers.push({ atMs, ...(await sweep.look({ pixels, atMs, landmarked: known })) });
      }
      return answers;
    },
  };
}

describe('a sweep', () => {
  test.each([
    ['in a corner', block(0, 0)],
    ['in the opposite corner', block(1240, 672)],
    ['where tiles meet', block(430, 270)],
    ['at its smallest', block(900, 100, 0.95, 26, 31)],
    ['beside the face', block(780, 300)],
    ['near the camera', block(60, 100, 0.95, 240, 300)],
    ['nearer still', block(30, 60, 0.95, 420, 500)],
  ])('finds a face %s in the first frame, where it is', async (_where, face) => {
    const sweep = createFaceSweep(blockNet);
    const { faces } = await sweep.look({ pixels: paint(face), atMs: 0, landmarked: [OWN] });
    expect(faces).toHaveLength(1);
    // A pixel of the view of the whole frame is four of the frame.
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((faces[0]?.box[side] ?? Number.NaN) - face[side])).toBeLessThan(4.5);
    expect(faces[0]?.interEyeDistancePx).toBeGreaterThan(0.35 * face.width);
  });

  test('finds who comes later within 1.3 seconds, and forgets who went as soon', async () => {
    const { show, empty } = await started();
    const came = await show(paint(block(1100, 80)), 1300);
    expect(came.at(-1)?.faces).toMatchObject([{ score: expect.closeTo(0.95, 2) }]);
    expect((await show(empty, 1300)).at(-1)?.faces).toEqual([]);
  });

  test('says when each face was seen, and never looks twice in a row', async () => {
    const { show } = await started();
    const answers = await show(paint(block(1100, 80)), 2000);
    for (const { atMs, faces, looked } of answers) {
      for (const face of faces) expect(atMs - face.atMs).toBeLessThanOrEqual(1300);
      if (looked) expect(answers.find((next) => next.atMs === atMs + STEP_MS)?.looked ?? false).toBe(false);
    }
    // Seven views in a second are one in every fourth frame.
    expect(answers.filter(({ looked }) => looked)).toHaveLength(12);
  });

  test('leaves out the landmarked face and whatever is part of it', async () => {
    const sweep = createFaceSweep(blockNet);
    const own = block(OWN.x, OWN.y, 0.95, OWN.width, OWN.height);
    const chin = block(OWN.x + 80, OWN.y + 200, 0.95, 90, 110);
    const { faces } = await sweep.look({ pixels: paint(own, chin), atMs: 0, landmarked: [OWN] });
    expect(faces).toEqual([]);
  });

  test('does not take the own face for another when the landmarks come back elsewhere', async () => {
    const { show } = await started([]);
    const own = paint(block(400, 200, 0.95, 260, 320));
    expect((await show(own, 1300)).at(-1)?.faces).toHaveLength(1);
    const moved = { ...OWN, x: 800 };
    expect((await show(own, STEP_MS, [moved])).at(-1)?.faces).toEqual([]);
  });

  test('keeps a face in the background while the landmarks come and go', async () => {
    const { show } = await started([]);
    const background = paint(block(1100, 80));
    await show(background, 1200);
    expect((await show(background, STEP_MS, [OWN])).at(-1)?.faces).toHaveLength(1);
  });
});

describe('what is likely and no more', () => {
  const likely = paint(block(1100, 80, 0.75));

  test('counts once it was seen a second time', async () => {
    const { show } = await started();
    const answers = await show(likely, 1400);
    const looks = answers.filter(({ looked }) => looked);
    const first = looks.findIndex(({ faces }) => faces.length > 0);
    expect(first).toBeGreaterThan(0);
    expect(answers.at(-1)?.faces).toHaveLength(1);
  });

  test('does not count when it is gone at the second look', async () => {
    const { show, empty } = await started();
    for (let i = 0; i < 20; i += 1) {
      const [frame] = await show(likely, STEP_MS);
      if (!frame?.looked) continue;
      const after = await show(empty, 3 * STEP_MS);
      expect(after.flatMap(({ faces }) => faces)).toEqual([]);
    }
  });

  test('counts at once in a picture by itself, and what is less never', async () => {
    const sweep = createFaceSweep(blockNet);
    const scan = async (...face: Parameters<typeof block>) =>
      (await sweep.scanAll({ pixels: paint(block(...face)), atMs: 0, landmarked: [OWN] })).faces;
    expect(await scan(1100, 80, 0.72, 100, 120)).toHaveLength(1);
    expect(await scan(1100, 80, 0.68, 100, 120)).toEqual([]);
    // Small faces score lower.
    expect(await scan(1100, 80, 0.62)).toHaveLength(1);
    expect(await scan(1100, 80, 0.58)).toEqual([]);
  });

  test('that is seen less surely keeps counting', async () => {
    const { show } = await started();
    await show(likely, 1400);
    expect((await show(paint(block(1100, 80, 0.55)), 1400)).at(-1)?.faces).toHaveLength(1);
  });
});

describe('a new scene', () => {
  const scene = paint(block(1100, 80));

  test.each([
    ['after a pause', 2100, scene],
    ['where time runs back', -1, scene],
    ['at another size', STEP_MS, picture(640, 480, (x, y) => (x > 600 && y > 440 ? 240 : 0))],
  ])('is looked at as a whole %s', async (_why, stepMs, pixels) => {
    const sweep = createFaceSweep(blockNet);
    await sweep.look({ pixels: paint(), atMs: 10_000, landmarked: [] });
    expect((await sweep.look({ pixels, atMs: 10_000 + stepMs, landmarked: [] })).faces).toHaveLength(1);
  });

  test('is not begun by a picture by itself', async () => {
    const sweep = createFaceSweep(blockNet);
    await sweep.look({ pixels: paint(), atMs: 0, landmarked: [] });
    await sweep.scanAll({ pixels: scene, atMs: 20, landmarked: [] });
    expect(await sweep.look({ pixels: paint(), atMs: 40, landmarked: [] })).toEqual({ faces: [], looked: false });
  });
});
