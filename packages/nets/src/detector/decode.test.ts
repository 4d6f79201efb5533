import { describe, expect, test } from 'vitest';
import { decodeFaces } from './decode.js';

const SIZE = { width: 64, height: 32 };

/** The answer of a network that saw nothing, with these numbers of one cell in place of zeros. */
function answer(stride: number, cell: number, cls: number, obj: number, bbox: number[] = [], kps: number[] = []) {
  const outputs: Record<string, Float32Array> = {};
  for (const each of [8, 16, 32]) {
    const cells = (SIZE.width / each) * (SIZE.height / each);
    for (const [name, numbers] of Object.entries({ cls: 1, obj: 1, bbox: 4, kps: 10 }))
      outputs[`${name}_${each}`] = new Float32Array(cells * numbers);
  }
  outputs[`cls_${stride}`]?.set([cls], cell);
  outputs[`obj_${stride}`]?.set([obj], cell);
  outputs[`bbox_${stride}`]?.set(bbox, cell * 4);
  outputs[`kps_${stride}`]?.set(kps, cell * 10);
  return outputs;
}

describe('decodeFaces', () => {
  test.each([
    // stride, cell, its column and row
    [8, 0, 0, 0],
    [8, 11, 3, 1],
    [16, 5, 1, 1],
    [32, 1, 1, 0],
  ])('reads a cell of stride %i, number %i', (stride, cell, column, row) => {
    const kps = [0, 0, 1, 0, 0.5, 0.5, 0, 1, 1, 1];
    const [face] = decodeFaces(answer(stride, cell, 0.64, 1, [0.5, 0.25, Math.log(2), Math.log(3)], kps), SIZE, 0.5);
    const [left, top] = [column * stride, row * stride];
    expect(face?.score).toBeCloseTo(0.8);
    expect(face?.box.x).toBeCloseTo(left + 0.5 * stride - stride);
    expect(face?.box.y).toBeCloseTo(top + 0.25 * stride - 1.5 * stride);
    expect(face?.box.width).toBeCloseTo(2 * stride);
    expect(face?.box.height).toBeCloseTo(3 * stride);
    expect(face?.points[1]).toEqual({ x: left + stride, y: top });
    expect(face?.points[2]).toEqual({ x: left + stride / 2, y: top + stride / 2 });
    expect(face?.points[3]).toEqual({ x: left, y: top + stride });
  });

  test('takes neither number alone for a face', () => {
    expect(decodeFaces(answer(8, 3, 1, 0.2), SIZE, 0.5)).toEqual([]);
    expect(decodeFaces(answer(8, 3, 0.2, 1), SIZE, 0.5)).toEqual([]);
    expect(decodeFaces(answer(8, 3, 0.5, 0.51), SIZE, 0.5)).toHaveLength(1);
  });

  test('refuses the answer for a picture of another size, and one that lacks an output', () => {
    expect(() => decodeFaces(answer(8, 0, 1, 1), { width: 64, height: 64 }, 0.5)).toThrow('another grid');
    expect(() => decodeFaces({ ...answer(8, 0, 1, 1), obj_16: undefined } as never, SIZE, 0.5)).toThrow('obj_16');
  });
});
