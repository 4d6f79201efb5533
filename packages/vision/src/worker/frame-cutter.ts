import type { Box } from '@live-capture/core';
import { type Patch, within } from '../measure/patch.js';
import { VisionError } from '../vision-error.js';

/** Reads pieces of a frame at its own resolution. */
export interface FrameCutter {
  /** The part of the box that lies in the frame; `null` when none does. The box is whole pixels. */
  cut(frame: ImageBitmap, box: Box): Patch | null;
}

/** A cutter on a canvas that grows with the pieces, for setting a canvas' size clears and reallocates it. */
export function createFrameCutter(): FrameCutter {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new VisionError('unsupported', 'offscreen_canvas');
  return {
    cut(frame, box) {
      const { x, y, width, height } = within(box, { x: 0, y: 0, width: frame.width, height: frame.height });
      if (width <= 0 || height <= 0) return null;
      if (canvas.width < width) canvas.width = width;
      if (canvas.height < height) canvas.height = height;
      context.drawImage(frame, x, y, width, height, 0, 0, width, height);
      return { x, y, width, height, data: context.getImageData(0, 0, width, height).data };
    },
  };
}
