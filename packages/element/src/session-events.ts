import type { SessionState } from '@live-capture/core';
import {
  LiveCaptureCancelEvent,
  LiveCaptureCompleteEvent,
  LiveCaptureErrorEvent,
  LiveCaptureGuidanceEvent,
  LiveCaptureProgressEvent,
  LiveCaptureReadyEvent,
  LiveCaptureStateChangeEvent,
} from './events.js';
import type { LiveCaptureLocale } from './locale/locale.js';
import { shownHint, shownText } from './screens/guidance.js';
import type { SessionRunner } from './session/runner.js';

/** Where the events of a step of the session come from and in which words. */
export interface Step {
  readonly state: SessionState;
  readonly previous: SessionState;
  readonly runner: SessionRunner;
  readonly locale: LiveCaptureLocale;
}

/** The events that a page hears of one step of the session, in their order. */
export function stepEvents(step: Step): readonly Event[] {
  const { state, previous } = step;
  if (state.status === previous.status) return [...progressEvents(step), ...guidanceEvents(step)];
  const changed = new LiveCaptureStateChangeEvent({ status: state.status, previous: previous.status, state });
  return [changed, ...enteredEvents(step), ...guidanceEvents(step)];
}

function guidanceEvents({ state, previous, locale }: Step): readonly Event[] {
  const hint = shownHint(state);
  const text = shownText(state, locale);
  // The text and not its hint: the same hint asks for more in a challenge than in front of it.
  if (!hint || !text || text === shownText(previous, locale)) return [];
  return [new LiveCaptureGuidanceEvent({ hint, text })];
}

function progressEvents({ state }: Step): readonly Event[] {
  if (state.status === 'preparing' && state.totalBytes > 0) {
    const { loadedBytes: doneBytes, totalBytes } = state;
    return [new LiveCaptureProgressEvent({ phase: 'load', doneBytes, totalBytes, offline: false })];
  }
  if (state.status === 'submitting') {
    const { sentBytes: doneBytes, totalBytes, offline } = state;
    return [new LiveCaptureProgressEvent({ phase: 'upload', doneBytes, totalBytes, offline })];
  }
  return [];
}

function enteredEvents(step: Step): readonly Event[] {
  switch (step.state.status) {
    case 'positioning':
      return readyEvents(step);
    case 'completed':
      return completeEvents(step);
    case 'failed':
      return errorEvents(step);
    case 'cancelled':
      return [new LiveCaptureCancelEvent()];
    default:
      return [];
  }
}

function readyEvents({ previous, runner }: Step): readonly Event[] {
  const camera = runner.workshop.viewfinder.camera?.report();
  const info = runner.workshop.capture?.vision.info;
  if (previous.status !== 'preparing' || !camera || !info) return [];
  const { landmarks, liveness, loadMs } = info;
  return [new LiveCaptureReadyEvent({ camera, backend: { landmarks, liveness }, loadMs })];
}

function completeEvents({ runner }: Step): readonly Event[] {
  const { submission } = runner.workshop;
  if (!submission) return [];
  const { livePhoto, taken } = submission;
  return [new LiveCaptureCompleteEvent({ livePhoto, report: taken.report })];
}

/** A person who ran out of time was kept by the checks that failed last. */
function positioningReasons(state: SessionState): readonly string[] | undefined {
  if (state.status !== 'positioning' && state.status !== 'holding') return undefined;
  const codes = state.findings.flatMap((finding) => (finding.status === 'fail' ? [finding.code] : []));
  return codes.length > 0 ? codes : undefined;
}

function errorEvents({ state, previous, runner }: Step): readonly Event[] {
  if (state.status !== 'failed') return [];
  const { code, retry } = state;
  const reasons = runner.failure?.reasons ?? positioningReasons(previous);
  const message = runner.failure?.message ?? code;
  const detail = { code, message, recoverable: retry !== 'none', retry };
  return [new LiveCaptureErrorEvent(reasons ? { ...detail, reasons } : detail)];
}
