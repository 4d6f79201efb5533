import type { IssuedChallenge, LivePhoto, Page } from '@live-capture/core';
import { bytesOfBase64 } from './base64.js';
import { LivePhotosError } from './error.js';
import { isRecord } from './record.js';

/** A live photo as read from a server, with its content type also in the form that browsers know. */
export interface StoredPhoto extends LivePhoto {
  /** `contentType` as a real MIME type: `images/jpg` reads `image/jpeg`. */
  readonly mediaType: string;
}

/** A downloaded photo. */
export interface DownloadedPhoto {
  readonly fileName: string;
  /** As the server says it. */
  readonly contentType: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a live photo, forgiving what known servers write differently: `size` as text, `updateAt`, and fields that they
 * leave out where they are empty. Only the id has to be there: a photo that is stored is not to be sent again because a
 * field is missing from its record.
 */
export function readLivePhoto(body: unknown): StoredPhoto {
  const fields = object(body, 'live photo');
  const contentType = text(fields, 'contentType', '');
  const createdAt = text(fields, 'createdAt', '');
  const { performLivenessCheck, capture } = fields;
  return {
    id: text(fields, 'id'),
    clientId: text(fields, 'clientId', ''),
    ...(typeof performLivenessCheck === 'boolean' && { performLivenessCheck }),
    downloadLink: text(fields, 'downloadLink', ''),
    contentType,
    mediaType: mediaTypeOf(contentType),
    size: integer(fields, 'size', 0),
    createdAt,
    updatedAt: text(fields, 'updatedAt', text(fields, 'updateAt', createdAt)),
    ...(isRecord(capture) && { capture }),
  };
}

/** Reads one page of live photos; a page without a list is empty. */
export function readPage(body: unknown): Page<StoredPhoto> {
  const fields = object(body, 'page');
  const items = fields['items'] ?? [];
  if (!Array.isArray(items)) throw invalid('items');
  return {
    page: integer(fields, 'page', 1),
    pageSize: integer(fields, 'pageSize', items.length),
    totalItems: integer(fields, 'totalItems', items.length),
    pages: integer(fields, 'pages', 1),
    items: items.map(readLivePhoto),
  };
}

const MAX_NONCE_CHARS = 256;

/** Reads a challenge. */
export function readChallenge(body: unknown): IssuedChallenge {
  const fields = object(body, 'challenge');
  const nonce = text(fields, 'nonce');
  if (nonce === '' || nonce.length > MAX_NONCE_CHARS) throw invalid('nonce');
  return { nonce, expiresAt: text(fields, 'expiresAt') };
}

/** Reads a download and decodes its base64. */
export function readDownload(body: unknown): DownloadedPhoto {
  const fields = object(body, 'download');
  const contentType = text(fields, 'contentType', '');
  const bytes = bytesOfBase64(text(fields, 'data'));
  if (bytes === null) throw invalid('data');
  return { fileName: text(fields, 'fileName', ''), contentType, mediaType: mediaTypeOf(contentType), bytes };
}

function mediaTypeOf(contentType: string): string {
  return contentType
    .trim()
    .toLowerCase()
    .replace(/^images?\//, 'image/')
    .replace(/^image\/jpg$/, 'image/jpeg');
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalid(what);
  return value;
}

function text(fields: Readonly<Record<string, unknown>>, name: string, absent?: string): string {
  const value = fields[name] ?? absent;
  if (typeof value !== 'string') throw invalid(name);
  return value;
}

function integer(fields: Readonly<Record<string, unknown>>, name: string, absent: number): number {
  const value = fields[name] ?? absent;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw invalid(name);
  return number;
}

function invalid(what: string): LivePhotosError {
  return new LivePhotosError('invalid_response', `The answer is not of the live photos API: ${what}`, { param: what });
}
