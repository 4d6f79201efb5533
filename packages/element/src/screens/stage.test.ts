import { POLICIES } from '@live-capture/core';
import { expect, test } from 'vitest';
import { guideOval } from './oval.js';
import { stageLimits } from './stage.js';

const FRAMES = [
  [1920, 1080],
  [640, 480],
  [1080, 1920],
] as const;
const CARDS = [
  [390, 844],
  [1280, 800],
  [320, 480],
] as const;

test.each(FRAMES.flatMap((frame) => CARDS.map((card) => [frame, card] as const)))(
  'a frame of %o in a card of %o shows the whole oval',
  ([width, height], [cardWidth, cardHeight]) => {
    for (const minFrameToFaceRatio of [1, 2]) {
      const oval = guideOval({ width, height }, { ...POLICIES.standard, minFrameToFaceRatio });
      const { widest, highest } = stageLimits({ width, height }, oval);
      const stage = {
        width: Math.min(cardWidth, cardHeight * widest),
        height: Math.min(cardHeight, cardWidth * highest),
      };
      const scale = Math.max(stage.width / width, stage.height / height);
      expect(2 * oval.rx * scale).toBeLessThanOrEqual(cardWidth);
      expect(2 * oval.ry * scale).toBeLessThanOrEqual(cardHeight);
    }
  },
);
