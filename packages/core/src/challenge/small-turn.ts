import type { CapturePolicy } from '../policy.js';

/**
 * Whether a turn is less than half of one that is asked for: the face is seen from the same side, and what else is
 * measured of it can be relied upon.
 */
export function isSmallTurn(turnDeg: number, policy: CapturePolicy): boolean {
  return Math.abs(turnDeg) < policy.minTurnDeg / 2;
}
