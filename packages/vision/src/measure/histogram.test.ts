import { describe, expect, test } from 'vitest';
import { measureHistogram, overlap } from './histogram.js';

function histogram(counts: Record<number, number>): Uint32Array {
  const bytes = new Uint32Array(256);
  for (const [byte, count] of Object.entries(counts)) bytes[Number(byte)] = count;
  return bytes;
}

describe('measureHistogram', () => {
  test('one level has its mean, no variance and no entropy', () => {
    const measures = measureHistogram(histogram({ 51: 100 }));
    expect(measures.luminanceMean).toBeCloseTo(0.2);
    expect(measures.luminanceVariance).toBe(0);
    expect(measures.dynamicRangeBits).toBe(0);
  });

  test('two levels of equal weight', () => {
    const measures = measureHistogram(histogram({ 0: 10, 255: 10 }));
    expect(measures.luminanceMean).toBeCloseTo(0.5);
    expect(measures.luminanceVariance).toBeCloseTo(0.25);
    expect(measures.dynamicRangeBits).toBeCloseTo(1);
  });

  test('64 levels of equal weight have the 6 bits that OFIQ maps to 75 of 100', () => {
    const measures = measureHistogram(new Uint32Array(256).map((_, byte) => (byte >= 60 && byte < 124 ? 3 : 0)));
    expect(measures.dynamicRangeBits).toBeCloseTo(6);
    expect(12.5 * measures.dynamicRangeBits).toBeCloseTo(75);
  });

  test('shares of the dark and the bright end, with both ends of each range inside', () => {
    const measures = measureHistogram(histogram({ 0: 1, 25: 1, 26: 5, 246: 1, 247: 1, 255: 1 }));
    expect(measures.underExposedShare).toBeCloseTo(0.2);
    expect(measures.overExposedShare).toBeCloseTo(0.2);
  });
});

test('overlap is 1 for the same histogram, 0 for none in common, and the shared part between', () => {
  expect(overlap(histogram({ 10: 4 }), histogram({ 10: 4 }))).toBe(1);
  expect(overlap(histogram({ 10: 4 }), histogram({ 11: 4 }))).toBe(0);
  expect(overlap(histogram({ 10: 2, 20: 2 }), histogram({ 20: 3, 30: 1 }))).toBe(0.5);
});
