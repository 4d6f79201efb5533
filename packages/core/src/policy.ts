/**
 * Every threshold of a capture. Each name carries its unit; each comment says what the number means and where it comes
 * from. Ratios are shares of the frame unless the comment says otherwise.
 */
export interface CapturePolicy {
  readonly name: string;
  /** Travels with every report; changes whenever a number of a shipped policy does. */
  readonly version: string;

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

  /** Degrees, either way. Open peers ship 15 (strict) to 25; OFIQ's score at 15 degrees is 93 of 100. */
  readonly maxYawDeg: number;
  /** Degrees from the neutral pitch, either way. */
  readonly maxPitchDeg: number;
  /**
   * The landmark model's pitch of a person who looks straight into a camera at eye height. Measured: 4 on frontal
   * portraits (2 to 8), 1 on webcams (-5 to 6), which mostly look up at the face.
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
   * OFIQ LuminanceMean, raw, linear light: .2 maps to 50 of 100. Open peers ask for 70 to 85 of 255 in sRGB, which is .06
   * to .09 here; dark skin in good light must pass.
   */
  readonly minLuminanceMean: number;
  readonly maxLuminanceMean: number;
  /** OFIQ UnderExposurePrevention and OverExposurePrevention, raw: .9 under maps to 52 of 100, .1 over to 9. */
  readonly maxUnderExposedShare: number;
  readonly maxOverExposedShare: number;
  /** OFIQ IlluminationUniformity, raw: .1 maps to 50 of 100. */
  readonly minIlluminationUniformity: number;
  /** OFIQ DynamicRange, raw: 6 bits map to 75 of 100, 5 to 63; ISO/IEC 39794-5 asks for 7 for documents. */
  readonly minDynamicRangeBits: number;
  /** Mean CIELAB chroma of the face. Measured: 10 to 32 on faces; grey pictures have none. */
  readonly minChroma: number;
  /** See `ImageMeasures.sharpness`. Measured: 50 to 500 on sharp faces, 8 to 14 on soft old webcams, 5 in the dark. */
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
  version: '2026.11.2',
  minInterEyeDistancePx: 70,
  minFaceHeightRatio: 0.28,
  minFrameToFaceRatio: 2,
  maxCentreOffsetRatio: 0.12,
  minBorderPx: 25,
  maxYawDeg: 15,
  maxPitchDeg: 15,
  neutralPitchDeg: 4,
  maxRollDeg: 12,
  minEyeOpenness: 0.02,
  maxGazeOffset: 0.75,
  maxMouthOpenness: 0.15,
  maxSmile: 1,
  minLuminanceMean: 0.08,
  maxLuminanceMean: 0.8,
  maxUnderExposedShare: 0.85,
  maxOverExposedShare: 0.1,
  minIlluminationUniformity: 0.1,
  minDynamicRangeBits: 5,
  minChroma: 4,
  minSharpness: 20,
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
    maxYawDeg: 8,
    maxPitchDeg: 8,
    maxRollDeg: 8,
    maxSmile: 0.5,
    minLuminanceMean: 0.15,
    minIlluminationUniformity: 0.3,
    minDynamicRangeBits: 6,
    minSharpness: 40,
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
    minLuminanceMean: 0.05,
    maxUnderExposedShare: 0.95,
    minIlluminationUniformity: 0,
    minDynamicRangeBits: 4.2,
    minSharpness: 4,
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
