import type { Box } from '@live-capture/core';

/**
 * The box of the landmarks, for which the policies' limits and the liveness models are made, from the detector's box: as
 * wide, less high, a little lower. Medians of 177 pictures that both networks saw; in 95 of 100 the true width is .92 to 1.11
 * of this, the true height .90 to 1.15.
 */
const WIDTH = 1.01;
const HEIGHT = 0.893;
const CENTRE_DOWN = 0.046;

/** About where the landmarks of a detected face would be. */
export function landmarkBox({ x, y, width, height }: Box): Box {
  const centre = { x: x + width / 2, y: y + (0.5 + CENTRE_DOWN) * height };
  return boxAbout(centre, width * WIDTH, height * HEIGHT);
}

/** A box about its own centre, so many times as large. */
export function scaledBox({ x, y, width, height }: Box, scale: number): Box {
  return boxAbout({ x: x + width / 2, y: y + height / 2 }, width * scale, height * scale);
}

function boxAbout(centre: { readonly x: number; readonly y: number }, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}
