import { median, quantile } from '../statistics.js';
import { INTEGRITY_LIMITS } from './limits.js';
import type { TrackRecord } from './record.js';

/**
 * Every interval is the nominal one, to the microsecond. Phones are left out, told by the way their cameras face: there
 * the sensor's own clock stamps the frames, and it is the one that everything else runs by.
 */
function isCounted({ intervalsMs, settings: { frameRate, facingMode } }: TrackRecord): boolean {
  if (!frameRate || facingMode) return false;
  const { maxNominalGapMs, minNominalShare } = INTEGRITY_LIMITS;
  const nominal = intervalsMs.filter((ms) => Math.abs(ms - 1000 / frameRate) <= maxNominalGapMs);
  return nominal.length >= minNominalShare * intervalsMs.length;
}

/** More frames come than the settings allow; fewer are ordinary, in the dark and on a busy machine. */
function isTooFast({ intervalsMs, settings: { frameRate } }: TrackRecord): boolean {
  if (!frameRate) return false;
  return median(intervalsMs) * frameRate < 1000 * INTEGRITY_LIMITS.minIntervalRatio;
}

/** The intervals are no multiples of any beat, and jump from one to the next. */
function isOffBeat({ intervalsMs }: TrackRecord): boolean {
  // The lower quartile is one beat also where every other frame was lost.
  const beatMs = quantile(intervalsMs, 0.25);
  if (beatMs <= 0) return false;
  const offsets = intervalsMs.map((ms) => Math.abs(ms / beatMs - Math.round(ms / beatMs)));
  const changes = intervalsMs.slice(1).map((ms, index) => Math.abs(ms - (intervalsMs[index] ?? ms)));
  return (
    median(offsets) > INTEGRITY_LIMITS.maxBeatOffset &&
    median(changes) > INTEGRITY_LIMITS.maxIntervalChange * median(intervalsMs)
  );
}

/** Why the times of the frames are not those of a sensor. */
export function implausibleTiming(track: TrackRecord): string | null {
  if (track.intervalsMs.length < INTEGRITY_LIMITS.minIntervals) return null;
  if (isTooFast(track)) return 'More frames come than the frame rate of the settings allows.';
  if (isCounted(track)) return 'The frames are exactly the nominal interval apart.';
  return isOffBeat(track) ? 'The frames keep no rate.' : null;
}
