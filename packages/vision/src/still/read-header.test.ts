import { describe, expect, test } from 'vitest';
import { readHeader } from './read-header.js';

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));
const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const little = (value: number, count: number) => Array.from({ length: count }, (_, i) => (value >>> (8 * i)) & 255);

const segment = (marker: number, ...data: number[]) => [0xff, marker, ...u16(data.length + 2), ...data];
const frame = (marker: number, width: number, height: number) =>
  segment(marker, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0);
const scan = (...data: number[]) => [...segment(0xda, 1, 1, 0, 0, 63, 0), ...data];
const END = [0xff, 0xd9];
/** A thumbnail in the metadata has markers of its own. */
const EXIF = segment(0xe1, ...ascii('Exif'), 0, 0, 0xff, 0xd8, ...frame(0xc0, 160, 120), ...scan(1), ...END);
const jpeg = (...parts: number[][]) => [0xff, 0xd8, ...parts.flat()];

const chunk = (name: string, ...data: number[]) => [...u32(data.length), ...ascii(name), ...data, 0, 0, 0, 0];
const png = (...parts: number[][]) => [0x89, ...ascii('PNG\r\n\x1a\n'), ...parts.flat()];
const IHDR = chunk('IHDR', ...u32(12_000), ...u32(9_000), 16, 2, 0, 0, 0);

const riff = (...data: number[]) => [...ascii('RIFF'), ...little(data.length + 4, 4), ...ascii('WEBP'), ...data];
const webp = (name: string, ...data: number[]) => riff(...ascii(name), ...little(data.length, 4), ...data);

const GIF = [...ascii('GIF89a'), ...little(640, 2), ...little(480, 2), 0x80, 0, 0, 0, 0, 0, 9, 9, 9];
const GIF_FRAME = [0x2c, ...little(0, 4), ...little(640, 2), ...little(480, 2), 0, 2, 1, 0x55, 0];

const WHOLE: readonly (readonly [string, readonly number[], number, number])[] = [
  ['a baseline JPEG', jpeg(frame(0xc0, 640, 480), scan(1, 2, 0xff, 0, 3), END), 640, 480],
  ['restart markers', jpeg(frame(0xc0, 640, 480), scan(1, 0xff, 0xd0, 2, 0xff, 0xd7, 3), END), 640, 480],
  ['several scans', jpeg(frame(0xc2, 640, 480), scan(1), segment(0xc4, 1), scan(2), scan(3), END), 640, 480],
  ['a thumbnail', jpeg(EXIF, frame(0xc0, 4032, 3024), scan(1), END), 4032, 3024],
  ['more bytes behind the end', jpeg(frame(0xc0, 640, 480), scan(1), END, [1, 2, 3]), 640, 480],
  ['fill bytes before a marker', jpeg([0xff, 0xff], frame(0xc0, 640, 480), scan(1), END), 640, 480],
  ['a PNG', png(IHDR, chunk('IDAT', 1, 2, 3), chunk('IEND')), 12_000, 9_000],
  ['a lossy WebP', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, ...little(640 | 0x4000, 2), ...little(480, 2)), 640, 480],
  ['a lossless WebP', webp('VP8L', 0x2f, ...little(639 | (479 << 14), 4)), 640, 480],
  ['an animated WebP', webp('VP8X', 2, 0, 0, 0, ...little(639, 3), ...little(479, 3)), 640, 480],
  ['a GIF', [...GIF, 0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...GIF_FRAME], 640, 480],
];

/** Cut anywhere, a file is not whole; so short that its format shows no more, it has no header. */
const CUT: readonly (readonly [string, readonly number[]])[] = [
  ['JPEG', jpeg(EXIF, frame(0xc0, 640, 480), scan(1, 2, 0xff, 0, 3), END)],
  ['PNG', png(IHDR, chunk('IDAT', 1, 2, 3), chunk('IEND'))],
  ['WebP', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, ...little(640, 2), ...little(480, 2))],
  ['GIF', [...GIF, 0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...GIF_FRAME]],
];

describe('readHeader', () => {
  test.each(WHOLE)('reads %s', (_name, bytes, width, height) => {
    expect(readHeader(Uint8Array.from(bytes))).toEqual({ width, height, whole: true });
  });

  test.each(CUT)('a cut-off %s is never whole', (_name, bytes) => {
    expect(readHeader(Uint8Array.from(bytes))?.whole).toBe(true);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readHeader(Uint8Array.from(bytes.slice(0, length)))?.whole ?? false, `${length} bytes`).toBe(false);
    }
  });

  test.each([
    ['nothing', []],
    ['a text', ascii('GIFts are given, PNGs are drawn.')],
    ['a BMP', [...ascii('BM'), ...little(58, 4), ...little(0, 4), ...little(54, 4)]],
    ['an HEIC', [...u32(24), ...ascii('ftypheic')]],
  ])('%s has no header', (_name, bytes) => {
    expect(readHeader(Uint8Array.from(bytes))).toBeNull();
  });

  test('a frame that says nothing of its size has none', () => {
    const { width, height } = readHeader(Uint8Array.from(jpeg(scan(1), END))) ?? {};
    expect([width, height]).toEqual([Number.NaN, Number.NaN]);
  });
});
