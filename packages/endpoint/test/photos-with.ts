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

/** Blocks of 8 by 8 pixels whose end one code of a progressive JPEG can tell at once. */
const RUN_BLOCKS = 16_384;
const RUN_BITS = 15;
/** Coefficients of a block beside the first, and the bits of each but its lowest. */
const COEFFICIENTS = 63;
const PLANES = 13;

/** A grey JPEG of 4096 by 3072 pixels in many passes, each of which is valid, of a few bytes, and goes through all of its blocks. */
export function jpegInScans(scans: number): Buffer {
  const [width, height] = [4096, 3072];
  const blocks = (width / 8) * (height / 8);
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  // A code of one bit, zero, in either table: no difference to the last block, and the end of as many blocks as one code can tell.
  const codes = (table: number, symbol: number) =>
    segment(0xc4, Buffer.from([table, 1, ...Array<number>(15).fill(0), symbol]));
  const scan = (from: number, to: number, planes: number, bits: number) =>
    Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, from, to, planes])), Buffer.alloc(Math.ceil(bits / 8))]);
  const passes = Array.from({ length: scans - 1 }, (_, index) => {
    const [coefficient, plane] = [1 + (index % COEFFICIENTS), PLANES - Math.floor(index / COEFFICIENTS)];
    const planes = plane === PLANES ? plane : ((plane + 1) << 4) | plane;
    return scan(coefficient, coefficient, planes, (blocks / RUN_BLOCKS) * RUN_BITS);
  });
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc2, frame),
    codes(0, 0),
    codes(0x10, 0xe0),
    scan(0, 0, 0, blocks),
    ...passes,
    Buffer.from([0xff, 0xd9]),
  ]);
}
