import type { CaptureReport, IssuedChallenge, LivePhotoUpload, Page } from '@live-capture/core';
import { POLICIES } from '@live-capture/core';
import type { Authorization } from './authorize.js';
import { base64Of } from './base64.js';
import { resolveEndpoint } from './endpoint-url.js';
import { LivePhotosError } from './error.js';
import { guarded } from './guarded.js';
import {
  type DownloadedPhoto,
  readChallenge,
  readDownload,
  readLivePhoto,
  readPage,
  type StoredPhoto,
} from './read.js';
import { type Progress, send, sendForJson, type Transport } from './send.js';

/** How to reach a live photos endpoint. */
export interface LivePhotosClientOptions {
  /** The API's base, such as `https://photos.example.com/v1`, or in a page a path such as `/v1`. */
  readonly endpoint: string;
  readonly authorization?: Authorization | undefined;
  /** For a whole call, all tries and pauses included; 60,000 by default. */
  readonly timeoutMs?: number | undefined;
  /** How often a call is tried again; 3 by default. */
  readonly retries?: number | undefined;
  /** Used instead of the platform's `fetch` and `XMLHttpRequest`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options of every call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told `true` when the call begins to wait for the browser to be online, and `false` when it goes on or ends. What it throws is dropped. */
  readonly onWaiting?: ((isWaiting: boolean) => void) | undefined;
}

/** A photo and whose it is. */
export interface UploadInput {
  readonly clientId: string;
  /** JPEG or PNG of 34,816 to 4,000,000 bytes. */
  readonly photo: Blob | Uint8Array;
  readonly performLivenessCheck?: boolean | undefined;
  readonly capture?: CaptureReport | undefined;
}

/** Options of an upload. */
export interface UploadOptions extends CallOptions {
  /** Told continuously where the platform can tell, else at the start and at the end. What it throws is dropped. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The same key and photo never make a second photo; a random UUID by default, the same for every try of a call. */
  readonly idempotencyKey?: string | undefined;
}

/** Which photos to list. Times are exclusive. */
export interface ListQuery {
  readonly clientId: string;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly createdAfter?: Date | undefined;
  readonly createdBefore?: Date | undefined;
  readonly updatedAfter?: Date | undefined;
  readonly updatedBefore?: Date | undefined;
}

/** The calls of the live photos API. Each rejects with a `LivePhotosError` and with nothing else. */
export interface LivePhotosClient {
  /** Asks for the nonce of a challenge; `not_found` where the server gives none, as the hosted API. */
  createChallenge(clientId: string, options?: CallOptions): Promise<IssuedChallenge>;
  upload(input: UploadInput, options?: UploadOptions): Promise<StoredPhoto>;
  get(id: string, options?: CallOptions): Promise<StoredPhoto>;
  list(query: ListQuery, options?: CallOptions): Promise<Page<StoredPhoto>>;
  download(id: string, options?: CallOptions): Promise<DownloadedPhoto>;
  /** Removes the photo's bytes and keeps its record. */
  redact(id: string, options?: CallOptions): Promise<void>;
  /** Removes the photo and its record. */
  remove(id: string, options?: CallOptions): Promise<void>;
}

/** Makes a client of one endpoint; throws a `LivePhotosError` when the endpoint is no URL. */
export function createLivePhotosClient(options: LivePhotosClientOptions): LivePhotosClient {
  const { authorization, timeoutMs = 60_000, retries = 3, fetch } = options;
  const transport: Transport = { base: resolveEndpoint(options.endpoint), authorization, timeoutMs, retries, fetch };
  return {
    createChallenge: kept((clientId, callOptions = {}) => createChallenge(transport, clientId, callOptions)),
    upload: kept((input, uploadOptions = {}) => upload(transport, input, uploadOptions)),
    get: kept(async (id, callOptions) =>
      readLivePhoto(await sendForJson(transport, { ...callOptions, method: 'GET', path: photoPath(id) })),
    ),
    list: kept((query, callOptions = {}) => list(transport, query, callOptions)),
    download: kept(async (id, callOptions) =>
      readDownload(await sendForJson(transport, { ...callOptions, method: 'GET', path: `${photoPath(id)}/download` })),
    ),
    redact: kept(async (id, callOptions) => {
      await send(transport, { ...callOptions, method: 'POST', path: `${photoPath(id)}/redact` });
    }),
    remove: kept(async (id, callOptions) => {
      await send(transport, { ...callOptions, method: 'DELETE', path: photoPath(id) });
    }),
  };
}

/** A call that keeps to the one error: any other comes from arguments that cannot be sent, and may quote them. */
function kept<Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (error instanceof LivePhotosError) throw error;
      throw new LivePhotosError('bad_request', 'The call cannot be sent as a request');
    }
  };
}

async function createChallenge(transport: Transport, clientId: string, callOptions: CallOptions) {
  requireClientId(clientId);
  const body = new TextEncoder().encode(JSON.stringify({ clientId }));
  const headers = { 'content-type': 'application/json' };
  const call = { ...callOptions, method: 'POST', path: 'challenges', headers, body } as const;
  return readChallenge(await sendForJson(transport, call));
}

async function upload(transport: Transport, input: UploadInput, options: UploadOptions): Promise<StoredPhoto> {
  const { idempotencyKey = crypto.randomUUID(), ...callOptions } = options;
  const onProgress = guarded(options.onProgress);
  const body = await uploadBody(input);
  onProgress({ sentBytes: 0, totalBytes: body.byteLength });
  const answer = await sendForJson(transport, {
    ...callOptions,
    method: 'POST',
    path: 'livePhotos',
    headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body,
    onProgress,
  });
  onProgress({ sentBytes: body.byteLength, totalBytes: body.byteLength });
  return readLivePhoto(answer);
}

async function uploadBody({ clientId, photo, performLivenessCheck, capture }: UploadInput) {
  requireClientId(clientId);
  const size = photo instanceof Uint8Array ? photo.byteLength : photo.size;
  const { minPhotoBytes, maxPhotoBytes } = POLICIES.standard;
  if (size < minPhotoBytes || size > maxPhotoBytes) {
    const message = `A photo has ${minPhotoBytes} to ${maxPhotoBytes} bytes, this one has ${size}`;
    throw new LivePhotosError('image_bytes', message, { param: 'photo' });
  }
  const data = await base64Of(await bytesOf(photo));
  const body: LivePhotoUpload = {
    clientId,
    data,
    ...(performLivenessCheck !== undefined && { performLivenessCheck }),
    ...(capture && { capture }),
  };
  return new TextEncoder().encode(JSON.stringify(body));
}

async function bytesOf(photo: Blob | Uint8Array): Promise<Uint8Array> {
  if (photo instanceof Uint8Array) return photo;
  try {
    return new Uint8Array(await photo.arrayBuffer());
  } catch {
    throw new LivePhotosError('bad_request', 'The photo cannot be read', { param: 'photo' });
  }
}

async function list(transport: Transport, query: ListQuery, callOptions: CallOptions): Promise<Page<StoredPhoto>> {
  requireClientId(query.clientId);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, value instanceof Date ? timeOf(value, name) : String(value));
  }
  return readPage(await sendForJson(transport, { ...callOptions, method: 'GET', path: 'livePhotos', query: search }));
}

function timeOf(date: Date, param: string): string {
  if (Number.isNaN(date.getTime())) throw new LivePhotosError('bad_request', `${param} is no time`, { param });
  return date.toISOString();
}

function requireClientId(clientId: string): void {
  if (clientId === '') throw new LivePhotosError('bad_request', 'clientId is empty', { param: 'clientId' });
}

function photoPath(id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new LivePhotosError('not_found', 'This is no id of a live photo', { param: 'id' });
  return `livePhotos/${id}`;
}
