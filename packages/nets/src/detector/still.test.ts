import { expect, it } from 'vitest';
import type { RunnableNet } from '../runnable-net.js';
import { facesOf } from './still.js';

/** Sees one face of 40 by 48 pixels about the middle of whatever it looks at, however often. */
const netThatSees = (score: number): RunnableNet => ({
  async run(_, [, , height = 0, width = 0]) {
    const outputs: Record<string, Float32Array> = {};
    for (const stride of [8, 16, 32]) {
      const cells = (width / stride) * (height / stride);
      for (const [name, numbers] of Object.entries({ cls: 1, obj: 1, bbox: 4, kps: 10 }))
        outputs[`${name}_${stride}`] = new Float32Array(cells * numbers);
    }
    const [column, row] = [Math.floor(width / 16), Math.floor(height / 16)];
    const cell = row * (width / 8) + column;
    outputs['cls_8']?.set([score], cell);
    outputs['obj_8']?.set([score], cell);
    outputs['bbox_8']?.set([0, 0, Math.log(5), Math.log(6)], cell * 4);
    outputs['kps_8']?.set([-1, -0.6, 1, -0.6, 0, 0.6, -1, 1.6, 1, 1.6], cell * 10);
    return outputs;
  },
});

const PIXELS = { data: new Uint8ClampedArray(256 * 192 * 4), width: 256, height: 192 };

it('gives a face that several views show once, with its points', async () => {
  const faces = await facesOf(netThatSees(0.9), PIXELS);
  expect(faces).toHaveLength(1);
  const [{ box, points, score } = { box: null, points: [], score: 0 }] = faces;
  expect(box?.x).toBeGreaterThan(0);
  expect(points).toHaveLength(5);
  expect(score).toBeCloseTo(0.9, 5);
});

it('takes what one look makes likely, and nothing less', async () => {
  expect(await facesOf(netThatSees(0.72), PIXELS)).toHaveLength(1);
  expect(await facesOf(netThatSees(0.55), PIXELS)).toEqual([]);
});
