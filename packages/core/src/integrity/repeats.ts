import { INTEGRITY_LIMITS } from './limits.js';
import type { FrameRepeats } from './record.js';

/** Why the frames are no fresh pictures of a sensor. */
export function repeatedFrames({ frames, repeated, recurring }: FrameRepeats): string | null {
  if (frames < INTEGRITY_LIMITS.minFrames) return null;
  if (recurring > INTEGRITY_LIMITS.maxRecurring) return `${recurring} of ${frames} frames had come before: they loop.`;
  const tooMany = repeated > INTEGRITY_LIMITS.maxRepeatedShare * frames;
  return tooMany ? `${repeated} of ${frames} frames equal the one before.` : null;
}
