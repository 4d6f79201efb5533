import type { FaceMeasures, Size } from '@live-capture/core';
import { eyeOpenness, gazeOffset, mouthOpenness, smile } from './expression.js';
import { faceFrame } from './face-frame.js';
import { faceMargins } from './margins.js';
import { boundsOf } from './points.js';
import { poseFromMatrix } from './pose.js';
import type { RawFace } from './raw-face.js';
import { withoutTwins } from './twins.js';

/** Turns what the landmarker says into the measures of core, in the pixels of the camera's frame. */
export function measureFace(raw: RawFace, frame: Size): FaceMeasures {
  const landmarks = scaled(raw.landmarks, frame);
  const face = faceFrame(landmarks);
  const pose = poseFromMatrix(raw.matrix, frame);
  return {
    box: boundsOf(landmarks),
    landmarks,
    interEyeDistancePx: face.eyeDistance / Math.max(Math.cos((pose.yawDeg * Math.PI) / 180), 0.1),
    headSizeRatio: face.eyesToChin / frame.height,
    margins: faceMargins(face, frame),
    ...pose,
    eyeOpenness: eyeOpenness(landmarks, face),
    mouthOpenness: mouthOpenness(landmarks, face),
    smile: smile(raw.blendshapes),
    gazeOffset: gazeOffset(raw.blendshapes),
  };
}

/** Measures all faces, each once, the largest first. */
export function measureFaces(faces: readonly RawFace[], frame: Size): readonly FaceMeasures[] {
  const measured = faces.map((raw) => measureFace(raw, frame));
  return withoutTwins(measured.sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height));
}

function scaled(normalised: Float32Array, { width, height }: Size): Float32Array {
  const landmarks = new Float32Array(normalised.length);
  for (let i = 0; i + 2 < normalised.length; i += 3) {
    landmarks[i] = (normalised[i] ?? 0) * width;
    landmarks[i + 1] = (normalised[i + 1] ?? 0) * height;
    landmarks[i + 2] = (normalised[i + 2] ?? 0) * width;
  }
  return landmarks;
}
