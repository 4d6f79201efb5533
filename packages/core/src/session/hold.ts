import { isSameFace } from '../challenge/continuity.js';
import { addToTrack, faceFrame } from '../challenge/track.js';
import { otherFaces } from '../checks/faces.js';
import { judge, passesAll } from '../checks/table.js';
import type { FaceFrame } from '../evidence/evidence.js';
import type { Finding } from '../finding.js';
import { nextGuidance, wantedHint } from '../guidance.js';
import { assessLiveness, evidenceFrames, livenessSample } from '../liveness.js';
import type { CapturePolicy } from '../policy.js';
import { startChallenging } from './challenge.js';
import { frameQuality } from './frame-quality.js';
import { looksLive, wantsChallenge } from './liveness-verdict.js';
import type { BestFrame, Holding, Positioning, SessionEvent, SessionOptions, SessionState } from './state.js';

type FrameEvent = Extract<SessionEvent, { type: 'frame' }>;

/** A frame passed every check: the hold begins. */
export function startHolding(
  state: Positioning,
  event: FrameEvent,
  findings: readonly Finding[],
  policy: CapturePolicy,
): SessionState {
  const face = event.observation.faces[0];
  if (!face) return state;
  const last = faceFrame(event.observation, face);
  const { options, firstMs, guidance } = state;
  const { atMs } = event;
  return {
    status: 'holding',
    options,
    sinceMs: atMs,
    firstMs,
    findings,
    guidance: nextGuidance(guidance, 'hold_still', atMs, policy.guidanceMinMs),
    heldMs: 0,
    progress: 0,
    lastFrameAtMs: atMs,
    lastPassAtMs: atMs,
    last,
    best: betterOf(null, event, findings, { options, policy }),
    samples: [],
    track: [last],
  };
}

/**
 * Good frames add to the hold. A short failure only pauses it; a longer one ends it, and so does at once whatever lets
 * another person in: no face or a second one, a face elsewhere, a gap without frames, another camera. Frames that failed
 * a check are neither the photo nor evidence of life.
 */
export function nextHolding(state: Holding, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type === 'camera_changing') return endHold(state, event.atMs);
  if (event.type !== 'frame') return state;
  const findings = judge(event.observation, policy);
  const last = sameFace(state, event, policy);
  const passes = passesAll(findings);
  const tooLong = event.atMs - state.lastPassAtMs > policy.holdGraceMs;
  if (!last || (!passes && tooLong)) {
    const guidance = nextGuidance(state.guidance, wantedHint(findings), event.atMs, policy.guidanceMinMs);
    return { ...endHold(state, event.atMs), findings, guidance };
  }
  const seen = { ...state, findings, lastFrameAtMs: event.atMs, last, track: addToTrack(state.track, last) };
  if (!passes) return seen;
  const held = { ...seen, ...hold(state, event, findings, policy) };
  return held.progress < 1 || !held.best ? held : endOfHold(held, held.best, policy);
}

/** The hold is full: its liveness is judged, and the person challenged where the page or the doubt asks for it. */
function endOfHold(held: Holding, best: BestFrame, policy: CapturePolicy): SessionState {
  const { options, samples, lastFrameAtMs: sinceMs } = held;
  const liveness = options.livenessCheck ? assessLiveness(samples, policy) : null;
  if (liveness && wantsChallenge(options, { liveness, best }, policy))
    return startChallenging(held, best, liveness, policy);
  return { status: 'capturing', options, sinceMs, best, liveness, challenge: null };
}

/** The one face of the frame, where it can be taken for the one of the frame before. */
function sameFace(state: Holding, { atMs, observation }: FrameEvent, policy: CapturePolicy): FaceFrame | null {
  const [face, second] = observation.faces;
  const alone = !second && otherFaces(observation, policy).length === 0;
  if (!face || !alone || atMs - state.lastFrameAtMs > policy.maxFrameGapMs) return null;
  const now = faceFrame(observation, face);
  return isSameFace(state.last, now, policy) ? now : null;
}

function hold(state: Holding, event: FrameEvent, findings: readonly Finding[], policy: CapturePolicy) {
  const { atMs, observation, livenessScore } = event;
  const { livenessCheck } = state.options;
  // Time after a failed frame does not count, and a long step counts no more than a failure would be forgiven.
  const stepMs = Math.min(atMs - state.lastFrameAtMs, policy.holdGraceMs);
  const heldMs = state.lastPassAtMs === state.lastFrameAtMs ? state.heldMs + stepMs : state.heldMs;
  const samples =
    livenessScore === null ? state.samples : [...state.samples, livenessSample(observation, livenessScore, policy)];
  const scored = livenessCheck ? evidenceFrames(samples) / policy.minLivenessFrames : 1;
  return {
    heldMs,
    samples,
    best: betterOf(state.best, event, findings, { options: state.options, policy }),
    progress: Math.min(1, scored, policy.holdMs === 0 ? 1 : heldMs / policy.holdMs),
    guidance: nextGuidance(state.guidance, 'hold_still', atMs, policy.guidanceMinMs),
    lastPassAtMs: atMs,
  };
}

interface Terms {
  readonly options: SessionOptions;
  readonly policy: CapturePolicy;
}

/**
 * Only a frame that was looked at itself can be the photo: for covers, and for life where that is asked for. One that
 * looks live by itself comes before one that does not.
 */
function betterOf(
  best: BestFrame | null,
  { observation, livenessScore }: FrameEvent,
  findings: readonly Finding[],
  { options, policy }: Terms,
): BestFrame | null {
  const wasScored = livenessScore !== null || !options.livenessCheck;
  if (observation.occlusion?.atMs !== observation.atMs || !wasScored) return best;
  const found = { observation, findings, quality: frameQuality(observation), livenessScore };
  if (!best) return found;
  const [isLive, wasLive] = [looksLive(livenessScore, policy), looksLive(best.livenessScore, policy)];
  return (isLive === wasLive ? found.quality > best.quality : isLive) ? found : best;
}

function endHold({ options, firstMs, findings, guidance }: Holding, atMs: number): Positioning {
  return { status: 'positioning', options, sinceMs: atMs, firstMs, findings, guidance, ready: false, armed: false };
}
