import { crc32, deflateSync } from 'node:zlib';
import type { Rgba } from './rgba.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY = 0;
const TRUECOLOUR = 2;

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

function chunk(name: string, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat([Buffer.from(name), ...parts]);
  return Buffer.concat([u32(data.length - 4), data, u32(crc32(data) >>> 0)]);
}

function header({ width, height }: Pick<Rgba, 'width' | 'height'>, bits: number, colour: number): Buffer {
  return chunk('IHDR', u32(width, height), Buffer.from([bits, colour, 0, 0, 0]));
}

/** The rows of a picture, each after a byte that says that it is not filtered; `bytes` of each channel. */
function compressed({ width, height, data }: Rgba, bytes: 1 | 2): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3 * bytes));
  let at = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) at += 1;
    for (let channel = 0; channel < 3; channel += 1) {
      // The lower byte repeats the higher one, so that white is all ones.
      for (let byte = 0; byte < bytes; byte += 1) at = rows.writeUInt8(data[pixel * 4 + channel] ?? 0, at);
    }
  }
  return deflateSync(rows, { level: 1 });
}

/** Encodes a picture with 16 bits a channel. */
export function png16(picture: Rgba): Uint8Array {
  const data = chunk('IDAT', compressed(picture, 2));
  return Buffer.concat([SIGNATURE, header(picture, 16, TRUECOLOUR), data, chunk('IEND')]);
}

/** An animated PNG of two frames of the same size. */
export function apng(first: Rgba, second: Rgba): Uint8Array {
  const control = (sequence: number) =>
    chunk('fcTL', u32(sequence, first.width, first.height, 0, 0), Buffer.from([0, 1, 0, 2, 0, 0]));
  return Buffer.concat([
    SIGNATURE,
    header(first, 8, TRUECOLOUR),
    chunk('acTL', u32(2, 0)),
    control(0),
    chunk('IDAT', compressed(first, 1)),
    control(1),
    chunk('fdAT', u32(2), compressed(second, 1)),
    chunk('IEND'),
  ]);
}

/** A black PNG of any size, which takes next to no bytes. */
export function blackPng(width: number, height: number): Uint8Array {
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 1 });
  return Buffer.concat([SIGNATURE, header({ width, height }, 1, GREY), chunk('IDAT', rows), chunk('IEND')]);
}
