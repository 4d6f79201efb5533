import { faceCheck } from './check.js';

/** OFIQ HeadSize: the distance from the eyes to the chin over the frame's height. */
export const headSize = faceCheck('headSize', 'ratio', (face, policy) => ({
  measured: face.headSizeRatio,
  limit: { min: policy.minHeadSizeRatio },
  below: { code: 'face_too_small', hint: 'move_closer' },
}));

/** OFIQ LeftwardCropOfTheFaceImage. The image's left is the person's right, so they move to their left. */
export const leftwardCropOfTheFaceImage = faceCheck('leftwardCropOfTheFaceImage', 'ratio', ({ margins }, policy) => ({
  measured: margins.leftward,
  limit: { min: policy.minSidewardCropRatio },
  below: { code: 'face_near_border', hint: 'move_left' },
}));

/** OFIQ RightwardCropOfTheFaceImage. */
export const rightwardCropOfTheFaceImage = faceCheck('rightwardCropOfTheFaceImage', 'ratio', ({ margins }, policy) => ({
  measured: margins.rightward,
  limit: { min: policy.minSidewardCropRatio },
  below: { code: 'face_near_border', hint: 'move_right' },
}));

/** OFIQ MarginAboveOfTheFaceImage. */
export const marginAboveOfTheFaceImage = faceCheck('marginAboveOfTheFaceImage', 'ratio', ({ margins }, policy) => ({
  measured: margins.above,
  limit: { min: policy.minMarginAboveRatio },
  below: { code: 'face_near_border', hint: 'move_down' },
}));

/** OFIQ MarginBelowOfTheFaceImage. */
export const marginBelowOfTheFaceImage = faceCheck('marginBelowOfTheFaceImage', 'ratio', ({ margins }, policy) => ({
  measured: margins.below,
  limit: { min: policy.minMarginBelowRatio },
  below: { code: 'face_near_border', hint: 'move_up' },
}));
