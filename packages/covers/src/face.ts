import { byRegion, type FaceRegion, REGION_OUTLINES } from '@live-capture/core';
import { FACE_OVAL } from './face-oval.js';
import { centreOf, distance, type Point, turned } from './geometry.js';

/** Where the parts of a face lie in the picture. */
export interface Face {
  /** Width of the face as seen from the front, in pixels. */
  readonly widthPx: number;
  /** The tilt in the picture's plane, positive clockwise. */
  readonly rollRad: number;
  /** How far the nose points to the image's right (1) or left (-1). */
  readonly turn: number;
  readonly oval: readonly Point[];
  /** A landmark. */
  at(index: number): Point;
  /** A place that bends with the face: u is -1 at the image's left eye and 1 at the right, v is 0 there and 1 at the mouth. */
  on(u: number, v: number): Point;
  /** A place so many face widths to the right of and below another, upright with the head. */
  from(anchor: Point, u: number, v: number): Point;
  region(name: FaceRegion): readonly Point[];
}

/** Corners of the eyes and of the mouth (MediaPipe face mesh). */
const EYES = { left: [33, 133], right: [362, 263] } as const;
const MOUTH = [61, 291] as const;

/** Reads a face from its 478 landmarks (x, y, z in pixels). */
export function faceOf(landmarks: ArrayLike<number>): Face {
  const at = (index: number): Point => ({ x: landmarks[index * 3] ?? 0, y: landmarks[index * 3 + 1] ?? 0 });
  const all = (indices: readonly number[]): Point[] => indices.map(at);
  const left = centreOf(all(EYES.left));
  const right = centreOf(all(EYES.right));
  const eyes = centreOf([left, right]);
  const mouth = centreOf(all(MOUTH));
  const rollRad = Math.atan2(right.y - left.y, right.x - left.x);
  // From the front the oval is about 0.78 times as wide as it is high; a turn hides width and a nod height.
  const widthPx = Math.max(distance(at(234), at(454)), 0.78 * distance(at(10), at(152)));
  const nose = turned({ x: at(1).x - eyes.x, y: at(1).y - eyes.y }, -rollRad);
  return {
    widthPx,
    rollRad,
    turn: Math.max(-1, Math.min(1, nose.x / (0.25 * widthPx))),
    oval: all(FACE_OVAL),
    at,
    on: (u, v) => ({
      x: eyes.x + ((right.x - left.x) / 2) * u + (mouth.x - eyes.x) * v,
      y: eyes.y + ((right.y - left.y) / 2) * u + (mouth.y - eyes.y) * v,
    }),
    from: (anchor, u, v) => {
      const offset = turned({ x: u * widthPx, y: v * widthPx }, rollRad);
      return { x: anchor.x + offset.x, y: anchor.y + offset.y };
    },
    region: (name) => all(REGION_OUTLINES[name]),
  };
}

/** The outlines of all regions of a face. */
export function regionsOf(face: Face): Record<FaceRegion, readonly Point[]> {
  return byRegion((name) => face.region(name));
}
