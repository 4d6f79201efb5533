import type { Positioning } from '@live-capture/core';
import { describe, expect, test } from 'vitest';
import { looksAlike } from './looks-alike.js';

const POSITIONING: Positioning = {
  status: 'positioning',
  options: { mode: 'auto', livenessCheck: true, challenge: 'auto', review: false },
  sinceMs: 0,
  firstMs: 0,
  findings: [],
  guidance: { hint: 'move_closer', sinceMs: 0 },
  ready: false,
  armed: false,
};

describe('looksAlike', () => {
  test('frames that change nothing for the person', () => {
    const later: Positioning = { ...POSITIONING, findings: [{ check: 'gaze', status: 'not_assessed' }] };
    expect(looksAlike(POSITIONING, later)).toBe(true);
  });

  test.each<Partial<Positioning>>([{ guidance: { hint: 'turn_left', sinceMs: 9 } }, { ready: true }, { armed: true }])(
    'not when the person sees %j',
    (change) => {
      expect(looksAlike(POSITIONING, { ...POSITIONING, ...change })).toBe(false);
    },
  );

  test('other screens are always drawn', () => {
    expect(looksAlike({ status: 'idle' }, { status: 'idle' })).toBe(false);
    expect(looksAlike(POSITIONING, { status: 'cancelled' })).toBe(false);
  });
});
