import { CHECKS } from '../checks/table.js';
import type { CheckId, Hint } from '../finding.js';
import { wantedHint } from '../guidance.js';
import type { Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import type { ChallengeAction } from './action.js';
import type { Reading } from './baseline.js';
import { isSmallTurn } from './small-turn.js';

/**
 * What brings the person back to where they were in the hold, and to before the coming action; `null` once they are. Half
 * of what an action takes is back; an action that goes on when it is asked for does not count, so it has to end first.
 */
export function returnHint(reading: Reading, coming: ChallengeAction | null, policy: CapturePolicy): Hint | null {
  if (!isSmallTurn(reading.turnDeg, policy)) return 'face_forward';
  if (reading.nearness > (1 + policy.minNearness) / 2) return 'move_back';
  if (coming === 'smile' && reading.smile > policy.minSmileRise / 2) return 'relax_face';
  return coming === 'blink' && reading.eyes < policy.maxBlinkOpenness ? 'open_eyes' : null;
}

/** Whether it is the coming action that keeps the person from going on: they do already what will be asked for. */
export function isHeldUp(hint: Hint | null): boolean {
  return hint === 'relax_face' || hint === 'open_eyes';
}

/** What to do after an action, until the next frame shows how far back the person is; after a blink or a smile, nothing. */
export const WAY_BACK = {
  turn_left: 'face_forward',
  turn_right: 'face_forward',
  come_closer: 'move_back',
  blink: 'hold_still',
  smile: 'hold_still',
} as const satisfies Record<ChallengeAction, Hint | 'hold_still'>;

/** What keeps anyone from being seen, in the order of guidance; what only spoils a photo does not matter here. */
const BLOCKING = ['singleFacePresent', 'luminanceMean', 'noise'] as const satisfies readonly CheckId[];
const COVERS = [
  'eyesVisible',
  'mouthOcclusionPrevention',
  'faceOcclusionPrevention',
] as const satisfies readonly CheckId[];

/** Of a person who is not found nothing but that can be said, and covers are judged from the front alone. */
function checksOf(reading: Reading | null, policy: CapturePolicy): readonly CheckId[] {
  if (!reading) return ['singleFacePresent'];
  return isSmallTurn(reading.turnDeg, policy) ? [...BLOCKING, ...COVERS] : BLOCKING;
}

/** What hinders the challenge in this frame; `null` where nothing does. */
export function blockingHint(observation: Observation, reading: Reading | null, policy: CapturePolicy): Hint | null {
  const checks = checksOf(reading, policy);
  const hint = wantedHint(checks.map((check) => CHECKS[check](observation, policy)));
  return hint === 'hold_still' ? null : hint;
}
