import type { Box, Size } from './geometry.js';
import type { Occlusion } from './occlusion.js';

/**
 * What was measured of one face in one frame. All pixels are those of the camera's own, unmirrored frame.
 *
 * Angles follow ISO/IEC 39794-5: yaw is positive when the person turns to their own left (the image's right), pitch is
 * positive when they look down, roll is positive when the head tilts towards their own right shoulder (the image's left).
 * A head that looks along the camera's axis gets its pose by pitch first, then yaw, then roll; so yaw 0 looks along that
 * axis, wherever in the frame the head is.
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
  readonly margins: FaceMargins;
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
 * OFIQ's four measures of the room around a face. Sideways they count distances of the eye centres, up and down distances
 * from the eyes' midpoint to the chin. As OFIQ's code has it, either side is measured from the eye that is farther away,
 * so a frontal face at the border has about 1.
 */
export interface FaceMargins {
  /** LeftwardCropOfTheFaceImage: from the frame's left border to the person's left eye. */
  readonly leftward: number;
  /** RightwardCropOfTheFaceImage: from the person's right eye to the frame's right border. */
  readonly rightward: number;
  /** MarginAboveOfTheFaceImage: from the frame's upper border to the eyes' midpoint. */
  readonly above: number;
  /** MarginBelowOfTheFaceImage: from the eyes' midpoint to the frame's lower border. */
  readonly below: number;
}

/**
 * What was measured of the pixels of the face. Luminance is that of OFIQ: sRGB made linear, then Rec. 709 weights, 0..1;
 * shares are 0..1. OFIQ's region of the face ends at the brows; it leaves covered pixels out, which nobody marks here.
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
  /** Intensity of the darker one of the same two places over that of the brighter one, 0 to 1 (equal). */
  readonly lightBalance: number;
  /** Entropy of the face's luminance histogram, 0 to 8 bits. */
  readonly dynamicRangeBits: number;
  /**
   * Energy of the face's fine detail (some 3 % of the inter-eye distance) over that of detail twice as large, in the
   * direction in which it is weaker. Light, contrast and noise hardly change it. Measured: .31 to .48 on sharp faces, .2
   * to .24 on soft webcams, below .18 on blurred ones.
   */
  readonly sharpness: number;
  /**
   * Standard deviation of the sensor's noise in the camera's own pixels, in 8-bit steps of the green channel. Blur and
   * strong compression take noise away; what they leave is what is measured.
   */
  readonly noise: number;
  /** Mean chroma of patches of the face, in CIELAB; 0 is grey. */
  readonly chroma: number;
  /** OFIQ NaturalColour: distance of the cheeks' colour from the colours of skin, in CIELAB; 100 on the cold side of grey. */
  readonly naturalColourDistance: number;
  /** How many times brighter the brightest quarter of the background beside and above the face is than the face. */
  readonly backlightRatio: number;
  /** Share of highlights on the skin: nearly white, and well above the face's mean. */
  readonly glareShare: number;
  /** The same around the eyes, where glasses mirror. */
  readonly glassesGlareShare: number;
}

/** A face that the detector saw and the landmarker did not: small, in the background, at the border, or partly hidden. */
export interface FaceSighting {
  /** In pixels of the frame. It may reach beyond it. */
  readonly box: Box;
  /** Distance of the eye centres, in pixels, as it would be if the face looked at the camera. */
  readonly interEyeDistancePx: number;
  /** The detector's score, 0..1. */
  readonly score: number;
  /** The time of the frame in which it was seen. */
  readonly atMs: number;
}

/** What was measured in one frame. Times are milliseconds of the page's monotonic clock. */
export interface Observation {
  readonly atMs: number;
  /** Size of the camera's frame, to which every pixel above refers. */
  readonly frame: Size;
  /** The largest face first. */
  readonly faces: readonly FaceMeasures[];
  /** Faces beyond those above, the largest first. */
  readonly others: readonly FaceSighting[];
  /** Of the largest face; `null` when there is none. */
  readonly image: ImageMeasures | null;
  /** Of the largest face; `null` when there is none, or nobody looked yet. */
  readonly occlusion: Occlusion | null;
  /**
   * The colours of the largest face, coarse enough that nobody can be seen in them: the square about the upright face in
   * 8 by 8 cells, row by row, each red, green and blue from 0 to 1 as sRGB. `null` when there is no face.
   */
  readonly appearance: Float32Array | null;
}
