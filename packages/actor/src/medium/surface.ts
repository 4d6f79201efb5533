import { headRotation, type Mat4, multiply, transform, translation, type Vec3 } from '../maths/matrix.js';
import type { ActorScene } from '../scene.js';
import type { Instrument, PicturePoint } from './medium.js';

/** How a sheet is bent: an angle per centimetre across an axis that is turned against upright. */
export interface Bend {
  readonly perCm: number;
  readonly axisRad: number;
}

/** The bend of a medium; devices are flat. */
export function bendOf(medium: Instrument): Bend {
  if (medium.kind !== 'print' || medium.bendRadiusCm === null) return { perCm: 0, axisRad: 0 };
  return { perCm: 1 / medium.bendRadiusCm, axisRad: (medium.bendAxisDeg * Math.PI) / 180 };
}

/** Where a point of the flat sheet, in centimetres from its middle, comes to lie when it is bent. */
export function bent({ perCm, axisRad }: Bend, xCm: number, yCm: number): Vec3 {
  if (perCm === 0) return [xCm, yCm, 0];
  const [c, s] = [Math.cos(axisRad), Math.sin(axisRad)];
  const [across, along] = [c * xCm + s * yCm, c * yCm - s * xCm];
  const wrapped = Math.sin(across * perCm) / perCm;
  return [c * wrapped - s * along, s * wrapped + c * along, (Math.cos(across * perCm) - 1) / perCm];
}

/** Which way the sheet faces there. */
export function bentNormal({ perCm, axisRad }: Bend, xCm: number, yCm: number): Vec3 {
  const [c, s] = [Math.cos(axisRad), Math.sin(axisRad)];
  const angle = (c * xCm + s * yCm) * perCm;
  return [c * Math.sin(angle), s * Math.sin(angle), Math.cos(angle)];
}

/** From the medium's own centimetres (its picture's middle is the origin, z points out of it) to the camera's. */
export function mediumPlace({ xCm, yCm, distanceCm, yawDeg, pitchDeg, rollDeg }: ActorScene): Mat4 {
  return multiply(translation([xCm, yCm, -distanceCm]), headRotation(yawDeg, pitchDeg, rollDeg));
}

/** A point of a medium before the camera. */
export interface SurfacePoint {
  readonly place: Vec3;
  /** Whether the camera, which is at the origin, sees its front. */
  readonly faces: boolean;
}

/** Where points of the picture are before the camera. Points outside of 0..1 are on the rim. */
export function surfaceOf(scene: ActorScene, medium: Instrument): (point: PicturePoint) => SurfacePoint {
  const [place, bend] = [mediumPlace(scene), bendOf(medium)];
  const turn = headRotation(scene.yawDeg, scene.pitchDeg, scene.rollDeg);
  return ({ x, y }) => {
    const [xCm, yCm] = [(x - 0.5) * medium.widthCm, (0.5 - y) * medium.heightCm];
    const at = transform(place, bent(bend, xCm, yCm));
    const normal = transform(turn, bentNormal(bend, xCm, yCm));
    return { place: at, faces: at[2] < 0 && at[0] * normal[0] + at[1] * normal[1] + at[2] * normal[2] < 0 };
  };
}
