import { anyCloth, paintCloth } from './cloth.js';
import { folded, HATS } from './dome.js';
import { boundsOf, smooth } from './geometry.js';
import { cutOut, overlay, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A hood or a wide head cloth that comes down over the forehead. */
export function hood(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.7 });
  const low = random.uniform(-0.6, -0.2);
  const near = random.uniform(0.78, 1.02);
  const opening = smooth(
    [
      [0, low],
      [1.1 * near, low + 0.03],
      [1.7 * near, low + 0.3],
      [2 * near, 0.5],
      [1.8 * near, 1.3],
      [1.1, 2],
      [0, 2.3],
      [-1.1, 2],
      [-1.8 * near, 1.3],
      [-2 * near, 0.5],
      [-1.7 * near, low + 0.3],
      [-1.1 * near, low + 0.03],
    ].map(([u = 0, v = 0]) => face.on(u, v)),
    { closed: true },
  );
  const outer = smooth(
    [
      [0, -2.3],
      [2.1, -1.8],
      [3.2, 0],
      [3.1, 2],
      [4.5, 4.5],
      [-4.5, 4.5],
      [-3.1, 2],
      [-3.2, 0],
      [-2.1, -1.8],
    ].map(([u = 0, v = 0]) => face.on(u, v)),
    { closed: true },
  );
  within(context, outer, () => paintCloth(context, boundsOf(outer), anyCloth(random, HATS), stage));
  cutOut(context, opening);
  folded(context, outer, stage, 1);
  overlay(context, () => {
    // The cloth turns inwards around the face and gets darker.
    for (const width of [0.22, 0.15, 0.09, 0.04]) {
      stroke(context, opening, { style: 'rgba(0,0,0,0.17)', widthPx: face.widthPx * width, closed: true });
    }
  });
}
