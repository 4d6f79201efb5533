import { expect, test } from 'vitest';
import { EN } from '../locale/en.js';
import { challengingState } from '../testing/challenging-state.js';
import { shownAction, stepText } from './challenge.js';
import { looksAlike } from './looks-alike.js';

test('the action that is written is the one that is drawn', () => {
  expect(shownAction(challengingState())).toBe('blink');
  // The text of an action stays for a moment after it is done; what is drawn must not ask for it again.
  expect(shownAction(challengingState({ phase: 'return' }))).toBeNull();
  expect(shownAction(challengingState({ guidance: { hint: 'more_light', sinceMs: 0 } }))).toBeNull();
  expect(shownAction({ status: 'idle' })).toBeNull();
});

test('who hears the instruction hears which step it is', () => {
  expect(stepText(challengingState(), EN)).toEqual(['Step 2 of 2']);
  expect(stepText(challengingState({ phase: 'return' }), EN)).toEqual([]);
  expect(stepText(challengingState({ drawn: null }), EN)).toEqual([]);
});

test('frames that change nothing for the person are not drawn anew', () => {
  const state = challengingState();
  expect(looksAlike(state, { ...state, lastFrameAtMs: 50, readings: [] })).toBe(true);
});

test.each([
  { guidance: { hint: 'smile', sinceMs: 0 } },
  { phase: 'return' },
  { index: 2 },
  { skipsLeft: 0 },
  { drawn: null },
] as const)('a change that the person sees is: %j', (change) => {
  const state = challengingState();
  expect(looksAlike(state, { ...state, ...change })).toBe(false);
});
