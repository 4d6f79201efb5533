import type { Box } from '@live-capture/core';

/** RGBA pixels, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A piece of the camera's frame at its own resolution; x and y say where in the frame it lies. All are whole numbers. */
export interface Patch extends Pixels, Box {}

/** A point of an image, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a box that lies in another; its width or height is not positive where none does. */
export function within(box: Box, outer: Box): Box {
  const x = Math.max(outer.x, box.x);
  const y = Math.max(outer.y, box.y);
  const right = Math.min(outer.x + outer.width, box.x + box.width);
  const bottom = Math.min(outer.y + outer.height, box.y + box.height);
  return { x, y, width: right - x, height: bottom - y };
}
