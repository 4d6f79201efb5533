import { expect, test } from 'vitest';
import { fusedScore, liveProbability } from './score.js';

test('the live probability is the softmax at the second output', () => {
  expect(liveProbability([0, 0, 0])).toBeCloseTo(1 / 3);
  expect(liveProbability([0, Math.log(2), 0])).toBeCloseTo(0.5);
  expect(liveProbability(Float32Array.of(-4, 9, -5))).toBeGreaterThan(0.999);
});

test('large logits do not overflow', () => {
  expect(liveProbability([1000, 1001, 0])).toBeCloseTo(Math.E / (1 + Math.E));
});

test('the pair is fused to its mean', () => {
  expect(fusedScore([0.2, 0.8])).toBeCloseTo(0.5);
});
