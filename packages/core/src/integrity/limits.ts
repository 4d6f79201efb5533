/**
 * The limits of the signals. They are no policy, for no signal decides anything. None of them was tried on a virtual
 * camera or on many devices: they are set so far out that an ordinary camera stays clear of them.
 */
export const INTEGRITY_LIMITS = {
  /** Share by which the rate of the settings may exceed that of the capabilities: 30 stands beside 29.97. */
  maxRateExcess: 0.05,
  /** Intervals that timing is judged by: a second of an ordinary camera. */
  minIntervals: 30,
  /**
   * Intervals this close to the nominal one, in milliseconds, are counted rather than measured: times are whole
   * microseconds, so 33.333 and 33.334 take turns. Chromium's fake cameras, which a timer drives, spread by milliseconds.
   */
  maxNominalGapMs: 0.002,
  /** Share of the intervals that has to be this close. */
  minNominalShare: 0.9,
  /** Median interval over the one of the settings' rate. Below, more frames come than the settings allow. */
  minIntervalRatio: 0.6,
  /**
   * Median distance of the intervals from a multiple of the camera's own beat, as a share of the beat. A quarter is what
   * chance gives. Chromium's fake cameras, whose timers suffer with the machine, have .02 to .1 where eight programs wait
   * for each core; lost frames leave whole multiples.
   */
  maxBeatOffset: 0.2,
  /**
   * Median change from one interval to the next, over the median interval. An exposure that grows changes it smoothly; the
   * same fake cameras have .05 to .17.
   */
  maxIntervalChange: 0.4,
  /** Frames that repeats are judged by: a second of a slow phone. */
  minFrames: 10,
  /** Share of frames that equal the one before. Half is a camera of 15 frames a second behind a driver that sends 30. */
  maxRepeatedShare: 0.55,
  /** Frames that came before and come again: of a sensor there is none, and one may be chance in a hash. */
  maxRecurring: 1,
} as const;
