import { expect, it } from 'vitest';
import { LABELS, labelHelp, labelNamed } from './labels.mjs';

it('knows every label by its name, and says of an unknown one which there are', () => {
  for (const name of Object.keys(LABELS)) expect(labelNamed(name)).toBe(name);
  for (const name of ['masks', 'Mask', '', 'toString']) {
    expect(() => labelNamed(name)).toThrow(`"${name}" is no label. Labels: free, mask, sunglasses, hand,`);
  }
});

it('explains every label', () => {
  expect(labelHelp().split('\n')).toHaveLength(Object.keys(LABELS).length);
});
