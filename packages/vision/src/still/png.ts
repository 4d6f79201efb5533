import { startsWith, uint32 } from './bytes.js';
import type { StillHeader } from './header.js';

/** A chunk's length, name and check sum. */
const AROUND_DATA = 12;

/** Walks a PNG from chunk to chunk to its end. */
export function readPng(bytes: Uint8Array): StillHeader | null {
  if (!startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') || !startsWith(bytes, 12, 'IHDR')) return null;
  const size = { width: uint32(bytes, 16), height: uint32(bytes, 20) };
  let at = 8;
  while (at < bytes.length && !startsWith(bytes, at + 4, 'IEND')) at += AROUND_DATA + (uint32(bytes, at) || 0);
  return { ...size, whole: at + AROUND_DATA <= bytes.length };
}
