import type { Pixels } from '@live-capture/nets';
import { drawSquare, type FaceSquare } from '../measure/face-square.js';

/** Width and height of the network's input. */
const INPUT_SIZE = 96;

/** One picture of three planes. */
export const OCCLUSION_INPUT_SHAPE = [1, 3, INPUT_SIZE, INPUT_SIZE] as const;

/** The network's input: the face's square as three planes of red, green and blue, 0..1. */
export function occlusionInput(pixels: Pixels, square: FaceSquare): Float32Array {
  const drawn = drawSquare(pixels, square, INPUT_SIZE);
  const plane = INPUT_SIZE * INPUT_SIZE;
  const input = new Float32Array(3 * plane);
  for (let i = 0; i < plane; i += 1) {
    for (let channel = 0; channel < 3; channel += 1) input[channel * plane + i] = (drawn[i * 3 + channel] ?? 0) / 255;
  }
  return input;
}
