import { judge, passesAll } from '../checks/table.js';
import { nextGuidance, wantedHint } from '../guidance.js';
import type { CapturePolicy } from '../policy.js';
import { startHolding } from './hold.js';
import type { Positioning, SessionEvent, SessionOptions, SessionState } from './state.js';

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
  if (ready && (state.options.mode === 'auto' || state.armed)) {
    return startHolding(state, event, findings, policy);
  }
  const guidance = nextGuidance(state.guidance, wantedHint(findings), event.atMs, policy.guidanceMinMs);
  return { ...state, findings, ready, guidance };
}
