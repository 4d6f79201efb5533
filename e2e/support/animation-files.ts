import type { Rgba } from './rgba.js';

const u16 = (value: number) => [value & 255, value >> 8];
const u24 = (value: number) => [...u16(value & 0xffff), value >> 16];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** Six shades of red, seven of green, six of blue. */
const [REDS, GREENS, BLUES] = [6, 7, 6];
const shade = (index: number, shades: number) => Math.round((index * 255) / (shades - 1));
const PALETTE = Array.from({ length: 256 }, (_, index) => [
  shade(Math.floor(index / (GREENS * BLUES)) % REDS, REDS),
  shade(Math.floor(index / BLUES) % GREENS, GREENS),
  shade(index % BLUES, BLUES),
]).flat();

function inPalette([red = 0, green = 0, blue = 0]: Uint8Array): number {
  const nearest = (value: number, shades: number) => Math.round((value * (shades - 1)) / 255);
  return (nearest(red, REDS) * GREENS + nearest(green, GREENS)) * BLUES + nearest(blue, BLUES);
}

/** Codes stay 9 bits wide where the dictionary is cleared before it grows: then a code is a pixel. */
const CODE_BITS = 9;
const CLEAR = 256;
const END = 257;
const CLEAR_EVERY = 200;

function codesOf({ data }: Rgba): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < data.length; at += 4) {
    if ((at / 4) % CLEAR_EVERY === 0) codes.push(CLEAR);
    codes.push(inPalette(data.subarray(at, at + 3)));
  }
  return [...codes, END];
}

/** Packs codes, lowest bit first, into blocks of at most 255 bytes. */
function blocks(codes: readonly number[]): readonly number[] {
  const packed = new Uint8Array(Math.ceil((codes.length * CODE_BITS) / 8));
  for (const [index, code] of codes.entries()) {
    for (let bit = 0; bit < CODE_BITS; bit += 1) {
      const at = index * CODE_BITS + bit;
      packed[at >> 3] = (packed[at >> 3] ?? 0) | (((code >> bit) & 1) << (at & 7));
    }
  }
  const out: number[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.subarray(at, at + 255);
    out.push(block.length, ...block);
  }
  return [...out, 0];
}

/** An animated GIF of frames of one size. */
export function animatedGif(...frames: readonly [Rgba, ...Rgba[]]): Uint8Array {
  const [{ width, height }] = frames;
  const bytes = [...Buffer.from('GIF89a'), ...u16(width), ...u16(height), 0xf7, 0, 0, ...PALETTE];
  for (const frame of frames) {
    const control = [0x21, 0xf9, 4, 0, ...u16(50), 0, 0];
    const descriptor = [0x2c, ...u16(0), ...u16(0), ...u16(width), ...u16(height), 0, 8];
    bytes.push(...control, ...descriptor);
    for (const byte of blocks(codesOf(frame))) bytes.push(byte);
  }
  return Uint8Array.from([...bytes, 0x3b]);
}

function riffChunk(name: string, data: Uint8Array): Buffer {
  const padding = data.length % 2 === 0 ? [] : [0];
  return Buffer.concat([Buffer.from(name), Buffer.from(u32(data.length)), data, Buffer.from(padding)]);
}

/** An animated WebP whose frames are pictures that an encoder wrote as simple WebP files of one size. */
export function animatedWebp(width: number, height: number, stills: readonly Uint8Array[]): Uint8Array {
  const size = [...u24(width - 1), ...u24(height - 1)];
  const frames = stills.map((still) => {
    const header = [...u24(0), ...u24(0), ...size, ...u24(500), 0];
    return riffChunk('ANMF', Buffer.concat([Buffer.from(header), imageChunks(Buffer.from(still))]));
  });
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', Buffer.from([2, 0, 0, 0, ...size])),
    riffChunk('ANIM', Buffer.from([0, 0, 0, 0, 0, 0])),
    ...frames,
  ]);
  return riffChunk('RIFF', body);
}

/** The chunk with the pixels of a still. */
function imageChunks(still: Buffer): Buffer {
  let at = 12;
  while (at < still.length && !still.toString('latin1', at, at + 4).startsWith('VP8 ')) {
    at += 8 + still.readUInt32LE(at + 4) + (still.readUInt32LE(at + 4) % 2);
  }
  return still.subarray(at, at + 8 + still.readUInt32LE(at + 4));
}
