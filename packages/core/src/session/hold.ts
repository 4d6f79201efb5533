import { otherFaces } from '../checks/faces.js';
import { judge, passesAll } from '../checks/table.js';
import type { Finding } from '../finding.js';
import { overlap } from '../geometry.js';
import { nextGuidance, wantedHint } from '../guidance.js';
import type { FaceMeasures } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import { frameQuality } from './frame-quality.js';
import type { BestFrame, Holding, Positioning, SessionEvent, SessionState } from './state.js';

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
    lastBox: face.box,
    best: betterOf(null, event, findings, options.livenessCheck),
    samples: [],
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
  const face = sameFace(state, event, policy);
  const passes = passesAll(findings);
  const tooLong = event.atMs - state.lastPassAtMs > policy.holdGraceMs;
  if (!face || (!passes && tooLong)) {
    const guidance = nextGuidance(state.guidance, wantedHint(findings), event.atMs, policy.guidanceMinMs);
    return { ...endHold(state, event.atMs), findings, guidance };
  }
  const seen = { ...state, findings, lastFrameAtMs: event.atMs, lastBox: face.box };
  if (!passes) return seen;
  const held = { ...seen, ...hold(state, event, findings, policy) };
  const { options, best, samples } = held;
  if (held.progress < 1 || !best) return held;
  return { status: 'capturing', options, sinceMs: event.atMs, best, samples };
}

/** The one face of the frame, where it can be taken for the one of the frame before. */
function sameFace(state: Holding, { atMs, observation }: FrameEvent, policy: CapturePolicy): FaceMeasures | null {
  const [face, second] = observation.faces;
  const alone = !second && otherFaces(observation, policy).length === 0;
  if (!face || !alone || atMs - state.lastFrameAtMs > policy.maxFrameGapMs) return null;
  return overlap(face.box, state.lastBox) >= policy.minFaceOverlap ? face : null;
}

function hold(state: Holding, event: FrameEvent, findings: readonly Finding[], policy: CapturePolicy) {
  const { atMs, livenessScore } = event;
  const { livenessCheck } = state.options;
  // Time after a failed frame does not count, and a long step counts no more than a failure would be forgiven.
  const stepMs = Math.min(atMs - state.lastFrameAtMs, policy.holdGraceMs);
  const heldMs = state.lastPassAtMs === state.lastFrameAtMs ? state.heldMs + stepMs : state.heldMs;
  const samples = livenessScore === null ? state.samples : [...state.samples, { atMs, score: livenessScore }];
  const scored = livenessCheck ? samples.length / policy.minLivenessFrames : 1;
  return {
    heldMs,
    samples,
    best: betterOf(state.best, event, findings, livenessCheck),
    progress: Math.min(1, scored, policy.holdMs === 0 ? 1 : heldMs / policy.holdMs),
    guidance: nextGuidance(state.guidance, 'hold_still', atMs, policy.guidanceMinMs),
    lastPassAtMs: atMs,
  };
}

/** Only a frame that was looked at itself can be the photo: for covers, and for life where that is asked for. */
function betterOf(
  best: BestFrame | null,
  { observation, livenessScore }: FrameEvent,
  findings: readonly Finding[],
  livenessCheck: boolean,
): BestFrame | null {
  if (observation.occlusion?.atMs !== observation.atMs || (livenessCheck && livenessScore === null)) return best;
  const quality = frameQuality(observation);
  return best && best.quality >= quality ? best : { observation, findings, quality, livenessScore };
}

function endHold({ options, firstMs, findings, guidance }: Holding, atMs: number): Positioning {
  return { status: 'positioning', options, sinceMs: atMs, firstMs, findings, guidance, ready: false, armed: false };
}
