import { drawExtra } from '../challenge/draw.js';
import type { ChallengeResult } from '../challenge/result.js';
import { gatherEvidence } from '../evidence/gather.js';
import { judgeEvidence } from '../evidence/judge.js';
import type { CapturePolicy } from '../policy.js';
import { skippedOf } from './challenge-step.js';
import { failedCapture } from './failed.js';
import type { Challenging, Drawn, SessionState } from './state.js';

/**
 * Every action is done and the person is back: now the geometry of all that movement is judged. Where it stays unclear
 * one more movement is asked for, once, for some people move less than others. What is unclear even then is no pass, as
 * no check that gave no answer is one; the person may try again.
 */
export function endChallenge(state: Challenging, drawn: Drawn, atMs: number, policy: CapturePolicy): SessionState {
  const evidence = gatherEvidence(state.track);
  const verdict = judgeEvidence(evidence, policy);
  const { options, best, liveness } = state;
  if (verdict === 'head') {
    const { nonce, source } = drawn;
    const challenge: ChallengeResult = { nonce, source, actions: state.outcomes, evidence };
    return { status: 'capturing', options, sinceMs: atMs, best, liveness, challenge };
  }
  const hadExtra = drawn.actions.length > policy.challengeActions;
  const extra = hadExtra ? null : drawExtra(drawn.nonce, drawn.actions, skippedOf(state));
  if (verdict === 'flat' || !extra) return failedCapture(options, 'challenge_failed', atMs);
  return { ...state, drawn: { ...drawn, actions: [...drawn.actions, extra] } };
}
