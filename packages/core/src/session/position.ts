import { judge, passesAll } from '../checks/table.js';
import type { Finding } from '../finding.js';
import { nextGuidance, wantedHint } from '../guidance.js';
import type { CapturePolicy } from '../policy.js';
import { frameQuality } from './frame-quality.js';
import type { Holding, Positioning, SessionEvent, SessionOptions, SessionState } from './state.js';

type FrameEvent = Extract<SessionEvent, { type: 'frame' }>;

/** Guiding starts with the first thing that everyone has to do. */
export function startPositioning(options: SessionOptions, atMs: number): Positioning {
  return {
    status: 'positioning',
    options,
    sinceMs: atMs,
    firstMs: atMs,
    findings: [],
    guidance: { hint: 'show_face', sinceMs: atMs },
    ready: false,
    armed: false,
  };
}

/** Each frame is judged and guided; one that passes every check starts the hold, or readies the shutter. */
export function nextPositioning(state: Positioning, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type === 'shutter') return state.ready && !state.armed ? { ...state, armed: true } : state;
  if (event.type !== 'frame') return state;
  const findings = judge(event.observation, policy);
  const ready = passesAll(findings);
  if (ready && (state.options.mode === 'auto' || state.armed)) return startHolding(state, event, findings);
  const guidance = nextGuidance(state.guidance, wantedHint(findings), event.atMs, policy.guidanceMinMs);
  return { ...state, findings, ready, guidance };
}

function startHolding(state: Positioning, event: FrameEvent, findings: readonly Finding[]): Holding {
  const { options, firstMs } = state;
  const { atMs, observation } = event;
  return {
    status: 'holding',
    options,
    sinceMs: atMs,
    firstMs,
    findings,
    guidance: { hint: 'hold_still', sinceMs: atMs },
    heldMs: 0,
    progress: 0,
    lastFrameAtMs: atMs,
    lastPassAtMs: atMs,
    best: { observation, findings, quality: frameQuality(observation) },
    samples: [],
  };
}

/**
 * Good frames add to the hold; a short failure only pauses it, a longer one, or a second face at any time, ends it.
 * Frames that failed a check are neither the photo nor evidence of life.
 */
export function nextHolding(state: Holding, event: SessionEvent, policy: CapturePolicy): SessionState {
  // Another camera: what was held was seen by the one before.
  if (event.type === 'camera_opened') return backToPositioning(state, event.atMs);
  if (event.type !== 'frame') return state;
  const findings = judge(event.observation, policy);
  if (!passesAll(findings)) return pauseOrEnd(state, event, findings, policy);
  const held = hold(state, event, findings, policy);
  if (held.progress < 1) return held;
  const { options, best, samples } = held;
  return { status: 'capturing', options, sinceMs: event.atMs, best, samples };
}

function hold(state: Holding, event: FrameEvent, findings: readonly Finding[], policy: CapturePolicy): Holding {
  const { atMs, observation, livenessScore } = event;
  // Time without frames proves nothing, so a gap counts no longer than a failure would be forgiven.
  const stepMs = Math.min(atMs - state.lastFrameAtMs, policy.holdGraceMs);
  const heldMs = state.lastPassAtMs === state.lastFrameAtMs ? state.heldMs + stepMs : state.heldMs;
  const samples = livenessScore === null ? state.samples : [...state.samples, { atMs, score: livenessScore }];
  const quality = frameQuality(observation);
  const best = quality > state.best.quality ? { observation, findings, quality } : state.best;
  const scored = state.options.livenessCheck ? samples.length / policy.minLivenessFrames : 1;
  const progress = Math.min(1, scored, policy.holdMs === 0 ? 1 : heldMs / policy.holdMs);
  return { ...state, findings, heldMs, samples, best, progress, lastFrameAtMs: atMs, lastPassAtMs: atMs };
}

function pauseOrEnd(state: Holding, event: FrameEvent, findings: readonly Finding[], policy: CapturePolicy) {
  const { atMs } = event;
  const alone = event.observation.faces.length <= 1;
  if (alone && atMs - state.lastPassAtMs <= policy.holdGraceMs) return { ...state, findings, lastFrameAtMs: atMs };
  return { ...backToPositioning(state, atMs), findings, guidance: { hint: wantedHint(findings), sinceMs: atMs } };
}

function backToPositioning({ options, firstMs }: Holding, atMs: number): Positioning {
  return { ...startPositioning(options, atMs), firstMs };
}
