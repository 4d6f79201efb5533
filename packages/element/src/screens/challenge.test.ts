import { expect, test } from 'vitest';
import { EN } from '../locale/en.js';
import { challengingState } from '../testing/challenging-state.js';
import { stepText } from './challenge.js';
import { shownAction, shownText } from './guidance.js';
import { looksAlike } from './looks-alike.js';

test('the action that is written is the one that is drawn', () => {
  expect(shownAction(challengingState())).toBe('blink');
  expect(shownAction(challengingState({ phase: 'return' }))).toBeNull();
  expect(shownAction(challengingState({ guidance: { hint: 'more_light', sinceMs: 0 } }))).toBeNull();
  expect(shownAction({ status: 'idle' })).toBeNull();
});

test('a turn is asked for in other words than the little one that brings somebody into position', () => {
  const guidance = { hint: 'turn_left', sinceMs: 0 } as const;
  expect(shownText(challengingState({ guidance }), EN)).toBe(EN.actionsAsked.turn_left);
  const { options } = challengingState();
  const times = { sinceMs: 0, firstMs: 0 };
  const told = {
    status: 'positioning',
    options,
    ...times,
    findings: [],
    guidance,
    ready: false,
    armed: false,
  } as const;
  expect(shownText(told, EN)).toBe('Turn your head a little to your left');
  expect(shownText({ status: 'idle' }, EN)).toBeNull();
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
