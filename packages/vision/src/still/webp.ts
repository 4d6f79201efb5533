import { littleEndian, startsWith } from './bytes.js';
import type { StillHeader } from './header.js';

/** Reads a WebP's size from its first chunk, and from the container how long the file has to be. */
export function readWebp(bytes: Uint8Array): StillHeader | null {
  if (!startsWith(bytes, 0, 'RIFF') || !startsWith(bytes, 8, 'WEBP')) return null;
  const whole = 8 + littleEndian(bytes, 4, 4) <= bytes.length;
  return { ...sizeOf(bytes), whole };
}

function sizeOf(bytes: Uint8Array): Pick<StillHeader, 'width' | 'height'> {
  // Both simple forms hold 14 bits a side: lossy with two more bits for scaling, lossless less one and back to back.
  if (startsWith(bytes, 12, 'VP8 ')) {
    return { width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff };
  }
  if (startsWith(bytes, 12, 'VP8L')) {
    const bits = littleEndian(bytes, 21, 4);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 };
}
