import { POLICIES } from '@live-capture/core';
import { describe, expect, test } from 'vitest';
import { guideOval, ovalPath } from './oval.js';

const FRAMES = [
  [1920, 1080],
  [1280, 720],
  [640, 480],
  [1080, 1920],
  [480, 640],
] as const;

describe.each(FRAMES)('in a frame of %i by %i', (width, height) => {
  test.each(Object.values(POLICIES))('the oval of $name invites to a distance that passes', (policy) => {
    const { cx, cy, rx, ry } = guideOval({ width, height }, policy);
    const face = { width: (rx * 2) / 1.12, height: (ry * 2) / 1.2 };
    expect(Math.min(height / face.height, width / face.width)).toBeGreaterThanOrEqual(policy.minFrameToFaceRatio);
    expect(cx).toBe(width / 2);
    expect(Math.abs(cy / height - 0.5)).toBeLessThan(policy.maxCentreOffsetRatio / 2);
    expect(cy - ry).toBeGreaterThan(0);
  });
});

test('the larger of two ovals belongs to the policy that lets people come closer', () => {
  const frame = { width: 1280, height: 720 };
  const near = { ...POLICIES.standard, minFrameToFaceRatio: 1.5 };
  expect(guideOval(frame, near).ry).toBeGreaterThan(guideOval(frame, POLICIES.standard).ry);
});

test('the path starts at the top, where the ring of progress begins', () => {
  expect(ovalPath({ cx: 50, cy: 40, rx: 10, ry: 20 })).toMatch(/^M50 20A10 20 0 0 1 50 60/);
});
