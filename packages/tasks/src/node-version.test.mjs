import { expect, it } from 'vitest';
import { isNodeNewEnough } from './node-version.mjs';

it.each([
  ['18.20.4', false],
  ['20.9.0', false],
  ['20.19.0', true],
  ['22.1.0', true],
])('Node %s: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected);
});
