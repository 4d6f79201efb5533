import { expect, it } from 'vitest';
import { splitJpegs } from './split-jpegs.mjs';

/** A segment with so many bytes after its length. @param {number} code @param {number[]} bytes */
const segment = (code, ...bytes) => [0xff, code, 0, bytes.length + 2, ...bytes];

/** @param {number} value tells pictures apart @param {number[]} inside more segments */
function jpeg(value, ...inside) {
  // The data of the scan holds a stuffed marker and a restart.
  const scan = [...segment(0xda, 1, 2), value, 0xff, 0x00, 0xff, 0xd0, value];
  return [0xff, 0xd8, ...segment(0xe0, value), ...inside, ...scan, 0xff, 0xd9];
}

const split = (/** @type {number[]} */ ...bytes) => splitJpegs(Uint8Array.from(bytes)).map((picture) => [...picture]);

it('gives each picture whole', () => {
  expect(split(...jpeg(1), ...jpeg(2), ...jpeg(3))).toEqual([jpeg(1), jpeg(2), jpeg(3)]);
});

it('takes a thumbnail for a part of its picture', () => {
  const withThumbnail = jpeg(1, ...segment(0xe1, ...jpeg(9)));
  expect(split(...withThumbnail, ...jpeg(2))).toEqual([withThumbnail, jpeg(2)]);
});

it('takes several scans and filled markers for one picture', () => {
  const progressive = [...jpeg(1).slice(0, -2), ...segment(0xc4, 5), 0xff, ...segment(0xda, 3), 7, 0xff, 0xd9];
  expect(split(...progressive, ...jpeg(2))).toEqual([progressive, jpeg(2)]);
});

it('passes over what lies between pictures, such as the headers of a stream', () => {
  const header = [...new TextEncoder().encode('--frame\r\nContent-Type: image/jpeg\r\n\r\n')];
  expect(split(...header, ...jpeg(1), ...header, ...jpeg(2))).toEqual([jpeg(1), jpeg(2)]);
});

it('leaves out a picture that was cut off, and finds the next', () => {
  expect(split(...jpeg(1), ...jpeg(2).slice(0, -3))).toEqual([jpeg(1)]);
  expect(split(...jpeg(1).slice(0, 5), ...jpeg(2))).toEqual([jpeg(2)]);
});

it.each([
  [[]],
  [[0xff]],
  [[0xff, 0xd8]],
  [[1, 2, 3]],
  [[0xff, 0xd8, 0xff, 0xe0, 0, 0]],
  [[0xff, 0xd8, 0xff, 0xda, 0xff, 0xff]],
])('finds nothing in %j', (bytes) => {
  expect(split(...bytes)).toEqual([]);
});
