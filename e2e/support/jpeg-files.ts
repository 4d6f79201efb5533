import type { Rgba } from './rgba.js';

const SIDE = 8;
/** All coefficients are kept about as they are. */
const QUANTISER = 8;
/** A code of fixed length for each symbol is the simplest Huffman code there is; the one of only ones is forbidden. */
const DC_BITS = 4;
const AC_BITS = 8;
const AC_SYMBOLS = Array.from({ length: 162 }, (_, i) => (i < 2 ? [0, 0xf0][i] : acSymbol(i - 2)) ?? 0);

/** A run of zeros and the bits of the coefficient behind it. */
function acSymbol(index: number): number {
  return (Math.floor(index / 10) << 4) | ((index % 10) + 1);
}

const u16 = (value: number) => [value >> 8, value & 255];
const segment = (marker: number, data: readonly number[]) => [0xff, marker, ...u16(data.length + 2), ...data];

const COSINES = Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [u, x] = [Math.floor(i / SIDE), i % SIDE];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** The order in which coefficients are written: along the diagonals. */
const ZIGZAG = Array.from({ length: SIDE * SIDE }, (_, i) => i).sort((a, b) => {
  const [sumA, sumB] = [a, b].map((i) => Math.floor(i / SIDE) + (i % SIDE));
  if (sumA !== sumB) return (sumA ?? 0) - (sumB ?? 0);
  return (sumA ?? 0) % 2 === 0 ? b - a : a - b;
});

/** Writes bits, with a 00 behind every FF. */
class BitWriter {
  readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      this.held = (this.held << 1) | ((value >> bit) & 1);
      this.count += 1;
      if (this.count === 8) this.flush();
    }
  }

  /** Fills the last byte with ones. */
  end(): void {
    while (this.count > 0) this.write(1, 1);
  }

  private flush(): void {
    this.bytes.push(this.held);
    if (this.held === 0xff) this.bytes.push(0);
    this.held = 0;
    this.count = 0;
  }
}

/** The cosine transform of one block of a channel, quantised. */
function coefficients({ data, width }: Rgba, channel: number, left: number, top: number): readonly number[] {
  const rows: number[] = [];
  for (let y = 0; y < SIDE; y += 1) {
    for (let u = 0; u < SIDE; u += 1) {
      let sum = 0;
      for (let x = 0; x < SIDE; x += 1) {
        const sample = (data[((top + y) * width + left + x) * 4 + channel] ?? 0) - 128;
        sum += sample * (COSINES[u * SIDE + x] ?? 0);
      }
      rows.push(sum);
    }
  }
  return ZIGZAG.map((at) => {
    const [v, u] = [Math.floor(at / SIDE), at % SIDE];
    let sum = 0;
    for (let y = 0; y < SIDE; y += 1) sum += (rows[y * SIDE + u] ?? 0) * (COSINES[v * SIDE + y] ?? 0);
    return Math.round(sum / QUANTISER);
  });
}

/** The bits of a number and what is written for it: negative ones as their complement. */
function magnitude(value: number): readonly [number, number] {
  const bits = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  return [bits, value < 0 ? value + 2 ** bits - 1 : value];
}

function writeBlock(writer: BitWriter, block: readonly number[], before: number): void {
  const [bits, value] = magnitude((block[0] ?? 0) - before);
  writer.write(bits, DC_BITS);
  writer.write(value, bits);
  let zeros = 0;
  for (const coefficient of block.slice(1)) {
    if (coefficient === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) writer.write(AC_SYMBOLS.indexOf(0xf0), AC_BITS);
    const [size, rest] = magnitude(coefficient);
    writer.write(AC_SYMBOLS.indexOf((zeros << 4) | size), AC_BITS);
    writer.write(rest, size);
    zeros = 0;
  }
  if (zeros > 0) writer.write(AC_SYMBOLS.indexOf(0), AC_BITS);
}

const codeLengths = (bits: number, count: number) =>
  Array.from({ length: 16 }, (_, index) => (index + 1 === bits ? count : 0));

function headerOf({ width, height }: Rgba): readonly number[] {
  const channels = [1, 2, 3, 4];
  const dcSymbols = Array.from({ length: 12 }, (_, index) => index);
  return [
    ...segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => QUANTISER)]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 4, ...channels.flatMap((id) => [id, 0x11, 0])]),
    ...segment(0xc4, [0x00, ...codeLengths(DC_BITS, 12), ...dcSymbols]),
    ...segment(0xc4, [0x10, ...codeLengths(AC_BITS, AC_SYMBOLS.length), ...AC_SYMBOLS]),
    ...segment(0xda, [4, ...channels.flatMap((id) => [id, 0]), 0, 63, 0]),
  ];
}

/**
 * Encodes a picture, whose sides are multiples of 8, as CMYK as Adobe's programs do: all inks inverted, so that red, green
 * and blue are the first three, and no black is 255, which a canvas calls opaque.
 */
export function cmykJpeg(picture: Rgba): Uint8Array {
  const writer = new BitWriter();
  const before = [0, 0, 0, 0];
  for (let top = 0; top < picture.height; top += SIDE) {
    for (let left = 0; left < picture.width; left += SIDE) {
      for (const channel of before.keys()) {
        const block = coefficients(picture, channel, left, top);
        writeBlock(writer, block, before[channel] ?? 0);
        before[channel] = block[0] ?? 0;
      }
    }
  }
  writer.end();
  return Uint8Array.from([0xff, 0xd8, ...headerOf(picture), ...writer.bytes, 0xff, 0xd9]);
}

/** A JPEG of one grey: each block is two bits, both 0. */
export function greyJpeg(width: number, height: number): Uint8Array {
  const onlyZero = [1, ...Array.from({ length: 15 }, () => 0), 0];
  const header = [
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...onlyZero]),
    ...segment(0xc4, [0x10, ...onlyZero]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ];
  const blocks = Math.ceil(width / SIDE) * Math.ceil(height / SIDE);
  const scan = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  return Buffer.concat([Buffer.from([0xff, 0xd8, ...header]), scan, Buffer.from([0xff, 0xd9])]);
}

/** The same JPEG with an EXIF orientation, 1 to 8, right behind its first marker. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const directory = [0, 1, ...u16(0x0112), ...u16(3), 0, 0, 0, 1, ...u16(orientation), 0, 0, 0, 0, 0, 0];
  const tiff = [...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, ...directory];
  const exif = segment(0xe1, [...Buffer.from('Exif'), 0, 0, ...tiff]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(exif), jpeg.subarray(2)]);
}
