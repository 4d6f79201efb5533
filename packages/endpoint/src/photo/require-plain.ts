import { imageUnreadable } from '../failure.js';
import { type PhotoType, partsBesidePixels } from './file-parts.js';

/** Words of pages and scripts, and the start of a document, that a reader less strict than ours would take. */
const FOREIGN =
  /<(script|html|svg|body|iframe|object|embed|img|foreignobject|!doctype|!entity|\?php)[\s/>]|javascript:|on(error|load)\s*=|%PDF-/i;

/** Starts of an archive's file and of its list of files. */
const ARCHIVE = [Buffer.from('504b0304', 'hex'), Buffer.from('504b0506', 'hex')];

/**
 * Lets through files that are one picture and nothing else: some other program might take what follows its end, or hides
 * beside its pixels, for a page, a script or an archive.
 */
export function requirePlain(bytes: Uint8Array, type: PhotoType): void {
  const parts = partsBesidePixels(bytes, type);
  if (parts === null) throw imageUnreadable('The file is not one whole picture and nothing else');
  if (parts.some(holdsForeign)) throw imageUnreadable('The file holds more than a picture beside its pixels');
}

function holdsForeign(part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (ARCHIVE.some((start) => bytes.includes(start))) return true;
  // Windows writes its EXIF texts in UTF-16: without its zeros that reads as plain text.
  return FOREIGN.test(bytes.toString('latin1').replaceAll('\0', ''));
}
