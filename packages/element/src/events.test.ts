import { expect, test } from 'vitest';
import {
  LiveCaptureCancelEvent,
  LiveCaptureCaptureEvent,
  LiveCaptureErrorEvent,
  LiveCaptureGuidanceEvent,
} from './events.js';

const ERROR = { code: 'network', message: 'offline', recoverable: true, retry: 'upload' } as const;

test('events leave the shadow root and bubble to the page', () => {
  for (const event of [new LiveCaptureGuidanceEvent({ hint: 'hold_still', text: 'x' }), new LiveCaptureCancelEvent()]) {
    expect([event.bubbles, event.composed, event.cancelable]).toEqual([true, true, false]);
  }
});

test('only the photo can be prevented from being sent', () => {
  const target = new EventTarget();
  target.addEventListener('capture', (event) => event.preventDefault());
  const detail = { photo: new Blob(), width: 1, height: 1, performLivenessCheck: true };
  // The event only carries the report; what stands in it is core's business.
  const report = {} as LiveCaptureCaptureEvent['detail']['report'];
  expect(target.dispatchEvent(new LiveCaptureCaptureEvent({ ...detail, report }))).toBe(false);
});

test('an error does not bubble, for window.onerror must not hear of it', () => {
  const event = new LiveCaptureErrorEvent(ERROR);
  expect([event.type, event.bubbles, event.composed]).toEqual(['error', false, true]);
  expect(event.detail).toEqual(ERROR);
});
