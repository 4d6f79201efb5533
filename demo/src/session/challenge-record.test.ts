import { expect, test } from 'vitest';
import { recordOf } from './challenge-record.js';

test('what was done and skipped comes first, then what is asked for, then the rest', () => {
  const state = {
    drawn: { nonce: 'n', source: 'endpoint', actions: ['smile', 'turn_left', 'blink'] },
    outcomes: [
      { action: 'come_closer', outcome: 'skipped', askedAtMs: 100, doneAtMs: null },
      { action: 'smile', outcome: 'done', askedAtMs: 400, doneAtMs: 1_400 },
    ],
    index: 1,
    phase: 'action',
  } as const;
  expect(recordOf(state)).toEqual({
    source: 'endpoint',
    steps: [
      { action: 'come_closer', status: 'skipped', tookMs: null },
      { action: 'smile', status: 'done', tookMs: 1_000 },
      { action: 'turn_left', status: 'asked', tookMs: null },
      { action: 'blink', status: 'next', tookMs: null },
    ],
  });
});
