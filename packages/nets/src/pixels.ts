import type { Box, Size } from '@live-capture/core';

/** RGBA pixels, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A point of an image, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a box that lies in an image; its width or height is not positive where none does. */
export function within(box: Box, image: Size): Box {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const right = Math.min(image.width, box.x + box.width);
  const bottom = Math.min(image.height, box.y + box.height);
  return { x, y, width: right - x, height: bottom - y };
}
