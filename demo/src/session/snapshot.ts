import type {
  BackendReport,
  CaptureReport,
  FailureCode,
  Finding,
  Observation,
  SessionStatus,
} from '@live-capture/element';
import type { ChallengeRecord } from './challenge-record.js';

/** Last, median and slow values of one timing, in milliseconds. */
export interface TimingRow {
  readonly last: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** What the session cost so far. */
export interface Timings {
  readonly landmarks: TimingRow;
  readonly measures: TimingRow;
  /** Of the frames in which covers, and other faces, were looked for. */
  readonly covers: TimingRow;
  readonly others: TimingRow;
  readonly liveness: TimingRow;
  readonly frame: TimingRow;
  /** Time between two analysed frames. */
  readonly interval: TimingRow;
  readonly framesPerSecond: number | null;
  readonly frames: number;
  readonly loadMs: number | null;
  readonly longTasks: number;
  readonly longestTaskMs: number;
}

/** One line of the log. */
export interface LogEntry {
  readonly id: number;
  /** Since the session's start. */
  readonly atMs: number;
  readonly kind: 'state' | 'guidance' | 'error' | 'upload';
  readonly text: string;
}

/** The photo that was taken, and what the device says of it. */
export interface Captured {
  readonly photo: Blob;
  readonly width: number;
  readonly height: number;
  readonly report: CaptureReport;
}

/** Everything that the panels show of a session. */
export interface Snapshot {
  readonly status: SessionStatus;
  readonly failure: FailureCode | null;
  readonly observation: Observation | null;
  readonly findings: readonly Finding[];
  readonly livenessScores: readonly number[];
  /** `null` where nothing was asked. */
  readonly challenge: ChallengeRecord | null;
  readonly timings: Timings;
  readonly backend: BackendReport | null;
  /** Whether the element shows the picture as a mirror does. */
  readonly mirrored: boolean;
  readonly log: readonly LogEntry[];
  readonly captured: Captured | null;
  /** Of the photo that the endpoint stored; `null` until it did. */
  readonly storedId: string | null;
}

/** Whether a session is running, so that the element films. */
export function isUnderWay(status: SessionStatus): boolean {
  return status !== 'idle' && status !== 'completed' && status !== 'failed' && status !== 'cancelled';
}
