import { startsWith, uint16 } from './bytes.js';
import type { StillHeader } from './header.js';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Markers among C0 to CF that are no frame header: Huffman tables, an extension, arithmetic conditioning. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/**
 * Walks a JPEG from marker to marker, through every scan. Browsers fill what is missing of a cut-off file with grey, so a
 * file counts as whole only where the walk meets the end marker. What cameras write behind it does not matter.
 */
export function readJpeg(bytes: Uint8Array): StillHeader | null {
  if (!startsWith(bytes, 0, '\xff\xd8\xff')) return null;
  let size = { width: Number.NaN, height: Number.NaN };
  let at = 2;
  while (at < bytes.length) {
    at = nextMarker(bytes, at);
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return { ...size, whole: true };
    if (isFrameHeader(marker)) size = { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    const length = uint16(bytes, at + 2);
    if (!(length >= 2)) break;
    at += 2 + length;
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
  }
  return { ...size, whole: false };
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker);
}

/** The last FF before a marker's own byte, for there may be any number of them. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  if (at < 0) return bytes.length;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  return at;
}

/** Within a scan FF is followed by 00, or by a restart marker D0 to D7. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
