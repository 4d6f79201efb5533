/**
 * What made a session look as if its frames were fed in and not filmed. Each of them has innocent causes, too, so none is
 * a verdict, and none of them missing proves a camera: whoever owns the browser can hide them all.
 */
export const INTEGRITY_CODES = [
  /** The camera has the name of a program that makes pictures up, or passes on those of others. */
  'virtual_camera_label',
  /** The page gave the frames itself. It may have filmed them, or not. */
  'page_stream',
  /** The track's class says that a script draws its frames. */
  'canvas_track',
  /** No device stands behind the track: a video file, a canvas, the screen or another computer does. */
  'element_capture_track',
  /** Somebody has put their own answers over what the browser says of the track. */
  'overridden_track',
  /** The track does not tell what every camera of this browser tells. */
  'missing_capabilities',
  /** What the track says of itself does not fit together, or not with the frames that come. */
  'contradicting_settings',
  /** The frames come as a program sends them, and not as a sensor is read out. */
  'implausible_timing',
  /** Frames equal one another to the last bit, which the noise of a sensor rules out. */
  'repeated_frames',
  /** The browser says that a program drives it. */
  'automated_browser',
] as const;

export type IntegrityCode = (typeof INTEGRITY_CODES)[number];

/** One sign that frames may have been fed in. Reported, and never a verdict alone. */
export interface IntegritySignal {
  readonly code: IntegrityCode;
  /** What was seen, for whoever looks at the report. */
  readonly reason: string;
}
