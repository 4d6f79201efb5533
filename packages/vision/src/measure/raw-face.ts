/** A face as the landmarker gives it; this is what crosses from the page where the landmarker runs there. */
export interface RawFace {
  /** 478 points as x, y, z, one after another; x and z as shares of the frame's width, y of its height. */
  readonly landmarks: Float32Array;
  /** Blendshape scores, 0..1, by name. */
  readonly blendshapes: Readonly<Record<string, number>>;
  /** The head's pose as a 4x4 matrix in column order: x to the image's right, y up, z towards the camera. */
  readonly matrix: readonly number[];
}
