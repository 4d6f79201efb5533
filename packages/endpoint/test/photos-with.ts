import { crc32 } from 'node:zlib';

/** A segment of a JPEG. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A JPEG with a segment of its own before all others. */
export function withSegment(jpeg: Uint8Array, added: Uint8Array): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), added, jpeg.subarray(2)]);
}

/** A chunk of a PNG. */
export function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The start of a PNG: its signature and the chunk that says its size. */
const PNG_HEAD_BYTES = 33;

/** A PNG with chunks of its own before its pixels. */
export function withChunk(png: Uint8Array, ...added: readonly Uint8Array[]): Buffer {
  return Buffer.concat([png.subarray(0, PNG_HEAD_BYTES), ...added, png.subarray(PNG_HEAD_BYTES)]);
}

/** A PNG that claims a size and has hardly any pixels. */
export function pngOf(width: number, height: number, pixels: Uint8Array = Buffer.alloc(40_000)): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits of grey.
  size[8] = 8;
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([start, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
