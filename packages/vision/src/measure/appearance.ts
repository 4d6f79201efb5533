import type { Pixels } from '@live-capture/nets';
import { drawSquare, faceSquare } from './face-square.js';

/** Cells of the picture each way: enough to tell one face in one light from another, too few to see who it is. */
const CELLS = 8;
/** The square ends with the face, for what is behind it stays the same when the person does not. */
const MARGIN = 1;

/** The colours of a face as core keeps them: 8 by 8 cells of the square about the upright face, RGB, 0..1. */
export function appearance(pixels: Pixels, landmarks: Float32Array): Float32Array {
  return Float32Array.from(drawSquare(pixels, faceSquare(landmarks, MARGIN), CELLS), (byte) => byte / 255);
}
