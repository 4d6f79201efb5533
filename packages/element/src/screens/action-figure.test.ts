import { expect, test } from 'vitest';
import { turnSide } from './action-figure.js';

test.each([
  ['turn_left', true, 'left'],
  ['turn_left', false, 'right'],
  ['turn_right', true, 'right'],
  ['turn_right', false, 'left'],
] as const)('%s, mirrored %s: people see themselves turn to the %s', (action, mirrored, side) => {
  expect(turnSide(action, mirrored)).toBe(side);
});

test('nothing else has a side', () => {
  for (const action of ['come_closer', 'blink', 'smile'] as const) expect(turnSide(action, true)).toBeNull();
});
