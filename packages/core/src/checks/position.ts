import type { Box, Size } from '../geometry.js';
import type { CapturePolicy } from '../policy.js';
import { faceCheck } from './check.js';

/** Border gaps are written for this short side and scale with the camera's. */
const BORDER_SHORT_SIDE_PX = 720;

/** Smallest gap between a box and the frame's border, in pixels; negative where the box leaves the frame. */
export function borderGapPx(box: Box, frame: Size): number {
  return Math.min(box.x, box.y, frame.width - box.x - box.width, frame.height - box.y - box.height);
}

/** The gap that a policy asks for in a frame of this size. */
export function minBorderGapPx({ minBorderPx }: CapturePolicy, frame: Size): number {
  return (minBorderPx * Math.min(frame.width, frame.height)) / BORDER_SHORT_SIDE_PX;
}

/** How many times the frame is larger than a box, across or down, whichever is less. */
export function frameToFaceRatio(box: Size, frame: Size): number {
  return Math.min(frame.width / box.width, frame.height / box.height);
}

/** The whole face is in the frame, with room around it. */
export const faceInFrame = faceCheck('faceInFrame', 'px', (face, policy, { frame }) => {
  const measured = borderGapPx(face.box, frame);
  const min = minBorderGapPx(policy, frame);
  const code = measured < 0 ? 'face_cropped' : 'face_near_border';
  return { measured, limit: { min }, below: { code, hint: 'move_into_frame' } };
});

/** The face is tall enough; OFIQ's HeadSize measures from eyes to chin, this the whole landmark box. */
export const faceHeight = faceCheck('faceHeight', 'ratio', ({ box }, policy, { frame }) => ({
  measured: box.height / frame.height,
  limit: { min: policy.minFaceHeightRatio },
  below: { code: 'face_too_small', hint: 'move_closer' },
}));

/** The frame shows enough around the face for a picture's edges to be seen. */
export const surroundings = faceCheck('surroundings', 'ratio', ({ box }, policy, { frame }) => ({
  measured: frameToFaceRatio(box, frame),
  limit: { min: policy.minFrameToFaceRatio },
  below: { code: 'face_too_close', hint: 'move_back' },
}));

/** OFIQ InterEyeDistance: the face has enough pixels. */
export const interEyeDistance = faceCheck('interEyeDistance', 'px', (face, policy) => ({
  measured: face.interEyeDistancePx,
  limit: { min: policy.minInterEyeDistancePx },
  below: { code: 'face_too_small', hint: 'move_closer' },
}));

/** The face is in the middle. Left and right are the person's own. */
export const faceCentred = faceCheck('faceCentred', 'ratio', ({ box }, policy, { frame }) => {
  const x = (box.x + box.width / 2) / frame.width - 0.5;
  const y = (box.y + box.height / 2) / frame.height - 0.5;
  const sideways = Math.abs(x) > Math.abs(y);
  const measured = sideways ? Math.abs(x) : Math.abs(y);
  // The image's left is the person's right.
  const hint = sideways ? (x < 0 ? 'move_left' : 'move_right') : y < 0 ? 'move_down' : 'move_up';
  return { measured, limit: { max: policy.maxCentreOffsetRatio }, above: { code: 'face_off_center', hint } };
});
