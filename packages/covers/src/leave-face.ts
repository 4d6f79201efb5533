import { FACE_REGIONS } from '@live-capture/core';
import { centreOf, scaled } from './geometry.js';
import { cutOut } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';

/** Takes away what lies over the face; the cheek of a turned head reaches beyond the oval. */
export function leaveFace(context: Context, { face }: Stage): void {
  cutOut(context, scaled(face.oval, 1.03, centreOf(face.oval)));
  for (const name of FACE_REGIONS) cutOut(context, scaled(face.region(name), 1.15));
}
