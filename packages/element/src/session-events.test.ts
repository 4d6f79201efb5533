import { afterEach, expect, test, vi } from 'vitest';
import { LiveCaptureGuidanceEvent } from './events.js';
import { EN } from './locale/en.js';
import { stepEvents } from './session-events.js';
import { challengingState } from './testing/challenging-state.js';
import { openSession } from './testing/fake-session.js';

afterEach(() => vi.unstubAllGlobals());

test('the page hears of new words, also where their hint is the same, and of each only once', () => {
  const { runner } = openSession(vi.stubGlobal);
  const guidance = { hint: 'turn_left', sinceMs: 0 } as const;
  const [aside, asked] = [challengingState({ phase: 'return', guidance }), challengingState({ guidance })];
  const heard = (previous: typeof aside, state: typeof aside) =>
    stepEvents({ state, previous, runner, locale: EN }).flatMap((event) =>
      event instanceof LiveCaptureGuidanceEvent ? [event.detail] : [],
    );
  expect(heard(aside, asked)).toEqual([{ hint: 'turn_left', text: EN.actionsAsked.turn_left }]);
  expect(heard(asked, asked)).toEqual([]);
});
