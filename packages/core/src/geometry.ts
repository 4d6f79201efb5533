/** A width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An axis-aligned box in pixels, measured from the frame's upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Intersection over union of two boxes: 0 where they are apart, 1 where they are the same. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}
