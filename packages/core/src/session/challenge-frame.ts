import { type Reading, readingOf } from '../challenge/baseline.js';
import { faceNear, isSameFace, looksLike, secondFace } from '../challenge/continuity.js';
import { DETECTORS, isOutOfOrder } from '../challenge/detect.js';
import { blockingHint, isHeldUp, returnHint } from '../challenge/hint.js';
import { addToTrack, faceFrame } from '../challenge/track.js';
import type { FaceFrame } from '../evidence/evidence.js';
import type { FailureCode } from '../failure.js';
import { type Guidance, nextGuidance } from '../guidance.js';
import type { Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import { endChallenge } from './challenge-end.js';
import { actionDone, actionOf, askAction, skipsLeftOf } from './challenge-step.js';
import { failedCapture } from './failed.js';
import type { Challenging, SessionEvent, SessionState } from './state.js';

type FrameEvent = Extract<SessionEvent, { type: 'frame' }>;

/** One look may err; a face that is there is there in the next one, too. */
const SECOND_FACE_LOOKS = 2;
/** One frame may err as well; where frames are slow, one alone takes as long as a face may be out of sight. */
const LOST_FRAMES = 2;

/** Looks for the person of the hold in the next frame, and at what they do in it. */
export function nextChallengeFrame(state: Challenging, event: FrameEvent, policy: CapturePolicy): SessionState {
  const { observation, atMs } = event;
  const second = secondFace(state.secondFace, observation, state.last, policy);
  const seen = personIn(state, observation, policy);
  const missedFrames = seen ? 0 : state.missedFrames + 1;
  const followed = { ...state, secondFace: second, missedFrames, lastFrameAtMs: observation.atMs };
  const isGap = observation.atMs - state.lastFrameAtMs > policy.maxFrameGapMs;
  const broken = brokenBy(followed, policy) ?? (isGap ? 'challenge_face_changed' : null);
  if (broken) return failedCapture(state.options, broken, atMs);
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
  { secondFace: second, missedFrames, last, lastFrameAtMs }: Challenging,
  policy: CapturePolicy,
): FailureCode | null {
  if (second && second.looks >= SECOND_FACE_LOOKS) return 'challenge_second_face';
  const isLost = missedFrames >= LOST_FRAMES && lastFrameAtMs - last.atMs > policy.maxFaceLossMs;
  return isLost ? 'challenge_face_changed' : null;
}

/** Back to the baseline, and on with the next action, or to the end. */
function nextReturn(state: Challenging, event: FrameEvent, reading: Reading, policy: CapturePolicy): SessionState {
  const { observation, atMs } = event;
  const coming = actionOf(state);
  const hint = returnHint(reading, coming, policy);
  const returning = { ...state, skipsLeft: isHeldUp(hint) ? skipsLeftOf(state, policy) : 0 };
  if (hint) return guide(returning, observation, reading, hint, atMs, policy);
  // What the person was told last can be read first, also where nothing has to be undone.
  if (coming && atMs - state.guidance.sinceMs < policy.guidanceMinMs) return returning;
  if (coming) return askAction(state, atMs, policy);
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
