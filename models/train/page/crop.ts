import type { FaceRegion } from '@live-capture/core';
import { drawSquare, faceSquare, OCCLUSION_MARGIN } from '@live-capture/vision/occlusion';

/** How much wider a crop is than what the network sees, so that it can be moved. */
const ROOM = 4 / 3;
/** Side of a crop in pixels, and what it has over the network's input. */
export const CROP = { size: 128, room: ROOM } as const;

/** A face that is ready for training, with what is true of it. Left and right are the person's own. */
export interface Crop {
  /** RGB bytes, row by row, as base64. */
  readonly pixels: string;
  readonly species: string;
  readonly kind: string;
  /** Share of each region that is covered, 0..1; what nobody knows is absent. */
  readonly covered: Partial<Record<FaceRegion, number>>;
}

/** Cuts the face out of a picture, upright. */
export function cropOf(picture: ImageData, landmarks: Float32Array): string {
  const bytes = drawSquare(picture, faceSquare(landmarks, OCCLUSION_MARGIN * ROOM), CROP.size);
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
