/**
 * Every threshold of a capture. Each name carries its unit; each comment says what the number means and where it comes
 * from. Ratios are shares of the frame unless the comment says otherwise.
 */
export interface CapturePolicy {
  readonly name: string;
  /** Travels with every report; changes whenever a number of a shipped policy does. */
  readonly version: string;

  /**
   * A face beyond the landmarked one counts from here on. It is to count from 12 px up, and of one that small the detector
   * measures 11 to 17 px, at the frame's border as little as 10.
   */
  readonly minOtherFaceEyeDistancePx: number;
  /** OFIQ InterEyeDistance. ISO/IEC 39794-5 asks for 90 px, OFIQ maps 70 px to 50 of 100; IDLive Face accepts 50 px. */
  readonly minInterEyeDistancePx: number;
  /** Height of the landmark box over the frame's height. Own choice: below it the oval of the guidance is half empty. */
  readonly minFaceHeightRatio: number;
  /** `min(H/h, W/w)` of frame and landmark box. The liveness model needs the surroundings: its wide crop is 4 times the box. */
  readonly minFrameToFaceRatio: number;
  /** Distance of the box's centre from the frame's centre, as a share of the frame, each way. */
  readonly maxCentreOffsetRatio: number;
  /** Gap between the box and the frame's border in pixels, for a frame whose short side is 720 px (IDLive Face: 15 to 25). */
  readonly minBorderPx: number;

  /**
   * Probability that an eye, the mouth, or another region of the face (nose, chin, cheeks) is covered. The network is
   * calibrated so that .5 is its operating point.
   */
  readonly maxEyesCovered: number;
  readonly maxMouthCovered: number;
  readonly maxFaceCovered: number;
  /** The same of the forehead. 1 does not gate: a fringe or a turban hides no one, and is only reported. */
  readonly maxForeheadCovered: number;

  /** Degrees, either way. Open peers ship 15 (strict) to 25; OFIQ's score at 15 degrees is 93 of 100. */
  readonly maxYawDeg: number;
  /** Degrees from the neutral pitch, either way. */
  readonly maxPitchDeg: number;
  /**
   * The pitch that is measured of a person who looks straight into a camera at eye height: the landmark model's own zero
   * is a head held a little higher. Medians, with the face in the middle of the frame: 1 on official portraits (5 frontal),
   * 3 on webcams (7 people, -3 to 10), 6 on 137 frontal faces of strangers (half of them 3 to 10); from 4 to 5 the most
   * of all three pass.
   */
  readonly neutralPitchDeg: number;
  /** Degrees, either way. */
  readonly maxRollDeg: number;

  /** OFIQ EyesOpen, raw: .02 maps to 50 of 100. Measured: .04 to .09 open, .02 narrowed by a smile, below .01 shut. */
  readonly minEyeOpenness: number;
  /** 0..1 of the landmark model's gaze blendshapes. Measured on people who read a screen: .2 to .5, one at .74. */
  readonly maxGazeOffset: number;
  /** OFIQ MouthClosed, raw: .2 maps to 50 of 100, .1 to 84. */
  readonly maxMouthOpenness: number;
  /** 0..1 of the landmark model's smile blendshapes. 1 does not gate: people smile at themselves, and may. */
  readonly maxSmile: number;

  /**
   * OFIQ HeadSize, raw, as a share of the frame's height: .45 maps to 100 of 100, .25 to 4. 0 does not gate: where it is
   * high, both margins are low, and a selfie needs the margins.
   */
  readonly minHeadSizeRatio: number;
  /** OFIQ LeftwardCrop and RightwardCrop, raw, in distances of the eye centres: .9 maps to 50 of 100. 0 does not gate. */
  readonly minSidewardCropRatio: number;
  /** OFIQ MarginAbove, raw, in distances from the eyes to the chin: 1.4 maps to 50 of 100. 0 does not gate. */
  readonly minMarginAboveRatio: number;
  /** OFIQ MarginBelow, raw, in the same: 1.8 maps to 50 of 100. 0 does not gate. */
  readonly minMarginBelowRatio: number;

  /**
   * How many times brighter than the face the background may be. 1 over `minLuminanceMean`, rounded up: no background is
   * brighter than 1, so whoever fails this is too dark, too, and nobody is refused for a white wall. It only comes first,
   * for turning round helps where more light does not.
   */
  readonly maxBacklightRatio: number;
  /**
   * OFIQ LuminanceMean, raw, linear light: .2 maps to 50 of 100. Open peers ask for 70 to 85 of 255 in sRGB, which is .06
   * to .09 here; dark skin in good light must pass. Measured: .13 to .45 on official portraits; on
   * dark-skinned people in daylight .14, .1 before a white wall, and .067.
   */
  readonly minLuminanceMean: number;
  readonly maxLuminanceMean: number;
  /** OFIQ LuminanceVariance, raw: .0166 maps to 100 of 100, .002 to 33. 0 does not gate: webcams in flat light have .002. */
  readonly minLuminanceVariance: number;
  /** OFIQ UnderExposurePrevention and OverExposurePrevention, raw: .9 under maps to 52 of 100, .1 over to 9. */
  readonly maxUnderExposedShare: number;
  readonly maxOverExposedShare: number;
  /**
   * OFIQ IlluminationUniformity, raw: .1 maps to 50 of 100, .02 to 31. 0 does not gate: the shades of smooth skin part
   * long before the light is bad. Measured: .12 to .59 on official portraits; of 475 frontal faces 5 % have less than
   * .02, half of them in good light.
   */
  readonly minIlluminationUniformity: number;
  /**
   * Intensity of the darker cheek over the brighter one. ISO/IEC 39794-5 asks for .5 for documents. Measured: .49 to .98
   * on portraits and live webcams; of 475 frontal faces 2 % have less than .3, with one side in the dark.
   */
  readonly minLightBalance: number;
  /** OFIQ DynamicRange, raw: 6 bits map to 75 of 100, 5 to 63; ISO/IEC 39794-5 asks for 7 for documents. */
  readonly minDynamicRangeBits: number;
  /**
   * Share of the skin that is a highlight. Measured: at most .002 on portraits and live webcams; of 720 faces 1 % have
   * more than .1 and 4 % more than .05, all burnt out.
   */
  readonly maxGlareShare: number;
  /** The same around the eyes. 1 does not gate: glare on glasses is reported only. */
  readonly maxGlassesGlareShare: number;
  /** See `ImageMeasures.chroma`. Measured: 4.4 and more on faces, in dim and mixed light, too; grey and tinted pictures 0 to 1.5. */
  readonly minChroma: number;
  /**
   * OFIQ NaturalColour, raw, in CIELAB: 10 maps to 54 of 100, 30 to 9; blue and green light have 100. Measured: at most
   * .9 on portraits, 26 in the warmest light; 2 % of 720 faces are blue or violet. 100 does not gate.
   */
  readonly maxColourDistance: number;
  /** See `ImageMeasures.sharpness`. A blur of 3 % of the inter-eye distance, or moving by 12 %, leaves .2 of a sharp face. */
  readonly minSharpness: number;

  /** How long every check has to pass before the photo is taken. */
  readonly holdMs: number;
  /** A failure shorter than this pauses the hold instead of ending it: a blink lasts 100 to 400 ms. */
  readonly holdGraceMs: number;
  /** A longer time without frames ends the hold: nobody knows what happened in it. Slow phones show a frame in half a second. */
  readonly maxFrameGapMs: number;
  /** A face whose box shares less with that of the frame before (intersection over union) is taken for another one. */
  readonly minFaceOverlap: number;
  /** A guidance stays at least this long, so that it can be read. */
  readonly guidanceMinMs: number;

  /** Frames of the hold that the passive liveness model must have scored. */
  readonly minLivenessFrames: number;
  /**
   * Fused scores below are refused as a spoof. Operating point: above every single frame (highest .403 of 386) of the
   * phone and monitor replays that the shipped pair was measured on.
   */
  readonly minLivenessScore: number;
  /** Scores from here up are live: below every single frame (lowest .612 of 583) of the live people measured. */
  readonly reviewLivenessBelow: number;

  /** How long a person may take to answer the permission prompt and the camera to deliver. */
  readonly cameraTimeoutMs: number;
  /** How long loading may stand still, counted from the last byte. */
  readonly loadStallTimeoutMs: number;
  /** How long a person may take to get into position. */
  readonly positioningTimeoutMs: number;
  /** How long taking and encoding the photo may last. */
  readonly captureTimeoutMs: number;
  /** How long the upload may last, retries included. */
  readonly uploadTimeoutMs: number;

  /** Size of the photo in bytes, ends included: what the live photos API takes, whichever way it reads "34 KB to 4 MB". */
  readonly minPhotoBytes: number;
  readonly maxPhotoBytes: number;
}

const STANDARD = {
  name: 'standard',
  version: '2026.11.3',
  minOtherFaceEyeDistancePx: 10,
  minInterEyeDistancePx: 70,
  minFaceHeightRatio: 0.28,
  minFrameToFaceRatio: 2,
  maxCentreOffsetRatio: 0.12,
  minBorderPx: 25,
  maxEyesCovered: 0.5,
  maxMouthCovered: 0.5,
  maxFaceCovered: 0.5,
  maxForeheadCovered: 1,
  maxYawDeg: 15,
  maxPitchDeg: 15,
  neutralPitchDeg: 4,
  maxRollDeg: 12,
  minEyeOpenness: 0.02,
  maxGazeOffset: 0.75,
  maxMouthOpenness: 0.15,
  maxSmile: 1,
  minHeadSizeRatio: 0,
  minSidewardCropRatio: 0,
  minMarginAboveRatio: 0,
  minMarginBelowRatio: 0,
  maxBacklightRatio: 16.7,
  minLuminanceMean: 0.06,
  maxLuminanceMean: 0.8,
  minLuminanceVariance: 0,
  maxUnderExposedShare: 0.9,
  maxOverExposedShare: 0.1,
  minIlluminationUniformity: 0,
  minLightBalance: 0.3,
  maxGlareShare: 0.1,
  maxGlassesGlareShare: 1,
  minDynamicRangeBits: 5,
  minChroma: 2.5,
  maxColourDistance: 30,
  minSharpness: 0.2,
  holdMs: 600,
  holdGraceMs: 400,
  maxFrameGapMs: 1_000,
  minFaceOverlap: 0.3,
  guidanceMinMs: 600,
  minLivenessFrames: 5,
  minLivenessScore: 0.41,
  reviewLivenessBelow: 0.61,
  cameraTimeoutMs: 60_000,
  loadStallTimeoutMs: 20_000,
  positioningTimeoutMs: 120_000,
  captureTimeoutMs: 10_000,
  uploadTimeoutMs: 60_000,
  minPhotoBytes: 34_816,
  maxPhotoBytes: 4_000_000,
} as const satisfies CapturePolicy;

/** The shipped policies. `standard` is the default, `strict` is for document-like photos, `lenient` for small old webcams. */
export const POLICIES = {
  standard: Object.freeze(STANDARD),
  strict: Object.freeze({
    ...STANDARD,
    name: 'strict',
    minInterEyeDistancePx: 90,
    maxForeheadCovered: 0.5,
    maxYawDeg: 8,
    maxPitchDeg: 8,
    maxRollDeg: 8,
    maxSmile: 0.5,
    maxBacklightRatio: 11.2,
    minLuminanceMean: 0.09,
    minIlluminationUniformity: 0.02,
    minLightBalance: 0.45,
    maxGlareShare: 0.05,
    minDynamicRangeBits: 6,
    maxColourDistance: 20,
    minSharpness: 0.27,
  }),
  lenient: Object.freeze({
    ...STANDARD,
    name: 'lenient',
    minInterEyeDistancePx: 50,
    minFrameToFaceRatio: 1.1,
    minBorderPx: 0,
    maxCentreOffsetRatio: 0.2,
    maxYawDeg: 25,
    maxPitchDeg: 25,
    maxRollDeg: 20,
    minEyeOpenness: 0.012,
    maxGazeOffset: 0.95,
    maxMouthOpenness: 0.25,
    maxBacklightRatio: 22.3,
    minLuminanceMean: 0.045,
    maxUnderExposedShare: 0.95,
    minLightBalance: 0.2,
    maxGlareShare: 0.15,
    minDynamicRangeBits: 4.1,
    maxColourDistance: 100,
    minSharpness: 0.16,
  }),
} as const satisfies Record<string, CapturePolicy>;

export type PolicyName = keyof typeof POLICIES;

/** A shipped policy by name, or one with some fields of its own. `name` and `version` cannot be overridden. */
export interface PolicyOverrides extends Partial<Omit<CapturePolicy, 'name' | 'version'>> {
  readonly base?: PolicyName;
}

/** Thrown when a page gives a policy that no session could follow. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
