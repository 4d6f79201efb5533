import {
  type Challenging,
  type Evidence,
  gatherEvidence,
  type LiveCaptureEventMap,
  type SessionState,
  type SessionStatus,
} from '@live-capture/element';
import { recordOf } from './challenge-record.js';
import type { Captured, LogEntry, Snapshot } from './snapshot.js';
import { TimingRecorder } from './timing-recorder.js';

/** Enough for the eye, and little enough not to slow what it shows. */
const UPDATE_MS = 100;
const LOG_LENGTH = 80;
const SCORES = 60;

/** Frames with a face in position; only these have a liveness score worth drawing. */
const SCORED = new Set<SessionStatus>(['positioning', 'holding', 'capturing', 'assessing']);

/** Collects what the element says into one snapshot, and tells of a new one at most ten times a second. */
export class SessionRecorder {
  readonly #onChange: (snapshot: Snapshot) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #timings = new TimingRecorder();
  #startedMs = 0;
  #nextId = 1;
  #status: SessionStatus = 'idle';
  #failure: Snapshot['failure'] = null;
  #observation: Snapshot['observation'] = null;
  #findings: Snapshot['findings'] = [];
  #scores: number[] = [];
  #challenge: Challenging | null = null;
  #evidence: readonly Evidence[] = [];
  #backend: Snapshot['backend'] = null;
  #mirrored = true;
  #log: LogEntry[] = [];
  #captured: Captured | null = null;
  #storedId: string | null = null;

  constructor(onChange: (snapshot: Snapshot) => void) {
    this.#onChange = onChange;
  }

  snapshot(): Snapshot {
    return {
      status: this.#status,
      failure: this.#failure,
      observation: this.#observation,
      findings: this.#findings,
      livenessScores: [...this.#scores],
      challenge: this.#challenge && { ...recordOf(this.#challenge), evidence: this.#evidence },
      timings: this.#timings.snapshot(),
      backend: this.#backend,
      mirrored: this.#mirrored,
      log: [...this.#log],
      captured: this.#captured,
      storedId: this.#storedId,
    };
  }

  /** `state` is what the session is in after the frame. */
  readonly analysis = ({ detail }: LiveCaptureEventMap['analysis'], state?: SessionState): void => {
    if (state?.status === 'challenging') this.#challenge = state;
    this.#observation = detail.observation;
    this.#findings = detail.findings;
    this.#timings.frame(detail.timings, detail.observation.atMs);
    if (detail.livenessScore !== null && SCORED.has(this.#status)) {
      this.#scores = [...this.#scores, detail.livenessScore].slice(-SCORES);
    }
    this.#changed();
  };

  readonly statechange = ({ detail }: LiveCaptureEventMap['statechange']): void => {
    this.#status = detail.status;
    if (detail.status === 'preparing') this.#begin();
    if (detail.status === 'holding') this.#scores = [];
    if (detail.status === 'idle' || detail.status === 'cancelled') this.#forgetPerson();
    if (detail.state.status === 'challenging') this.#challenge = detail.state;
    if (detail.previous === 'challenging') this.#evidence = this.#evidenceOf(detail.state);
    this.#note('state', detail.status);
  };

  readonly ready = ({ detail }: LiveCaptureEventMap['ready']): void => {
    this.#backend = detail.backend;
    this.#mirrored = detail.camera.facingMode !== 'environment';
    this.#timings.loaded(detail.loadMs);
    this.#changed();
  };

  readonly guidance = ({ detail }: LiveCaptureEventMap['guidance']): void => this.#note('guidance', detail.text);

  readonly capture = ({ detail }: LiveCaptureEventMap['capture']): void => {
    const { photo, width, height, report } = detail;
    this.#captured = { photo, width, height, report };
    this.#changed();
  };

  readonly complete = ({ detail }: LiveCaptureEventMap['complete']): void => {
    this.#storedId = detail.livePhoto?.id ?? null;
    if (this.#storedId) this.#note('upload', `stored as ${this.#storedId}`);
  };

  readonly error = ({ detail }: LiveCaptureEventMap['error']): void => {
    this.#failure = detail.code;
    const reasons = detail.reasons?.length ? ` (${detail.reasons.join(', ')})` : '';
    this.#note('error', `${detail.code}${reasons}: ${detail.message}`);
  };

  readonly longTask = (durationMs: number): void => {
    // Before the first frame the engines load; the budget counts from there.
    if (this.#timings.snapshot().frames > 0) this.#timings.longTask(durationMs);
  };

  #begin(): void {
    this.#startedMs = performance.now();
    this.#timings = new TimingRecorder();
    this.#failure = null;
    this.#captured = null;
    this.#storedId = null;
    this.#scores = [];
    this.#forgetPerson();
  }

  #forgetPerson(): void {
    this.#observation = null;
    this.#findings = [];
    this.#challenge = null;
    this.#evidence = [];
  }

  /** The evidence of a challenge that has just ended; where it failed, only the track tells, which takes a while to look at. */
  #evidenceOf(state: SessionState): readonly Evidence[] {
    if (state.status === 'capturing') return state.challenge?.evidence ?? [];
    return state.status === 'failed' ? gatherEvidence(this.#challenge?.track ?? []) : [];
  }

  #note(kind: LogEntry['kind'], text: string): void {
    const atMs = performance.now() - this.#startedMs;
    this.#log = [{ id: this.#nextId++, atMs, kind, text }, ...this.#log].slice(0, LOG_LENGTH);
    this.#changed();
  }

  #changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#onChange(this.snapshot());
    }, UPDATE_MS);
  }
}
