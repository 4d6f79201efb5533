import { expect, test } from 'vitest';
import { readOcclusion } from './answer.js';

const covered = Float32Array.from([0, 0.25, 0.5, 0.75, 1, 0, 0, 0.125]);
const kind = Float32Array.from([0.5, 0.25, 0.125, 0.125, 0, 0]);

test('the numbers get their names in order', () => {
  const occlusion = readOcclusion({ covered, kind }, 12);
  expect(occlusion.atMs).toBe(12);
  expect(occlusion.covered).toEqual({
    leftEye: 0,
    rightEye: 0.25,
    nose: 0.5,
    mouth: 0.75,
    chin: 1,
    leftCheek: 0,
    rightCheek: 0,
    forehead: 0.125,
  });
  expect(occlusion.kinds).toEqual({ none: 0.5, mask: 0.25, sunglasses: 0.125, hand: 0.125, object: 0, hair_or_hat: 0 });
});

test.each([{ covered }, { kind }, { covered: kind, kind }])('another network is not believed', (outputs) => {
  expect(() => readOcclusion(outputs, 0)).toThrow('other numbers');
});
