import { expect, it } from 'vitest';
import { labelOf } from './default-data.mjs';

it.each(
  /** @type {const} */ ([
    ['free', { split: 'test' }, 'free'],
    ['free', { split: 'train' }, null],
    ['mask', { split: 'test', label: 'unusable' }, null],
    ['free', { split: 'test', label: 'mask' }, 'mask'],
    ['mask', { split: 'test', label: 'respirator' }, 'mask'],
    ['mask', { split: 'test', label: 'scarf' }, 'scarf'],
    ['free', { split: 'test', label: 'hand', covered: ['chin'] }, 'hand'],
    ['free', { split: 'test', label: 'hand', covered: ['forehead'] }, 'hair_or_hat'],
  ]),
)('a picture of %s with %j is %s', (folder, entry, expected) => {
  expect(labelOf(folder, entry)).toBe(expected);
});
