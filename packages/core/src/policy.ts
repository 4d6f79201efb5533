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
  /**
   * `min(H/h, W/w)` of frame and landmark box. The liveness model needs the surroundings, where the edges of a picture are:
   * its wide crop is 4 times the box. Measured on the webcam clips, cropped tighter and tighter: of 51 frames of replays 0 %
   * look live at 2.3, 14 % at 2, 22 % at 1.75, 33 % at 1.5; of live people 0 to 5 % look replayed from 1.75 up, 8 % at 1.5,
   * 26 % at 1.2. Over a whole clip every replay is a spoof from 2 up, and every live person live from 1.75 up.
   */
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
  /**
   * See `ImageMeasures.noise`, in 8-bit steps. Measured: .2 to .6 on webcams and phones, which smooth and compress. From 8
   * up of noise that was added the liveness model doubts live people; of 15, a JPEG of quality 80 leaves 6.4 and more.
   */
  readonly maxNoise: number;

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

  /** Frames of the hold that the passive liveness model must have scored and that are evidence; a hold at 15 a second has nine. */
  readonly minLivenessFrames: number;
  /**
   * Fused scores below are a spoof; those from `reviewLivenessBelow` up are live, and what is between is uncertain. Operating
   * point: no error of either kind on the holds that the shipped pair was measured on. The highest hold of a replay has .26
   * (of 283, from 5 phones and monitors), the lowest of a live person .84 (of 534, from 7 people); the band of doubt is the
   * middle half of that gap in log-odds.
   */
  readonly minLivenessScore: number;
  readonly reviewLivenessBelow: number;

  /** How many actions a challenge asks for, 1 to 3. Two drawn of five: a clip made beforehand is right in one of 18 cases. */
  readonly challengeActions: number;
  /** How often a person may ask for another action: for whoever cannot turn the head, and also cannot smile or blink at will. */
  readonly maxSkips: number;
  /** How long the endpoint may take for the nonce, in which the person only waits: longer, and the page draws by itself. */
  readonly challengeNonceMs: number;
  /** How long each action may take, and coming back from it. Own choice: to hear the text takes 2 s, to do it 1 to 2. */
  readonly challengeActionMs: number;
  /**
   * Degrees from the baseline, to the side asked for. Own choice: easy, and beyond what the standard policy lets a hold
   * begin with; under the lenient one the baseline itself may be turned by more, and only the difference counts.
   */
  readonly minTurnDeg: number;
  /** Inter-eye distance over that of the baseline: 1.25 is 8 cm nearer from 40. */
  readonly minNearness: number;
  /** Eye openness over that of the baseline below which eyes are shut. Measured open .04 to .09, shut below .01. */
  readonly maxBlinkOpenness: number;
  /**
   * How long the eyes are shut when a person is asked to shut them for a moment. Spontaneous blinks last 100 to 400 ms and
   * must not count; the upper end is own choice, half of the time for an action.
   */
  readonly minBlinkMs: number;
  readonly maxBlinkMs: number;
  /** How much the smile has to grow, 0..1 of the landmark model's smile blendshapes. Neutral faces have 0 to .1, broad smiles .8. */
  readonly minSmileRise: number;
  /** A smile of the hold counts for no more than this, or whoever smiles at themselves could not smile more. */
  readonly maxRestingSmile: number;
  /** A turn that nobody asked for, held this long, is an action out of order. Who mixes up left and right notices sooner. */
  readonly minWrongTurnMs: number;
  /** How long a face may be out of sight during a challenge: landmarks are lost, for a moment, in wide turns. */
  readonly maxFaceLossMs: number;
  /** How fast a head turns, in degrees a second: its peak in fast voluntary gaze shifts is some 500. Measured on webcams: 250. */
  readonly maxTurnRateDegPerS: number;
  /** Degrees that the measured yaw may jump beyond that rate. Own choice: landmarks are unsteady in profile. */
  readonly maxTurnJumpDeg: number;
  /**
   * How many times larger, or smaller, a face may become from one frame to the next. Measured: 1.06 in 67 ms; whoever leans
   * in fast before a slow phone comes a third nearer.
   */
  readonly maxSizeJump: number;
  /**
   * How much the face's colours may differ from one frame to the next: 0 the same, 1 without likeness. Measured on webcam
   * clips of 7 live people: .32 at most from frame to frame, .37 within half a second. Of faces of different people 8 % are
   * more alike than the limit, mostly in the same dim light.
   */
  readonly maxAppearanceJump: number;
  /**
   * How much they may differ from those of the photo whenever the head is back where it was. Measured on the same clips:
   * below .46 in 999 of 1,000 pairs of frames of one person; 12 % of the pairs of different people are below the limit.
   */
  readonly maxAppearanceChange: number;

  /**
   * Pieces of evidence of a track, see `Evidence`, that are less sure do not count, 0..1. Measured: .5 at least on heads that
   * turn or come nearer, and on pictures that do.
   */
  readonly minEvidenceConfidence: number;
  /**
   * Scores of the evidence, 0..1, up to here are those of a flat or dead thing, and from `minHeadEvidence` up those of a head;
   * in between nobody knows. Measured with the shipped landmark model: at most .26 on pictures, flat or bent to 10 cm and
   * more, that are turned or brought nearer; at least .72 on drawn and real heads that turn or come nearer.
   */
  readonly maxFlatEvidence: number;
  readonly minHeadEvidence: number;

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
