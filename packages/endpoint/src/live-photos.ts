import { createHash, randomBytes } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { type Caller, mayRead } from './access/caller.js';
import type { LivePhotoRow } from './database/schema.js';
import { fileReason, idempotencyConflict, invalidRequest, photoNotFound, photoRefused } from './failure.js';
import type { InspectedPhoto, Inspector } from './inspection/inspector.js';
import { outcomeOf } from './inspection/outcome.js';
import { PHOTO_BYTES } from './limits.js';
import { LivePhotoBody, livePhotoOf, RefusedAnswer } from './live-photo-body.js';
import { requireStorable } from './photo/capture-json.js';
import { readHead, requireWhole } from './photo/read-image.js';
import type { Turns } from './photo/turns.js';
import { endpointNonce } from './storage/challenges.js';
import type { Addition, StoredAnswer } from './storage/repository.js';
import type { Storage } from './storage/storage.js';

/** The bytes of a photo are gone, which nobody asked for. */
export class PhotoLostError extends Error {
  override readonly name = 'PhotoLostError';
}

/** The bytes of a photo are not those that were uploaded. */
export class PhotoDamagedError extends Error {
  override readonly name = 'PhotoDamagedError';
}

/** A photo to be stored, in whatever form it came. */
export interface NewUpload {
  readonly clientId: string;
  readonly bytes: Uint8Array;
  /** `true` unless told. */
  readonly performLivenessCheck?: boolean | undefined;
  /** The device's report. */
  readonly capture?: Readonly<Record<string, unknown>> | undefined;
}

/** Who looks at photos before they are stored. */
export interface Examiners {
  readonly decodes: Turns;
  /** `null` where photos are not inspected. */
  readonly inspector: Inspector | null;
}

type Answer = z.infer<typeof LivePhotoBody>;

/** Accepts a photo and stores it exactly once; a repeated key gets the first answer. */
export async function upload(storage: Storage & Examiners, photo: NewUpload, key: string | undefined): Promise<Answer> {
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key)) throw invalidRequest('Idempotency-Key');
  const { clientId, bytes, performLivenessCheck = true, capture = null } = photo;
  const report = capture ? requireStorable(capture) : 'null';
  requirePhotoBytes(bytes);
  const sha256 = hashOf(bytes);
  // The JSON of all four, of which the report is text already.
  const requestHash = hashOf(`[${JSON.stringify(clientId)},${performLivenessCheck},"${sha256}",${report}]`);
  const { repository } = storage;
  if (key !== undefined) {
    const first = await repository.findAnswer(clientId, key);
    if (first) return replay(first, requestHash);
  }
  const head = await readHead(bytes);
  const inspected = await examine(storage, { bytes, head, performLivenessCheck, capture });
  const now = new Date();
  const id = randomBytes(12).toString('hex');
  const times = { createdAt: now, updatedAt: now };
  const file = { sha256, contentType: head.type, size: bytes.length };
  const row = { id, clientId, ...file, performLivenessCheck, capture, ...times };
  const { refused } = inspected;
  const answer = livePhotoOf(row);
  const request = key === undefined ? null : { clientId, key, requestHash, answer: refused ? { refused } : answer };
  // A refused photo uses no nonce up: the person may try again.
  const nonce = performLivenessCheck && !refused ? endpointNonce(capture) : null;
  const first = await keepAndAdd(storage, { photo: { ...row, ...inspected }, request, nonce }, bytes);
  if (first) return replay(first, requestHash);
  if (refused) throw photoRefused(refused);
  return answer;
}

/** Decodes the photo, and tells what is kept of its inspection; a refused one goes no further, unless it is kept for audit. */
async function examine({ inspector, decodes }: Examiners, photo: InspectedPhoto) {
  if (!inspector) {
    await requireWhole(photo, decodes);
    return { disagreements: null, refused: null, review: null };
  }
  const { reasons, disagreements } = await inspector.inspect(photo);
  if (outcomeOf(reasons) !== 'rejected') return { disagreements, refused: null, review: reasons };
  if (!inspector.keepRefused) throw photoRefused(reasons);
  return { disagreements, refused: reasons, review: null };
}

async function keepAndAdd(
  { repository, store }: Storage,
  addition: Addition,
  bytes: Uint8Array,
): Promise<StoredAnswer | null> {
  const { sha256 } = addition.photo;
  const keep = () => store.put(sha256, () => bytes);
  const discard = () =>
    repository.holdBytes(sha256, async (used) => {
      if (!used) await store.remove(sha256);
    });
  try {
    // Written before the transaction, which writes again only what was removed meanwhile, and holds the database up no longer.
    await keep();
    const first = await repository.add(addition, keep);
    if (first) await discard();
    return first;
  } catch (error) {
    await discard().catch(() => {});
    throw error;
  }
}

function replay(first: StoredAnswer, requestHash: string): Answer {
  if (first.requestHash !== requestHash) throw idempotencyConflict();
  const { success, data } = RefusedAnswer.safeParse(first.answer);
  if (success) throw photoRefused(data.refused);
  return LivePhotoBody.parse(first.answer);
}

function requirePhotoBytes({ length }: Uint8Array): void {
  if (length >= PHOTO_BYTES.min && length <= PHOTO_BYTES.max) return;
  throw invalidRequest('data', 'Image file size should be between 34KB and 4MB', [fileReason('image_bytes')]);
}

/** The photo of an id; every other text, too, is an unknown photo, and so is one that the caller may not see. */
export async function findPhoto({ repository }: Storage, caller: Caller, id: string): Promise<LivePhotoRow> {
  const row = isId(id) ? await repository.find(id) : null;
  if (!row || !mayRead(caller, row.clientId) || (row.refused && caller.kind === 'token')) throw photoNotFound(id);
  return row;
}

/** The bytes of a photo; a redacted one has none and counts as unknown. */
export async function photoOf(storage: Storage, caller: Caller, id: string) {
  const row = await findPhoto(storage, caller, id);
  if (row.redactedAt) throw photoNotFound(id);
  const bytes = await storage.store.get(row.sha256);
  if (bytes) {
    if (hashOf(bytes) !== row.sha256) throw new PhotoDamagedError('The bytes of a photo are damaged');
    return { row, bytes };
  }
  // It may have been redacted or removed in the meantime; otherwise it is lost, and that must be seen.
  if ((await findPhoto(storage, caller, id)).redactedAt) throw photoNotFound(id);
  throw new PhotoLostError('The bytes of a photo are missing');
}

/** Removes a photo's bytes and report, and keeps its row. */
export async function redactPhoto({ repository, store }: Storage, id: string): Promise<void> {
  if (!isId(id) || !(await repository.redact(id, new Date(), store.remove))) throw photoNotFound(id);
}

/** Removes a photo. */
export async function removePhoto({ repository, store }: Storage, id: string): Promise<void> {
  if (!isId(id) || !(await repository.remove(id, store.remove))) throw photoNotFound(id);
}

function isId(id: string): boolean {
  return /^[0-9a-f]{24}$/.test(id);
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
