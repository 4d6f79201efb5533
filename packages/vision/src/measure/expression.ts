import type { FaceFrame } from './face-frame.js';
import { LANDMARKS } from './landmark-indices.js';
import { distance, pointAt } from './points.js';
import type { RawFace } from './raw-face.js';

type Pairs = readonly (readonly [number, number])[];

function widestGap(landmarks: Float32Array, pairs: Pairs): number {
  return Math.max(...pairs.map(([a, b]) => distance(pointAt(landmarks, a), pointAt(landmarks, b))));
}

/** OFIQ EyesOpen, raw: the widest lid gap of the less open eye over T. */
export function eyeOpenness(landmarks: Float32Array, { eyesToChin }: FaceFrame): number {
  const gap = Math.min(widestGap(landmarks, LANDMARKS.rightLids), widestGap(landmarks, LANDMARKS.leftLids));
  return eyesToChin > 0 ? gap / eyesToChin : 0;
}

/** OFIQ MouthClosed, raw: the widest gap of the inner lips over T. */
export function mouthOpenness(landmarks: Float32Array, { eyesToChin }: FaceFrame): number {
  return eyesToChin > 0 ? widestGap(landmarks, LANDMARKS.innerLips) / eyesToChin : 0;
}

/** The stronger of the two mouth corners that are drawn up. */
export function smile(blendshapes: RawFace['blendshapes']): number {
  return Math.max(blendshapes['mouthSmileLeft'] ?? 0, blendshapes['mouthSmileRight'] ?? 0);
}

/** How far both eyes together look aside, up or down: the strongest of the four directions. */
export function gazeOffset(blendshapes: RawFace['blendshapes']): number {
  const both = (left: string, right: string) => ((blendshapes[left] ?? 0) + (blendshapes[right] ?? 0)) / 2;
  return Math.max(
    both('eyeLookOutLeft', 'eyeLookInRight'),
    both('eyeLookInLeft', 'eyeLookOutRight'),
    both('eyeLookUpLeft', 'eyeLookUpRight'),
    both('eyeLookDownLeft', 'eyeLookDownRight'),
  );
}
