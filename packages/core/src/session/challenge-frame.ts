import { type Reading, readingOf } from '../challenge/baseline.js';
import { faceNear, isSameFace, looksLike, secondFace } from '../challenge/continuity.js';
import { DETECTORS, isOutOfOrder } from '../challenge/detect.js';
import { blockingHint, returnHint } from '../challenge/hint.js';
import { addToTrack, faceFrame } from '../challenge/track.js';
import type { FaceFrame } from '../evidence/evidence.js';
import type { FailureCode } from '../failure.js';
import { type Guidance, nextGuidance } from '../guidance.js';
import type { Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import { endChallenge } from './challenge-end.js';
import { actionDone, actionOf, askAction } from './challenge-step.js';
import { failedCapture } from './failed.js';
import type { Challenging, SessionEvent, SessionState } from './state.js';

type FrameEvent = Extract<SessionEvent, { type: 'frame' }>;

/** One look may err; a face that is there is there in the next one, too. */
const SECOND_FACE_LOOKS = 2;

/** Looks for the person of the hold in the next frame, and at what they do in it. */
export function nextChallengeFrame(state: Challenging, event: FrameEvent, policy: CapturePolicy): SessionState {
  const { observation, atMs } = event;
  const second = secondFace(state.secondFace, observation, state.last, policy);
  const seen = personIn(state, observation, policy);
  const broken = brokenBy({ ...state, secondFace: second }, observation, seen, policy);
  if (broken) return failedCapture(state.options, broken, atMs);
  const followed = { ...state, secondFace: second, lastFrameAtMs: observation.atMs };
  if (!seen) return guide(followed, observation, null, 'show_face', atMs, policy);
  const reading = readingOf(seen, state.baseline);
  const known = { ...followed, last: seen, track: addToTrack(state.track, seen) };
  if (state.phase === 'waiting') return guide(known, observation, reading, 'hold_still', atMs, policy);
  return state.phase === 'return'
    ? nextReturn(known, event, reading, policy)
    : nextAction(known, event, reading, policy);
}

/** The face of the frame before, where it moved as a head does and still looks like the photo. */
function personIn({ last, best }: Challenging, observation: Observation, policy: CapturePolicy): FaceFrame | null {
  const face = faceNear(observation, last);
  const [inPhoto] = best.observation.faces;
  if (!face || !inPhoto) return null;
  const now = faceFrame(observation, face);
  const isPerson = isSameFace(last, now, policy) && looksLike(faceFrame(best.observation, inPhoto), now, policy);
  return isPerson ? now : null;
}

/** Why nobody can say any longer that the person in the photo does all this. */
function brokenBy(
  { secondFace: second, last, lastFrameAtMs }: Challenging,
  { atMs }: Observation,
  seen: FaceFrame | null,
  policy: CapturePolicy,
): FailureCode | null {
  if (second && second.looks >= SECOND_FACE_LOOKS) return 'challenge_second_face';
  const isGap = atMs - lastFrameAtMs > policy.maxFrameGapMs;
  const isLost = !seen && atMs - last.atMs > policy.maxFaceLossMs;
  return isGap || isLost ? 'challenge_face_changed' : null;
}

/** Back to the baseline, and on with the next action, or to the end. */
function nextReturn(state: Challenging, event: FrameEvent, reading: Reading, policy: CapturePolicy): SessionState {
  const { observation, atMs } = event;
  const coming = actionOf(state);
  const hint = returnHint(reading, coming, policy);
  if (hint) return guide(state, observation, reading, hint, atMs, policy);
  if (coming) return askAction(state, coming, atMs, policy);
  return state.drawn ? endChallenge(state, state.drawn, atMs, policy) : state;
}

/** The action is awaited: done, another one done instead, or neither yet. */
function nextAction(state: Challenging, event: FrameEvent, reading: Reading, policy: CapturePolicy): SessionState {
  const { observation, atMs } = event;
  const action = actionOf(state);
  if (!action) return state;
  const readings = [...state.readings, reading];
  if (DETECTORS[action](readings, policy)) return actionDone(state, action, atMs);
  if (isOutOfOrder(action, readings, policy)) return failedCapture(state.options, 'challenge_out_of_order', atMs);
  return guide({ ...state, readings }, observation, reading, action, atMs, policy);
}

/** Says what to do, or first what hinders it. */
function guide(
  state: Challenging,
  observation: Observation,
  reading: Reading | null,
  hint: Guidance['hint'],
  atMs: number,
  policy: CapturePolicy,
): Challenging {
  const wanted = blockingHint(observation, reading, policy) ?? hint;
  return { ...state, guidance: nextGuidance(state.guidance, wanted, atMs, policy.guidanceMinMs) };
}
