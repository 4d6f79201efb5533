import { pupilsBeforeCamera, withPupilsAt } from '../figure-place.js';
import { transform, type Vec3 } from '../maths/matrix.js';
import type { PlainScene } from '../plain-scene.js';
import type { ActorScene } from '../scene.js';
import { keptShare, onMedium } from './fit.js';
import type { Medium, PicturePoint } from './medium.js';
import { mediumPlace, surfaceOf } from './surface.js';

/** Where a phone is held in front of a face, and a little below it. */
const HOLDER = { awayCm: 26, upCm: 4 } as const;
/** So far behind the sheet are the pupils of who wears it: it gives way to the nose. */
const WORN_CM = 0.8;

/** What the camera sees behind the scene's medium: nobody, who holds it, or who wears it. */
export function behindMedium(scene: ActorScene, medium: Medium): PlainScene {
  if (medium.kind === 'print' && medium.cutOutEyes) return wearer(scene, medium);
  if (!medium.holder) return { ...scene, present: false };
  const straight = { yawDeg: 0, pitchDeg: 0, rollDeg: 0, xCm: scene.xCm, yCm: scene.yCm + HOLDER.upCm };
  return { ...scene, ...straight, distanceCm: scene.distanceCm + HOLDER.awayCm };
}

/** Where the eyes of the shown face are on the medium; what it shows may not say. */
export function eyesOnMedium({ shows, widthCm, heightCm }: Medium): readonly [PicturePoint, PicturePoint] | null {
  const aspect = widthCm / heightCm;
  if (shows.kind === 'actor') {
    const [left, right] = pupilsBeforeCamera(shows.scene);
    return [filmed(left, shows.scene, aspect), filmed(right, shows.scene, aspect)];
  }
  if (!shows.eyes) return null;
  const kept = keptShare(shows, aspect);
  return [onMedium(shows.eyes[0], kept), onMedium(shows.eyes[1], kept)];
}

function filmed([x, y, z]: Vec3, { fieldOfViewDeg }: PlainScene, aspect: number): PicturePoint {
  const focal = 0.5 / Math.tan((fieldOfViewDeg * Math.PI) / 360);
  return { x: 0.5 + (focal * x) / -z / aspect, y: 0.5 - (focal * y) / -z };
}

function wearer(scene: ActorScene, medium: Medium): PlainScene {
  const eyes = eyesOnMedium(medium);
  if (!eyes) return { ...scene, present: false };
  const [left, right] = eyes;
  const middle = surfaceOf(scene, medium)({ x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }).place;
  const place = mediumPlace(scene);
  const [ahead, origin] = [transform(place, [0, 0, WORN_CM]), transform(place, [0, 0, 0])];
  const behind = (axis: 0 | 1 | 2): number => middle[axis] - (ahead[axis] - origin[axis]);
  return withPupilsAt(scene, [behind(0), behind(1), behind(2)]);
}
