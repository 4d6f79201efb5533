import { expect, test } from 'vitest';
import { withoutTwins } from './twins.js';

const at = (x: number, y: number, width: number, height: number) => ({ box: { x, y, width, height } });

test('two sightings of one head are one face', () => {
  const [first, second] = [at(586, 288, 107, 154), at(590, 295, 99, 131)];
  expect(withoutTwins([first, second])).toEqual([first]);
});

test('two heads are two faces, even cheek to cheek', () => {
  const cheekToCheek = [at(200, 100, 200, 280), at(370, 120, 180, 250)];
  expect(withoutTwins(cheekToCheek)).toEqual(cheekToCheek);
});
