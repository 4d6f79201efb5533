import type { Box, Size } from '@live-capture/core';

/** The models of the liveness pair, in the order in which they run. */
export const LIVENESS_MODELS = ['minifasnet_v2', 'minifasnet_v1se'] as const;

/** How far beyond the face's box each model of the pair looks. */
export const CROP_FACTORS = { minifasnet_v2: 2.7, minifasnet_v1se: 4 } as const;

/**
 * The part of the frame that a model of the pair sees: the face's box enlarged about its centre, no more than the frame
 * allows, and shifted inside where it would leave it. Whole pixels. It keeps the box's aspect. Never padded: black edges
 * alone turn live faces into attacks.
 */
export function livenessCrop(face: Box, frame: Size, factor: number): Box {
  const scale = Math.min(factor, (frame.height - 1) / face.height, (frame.width - 1) / face.width);
  const [left, right] = inside(face.x + face.width / 2, face.width * scale, frame.width);
  const [top, bottom] = inside(face.y + face.height / 2, face.height * scale, frame.height);
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** First and last pixel of a stretch about a centre, shifted inside `0..size - 1`. */
function inside(centre: number, length: number, size: number): readonly [number, number] {
  const start = Math.max(0, Math.min(centre - length / 2, size - 1 - length));
  return [Math.floor(start), Math.min(Math.floor(start + length), size - 1)];
}
