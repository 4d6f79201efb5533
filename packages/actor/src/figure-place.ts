import { EYE, PIVOT, PUPIL_PLANE_Z } from './face/anatomy.js';
import { about, headRotation, type Mat4, multiply, transform, translation, type Vec3 } from './maths/matrix.js';
import type { PlainScene } from './plain-scene.js';

/** Where a person stands. */
export function figurePlace({ xCm, yCm, distanceCm }: PlainScene): Mat4 {
  return translation([xCm - PIVOT[0], yCm - PIVOT[1], -distanceCm - PUPIL_PLANE_Z]);
}

/** How the head is turned on the shoulders. */
export function headTurn({ yawDeg, pitchDeg, rollDeg }: PlainScene): Mat4 {
  return about(PIVOT, headRotation(yawDeg, pitchDeg, rollDeg));
}

/** Where the pupils of a straight gaze are before the camera: first the one at the image's left. */
export function pupilsBeforeCamera(scene: PlainScene): readonly [Vec3, Vec3] {
  const place = multiply(figurePlace(scene), headTurn(scene));
  return [transform(place, [-EYE.x, EYE.y, PUPIL_PLANE_Z]), transform(place, [EYE.x, EYE.y, PUPIL_PLANE_Z])];
}

/** The scene's person, moved so that the middle between the pupils comes to a point; the head keeps its turn. */
export function withPupilsAt(scene: PlainScene, point: Vec3): PlainScene {
  const [left, right] = pupilsBeforeCamera(scene);
  const missing = (axis: 0 | 1 | 2): number => point[axis] - (left[axis] + right[axis]) / 2;
  return {
    ...scene,
    xCm: scene.xCm + missing(0),
    yCm: scene.yCm + missing(1),
    distanceCm: scene.distanceCm - missing(2),
  };
}
