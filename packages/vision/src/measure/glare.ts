import type { Pixels, Point } from '@live-capture/nets';
import { luminanceByte } from './colour.js';
import type { FaceFrame } from './face-frame.js';
import { forEachSample } from './hull-samples.js';

/** A highlight mirrors the lamp, so it is near white: no channel is below this byte ... */
const MIN_BYTE = 235;
/** ... and all of them are about equal. Own choice: clipping and the compression of colour leave that much. */
const MAX_SPREAD_BYTES = 25;
/** Times the face's mean luminance; without it a face that is bright all over would be one highlight. Own choice. */
const MIN_CONTRAST = 1.5;
/** Radius of the zone of an eye and its lens, in inter-eye distances: lenses are 50 mm wide, and eyes 63 mm apart. */
const LENS_RADIUS = 0.4;

/** Shares of highlights, 0..1. */
export interface Glare {
  /** Of the skin, without the eye zones. */
  readonly glareShare: number;
  /** Of the eye zones, where glasses mirror. */
  readonly glassesGlareShare: number;
}

/** Looks for highlights inside the hull of the skin. */
export function readGlare(pixels: Pixels, skin: readonly Point[], face: FaceFrame, luminanceMean: number): Glare {
  const { data } = pixels;
  const { leftEye, rightEye, eyeDistance } = face;
  const radius = (LENS_RADIUS * eyeDistance) ** 2;
  const inZone = (eye: Point, x: number, y: number) => (x - eye.x) ** 2 + (y - eye.y) ** 2 <= radius;
  const enough = MIN_CONTRAST * luminanceMean * 255;
  let [lens, mirrored, rest, shining] = [0, 0, 0, 0];
  forEachSample(pixels, skin, (at, x, y) => {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const least = Math.min(red, green, blue);
    const white = least >= MIN_BYTE && Math.max(red, green, blue) - least <= MAX_SPREAD_BYTES;
    const highlight = white && luminanceByte(red, green, blue) >= enough ? 1 : 0;
    if (inZone(leftEye, x, y) || inZone(rightEye, x, y)) {
      lens += 1;
      mirrored += highlight;
    } else {
      rest += 1;
      shining += highlight;
    }
  });
  return { glareShare: shining / Math.max(rest, 1), glassesGlareShare: mirrored / Math.max(lens, 1) };
}
