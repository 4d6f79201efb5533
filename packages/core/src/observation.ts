import type { Box, Size } from './geometry.js';

/**
 * What was measured of one face in one frame. All pixels are those of the camera's own, unmirrored frame.
 *
 * Angles follow ISO/IEC 39794-5: yaw is positive when the person turns to their own left (the image's right), pitch is
 * positive when they look down, roll is positive when the head tilts towards their own right shoulder (the image's left).
 */
export interface FaceMeasures {
  /** Bounding box of the landmarks, in pixels. It may reach beyond the frame. */
  readonly box: Box;
  /** 478 points as x, y, z, one after another, in pixels; z grows away from the camera. */
  readonly landmarks: Float32Array;
  /** OFIQ InterEyeDistance: distance of the eye centres divided by the cosine of the yaw, in pixels. */
  readonly interEyeDistancePx: number;
  /** OFIQ HeadSize: distance from the eyes' midpoint to the chin, as a share of the frame's height. */
  readonly headSizeRatio: number;
  readonly yawDeg: number;
  /** As measured. The neutral of the policy is subtracted by the check, not here. */
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** OFIQ EyesOpen: widest lid gap of the less open eye over the distance from the eyes' midpoint to the chin. */
  readonly eyeOpenness: number;
  /** OFIQ MouthClosed: widest inner lip gap over the distance from the eyes' midpoint to the chin. */
  readonly mouthOpenness: number;
  /** 0 (no smile) to 1, the stronger of the two mouth corners. */
  readonly smile: number;
  /** 0 (into the lens) to 1 (as far aside, up or down as eyes go). */
  readonly gazeOffset: number;
}

/**
 * What was measured of the pixels of the face. Luminance is that of OFIQ: sRGB made linear, then Rec. 709 weights, 0..1;
 * shares are 0..1.
 */
export interface ImageMeasures {
  readonly luminanceMean: number;
  readonly luminanceVariance: number;
  /** Share of face pixels with an 8-bit luminance of 0 to 25. */
  readonly underExposedShare: number;
  /** Share of face pixels with an 8-bit luminance of 247 to 255. */
  readonly overExposedShare: number;
  /** OFIQ IlluminationUniformity: overlap of the two cheeks' luminance histograms, 0 (none) to 1 (equal). */
  readonly illuminationUniformity: number;
  /** Entropy of the face's luminance histogram, 0 to 8 bits. */
  readonly dynamicRangeBits: number;
  /** Variance of the Laplacian of the face, drawn to a fixed inter-eye distance, on 0..255 grey. Higher is sharper. */
  readonly sharpness: number;
  /** Mean chroma of the face in CIELAB; 0 is grey. */
  readonly chroma: number;
}

/** What was measured in one frame. Times are milliseconds of the page's monotonic clock. */
export interface Observation {
  readonly atMs: number;
  /** Size of the camera's frame, to which every pixel above refers. */
  readonly frame: Size;
  /** The largest face first. */
  readonly faces: readonly FaceMeasures[];
  /** Of the largest face; `null` when there is none. */
  readonly image: ImageMeasures | null;
}
