/** What a photo's bytes are, whatever the caller says. */
export type PhotoType = 'image/jpeg' | 'image/png';

/** Encoders write a progressive JPEG in a dozen scans. Each one goes through all blocks: nearly 900 are valid, and take ten seconds. */
const MAX_SCANS = 64;

/** Encoders write some 500 chunks for a PNG of 4 MB, and few segments; each costs a look. */
const MAX_PARTS = 4_096;

/** The parts of a picture's file that hold no pixels, or `null` where the file is not one whole picture and nothing else. */
export function partsBesidePixels(bytes: Uint8Array, type: PhotoType): readonly Uint8Array[] | null {
  return type === 'image/jpeg' ? partsOfJpeg(bytes) : partsOfPng(bytes);
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const TEM = 0x01;

/** ISO/IEC 10918-1, annex B: markers, each but a few with a length; pixels follow a scan's header up to the next marker. */
function partsOfJpeg(bytes: Uint8Array): readonly Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return at + 2 === bytes.length ? parts : null;
    if (marker === SOI || marker === TEM || isRestart(marker) || marker === 0) return null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === SOS) scans += 1;
    if (scans > MAX_SCANS || parts.length === MAX_PARTS) return null;
    parts.push(bytes.subarray(at + 4, end));
    at = marker === SOS ? endOfScan(bytes, end) : end;
  }
  return null;
}

function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1] ?? EOI;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

const PNG_START_BYTES = 8;
/** Length, name and checksum of a chunk. */
const CHUNK_FRAME_BYTES = 12;
/** Text that is compressed could hide anything, and grow to any size; no camera writes it. */
const HIDING = ['zTXt', 'iTXt'];

/** PNG, section 5: chunks of a length, a name, data and a checksum; the last one is IEND, which is empty. */
function partsOfPng(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = PNG_START_BYTES;
  for (let chunks = 0; chunks < MAX_PARTS && at + CHUNK_FRAME_BYTES <= bytes.length; chunks++) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += CHUNK_FRAME_BYTES + length;
    if (name === 'IEND') return length === 0 && at === bytes.length ? parts : null;
    if (HIDING.includes(name) && isCompressed(name, data)) return null;
    if (name !== 'IDAT') parts.push(data);
  }
  return null;
}

/** After its keyword and a NUL, `iTXt` says whether it is compressed. */
function isCompressed(name: string, data: Uint8Array): boolean {
  return name === 'zTXt' || data[data.indexOf(0) + 1] !== 0;
}
