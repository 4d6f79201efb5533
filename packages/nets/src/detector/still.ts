import type { Pixels } from '../pixels.js';
import type { RunnableNet } from '../runnable-net.js';
import type { DetectedFace } from './detected-face.js';
import { lookAt } from './look.js';
import { distinct, type Seen } from './sightings.js';
import { planViews } from './views.js';
import { atFirstSight, REPEATED } from './watched.js';

/** Every face of one picture, the largest first, by the detector alone: a single look at each view, so what is likely counts. */
export async function facesOf(net: RunnableNet, pixels: Pixels): Promise<readonly DetectedFace[]> {
  const { whole, tiles } = planViews(pixels);
  const seen: Seen[] = [];
  for (const view of [whole, ...tiles]) {
    const faces = await lookAt(net, pixels, view, REPEATED);
    seen.push(...atFirstSight({ faces, atMs: 0, unclaimed: true }));
  }
  return distinct(seen)
    .map(({ box, points, score }) => ({ box, points, score }))
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}
