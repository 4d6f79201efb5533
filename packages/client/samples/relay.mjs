// A relay: the part of an integrator's back end that takes the upload of `<live-capture endpoint="/selfie">` and passes the
// photo on to a hosted live photos API with the secret key, which the page never gets. Copy it and make it yours.
//
//   const relay = createRelay({ endpoint: 'https://api.complycube.com/v1', apiKey: process.env.PHOTOS_KEY, clientIdOf });
//   app.post('/selfie/livePhotos', (c) => relay(c.req.raw)); // Hono; any server that speaks Request and Response
import { createLivePhotosClient, LivePhotosError } from '@live-capture/client';

/** A photo of 4 MB in base64, its report, and the rest of the JSON. */
const MAX_BODY_BYTES = 5_600_000;
/** How long a repeated upload gets the first answer; the page gives up after a minute and may send again by hand. */
const REMEMBERED_MS = 60 * 60 * 1000;
/** How far the hosted API's clock may be behind ours. */
const CLOCK_SKEW_MS = 60_000;
/** A person has taken no more photos than this since the upload began. */
const LOOKED_AT = 5;

/**
 * @typedef {object} RelayOptions
 * @property {string} endpoint base of the hosted API
 * @property {string} apiKey the secret key; it stays in here
 * @property {(request: Request) => string | null | Promise<string | null>} clientIdOf whose photo this is, by the session of
 *   who is signed in; `null` where nobody is. Never by what the page says: anybody could send photos for anybody.
 * @property {(clientId: string, photoId: string, capture: unknown) => void | Promise<void>} [keepReport] the device's report,
 *   which the hosted API does not take; it is evidence and no verdict
 *
 * @typedef {object} Upload
 * @property {Uint8Array} photo
 * @property {boolean} performLivenessCheck
 * @property {unknown} capture
 *
 * @typedef {object} Remembered what is known of one Idempotency-Key
 * @property {number} sinceMs
 * @property {boolean} uncertain the hosted API may have stored the photo, but its answer was lost
 * @property {Promise<import('@live-capture/client').StoredPhoto> | undefined} [stored]
 */

/**
 * Makes the handler of `POST …/livePhotos`. What it remembers is in this process: with several, keep it where all of them
 * look.
 * @param {RelayOptions} options
 * @returns {(request: Request) => Promise<Response>}
 */
export function createRelay({ endpoint, apiKey, clientIdOf, keepReport }) {
  // The hosted API knows no Idempotency-Key. So nothing is sent twice in here; the page's own client tries again.
  const hosted = createLivePhotosClient({ endpoint, authorization: apiKey, retries: 0 });
  /** @type {Map<string, Remembered>} */
  const known = new Map();

  /** @type {(clientId: string, upload: Upload, entry: Remembered) => Promise<import('@live-capture/client').StoredPhoto>} */
  const store = async (clientId, { photo, performLivenessCheck }, entry) => {
    try {
      const arrived = entry.uncertain ? await findArrived(hosted, clientId, photo, entry.sinceMs) : null;
      return arrived ?? (await hosted.upload({ clientId, photo, performLivenessCheck }));
    } catch (error) {
      entry.stored = undefined;
      entry.uncertain ||= isUncertain(error);
      throw error;
    }
  };

  return async (request) => {
    try {
      const clientId = await clientIdOf(request);
      if (clientId === null) return failure(401, 'unauthorized', 'Nobody is signed in');
      const upload = await readUpload(request);
      const key = `${clientId} ${request.headers.get('idempotency-key') ?? crypto.randomUUID()}`;
      forgetOld(known);
      /** @type {Remembered} */
      const entry = known.get(key) ?? { sinceMs: Date.now(), uncertain: false };
      known.set(key, entry);
      entry.stored ??= store(clientId, upload, entry);
      const { mediaType, ...photo } = await entry.stored;
      await keepReport?.(clientId, photo.id, upload.capture);
      return Response.json(photo, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return answerTo(error);
    }
  };
}

/** @param {Map<string, Remembered>} known */
function forgetOld(known) {
  const sinceMs = Date.now() - REMEMBERED_MS;
  for (const [key, entry] of known) if (entry.sinceMs < sinceMs) known.delete(key);
}

/** A request that no other site can make without asking first, read up to its limit. @param {Request} request @returns {Promise<Upload>} */
async function readUpload(request) {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) throw refusal('content-type');
  const { data, performLivenessCheck, capture } = JSON.parse(await textOf(request));
  if (typeof data !== 'string') throw refusal('data');
  return { photo: Buffer.from(data, 'base64'), performLivenessCheck: performLivenessCheck !== false, capture };
}

/** @param {Request} request */
async function textOf({ body }) {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new LivePhotosError('image_bytes', 'The upload is too large', { status: 413 });
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

/** The photo that an earlier try of this upload did store, although its answer never came. @param {import('@live-capture/client').LivePhotosClient} hosted @param {string} clientId @param {Uint8Array} photo @param {number} sinceMs */
async function findArrived(hosted, clientId, photo, sinceMs) {
  const createdAfter = new Date(sinceMs - CLOCK_SKEW_MS);
  const { items } = await hosted.list({ clientId, createdAfter, pageSize: LOOKED_AT });
  for (const item of items.filter(({ size }) => size === photo.byteLength)) {
    const { bytes } = await hosted.download(item.id);
    if (Buffer.compare(bytes, photo) === 0) return item;
  }
  return null;
}

/** @param {unknown} error */
function isUncertain(error) {
  return error instanceof LivePhotosError && ['network', 'upload_timeout', 'server_error'].includes(error.code);
}

/** What is told to the page: the hosted API's own status, type and reasons, but nothing that concerns the key. @param {unknown} error */
function answerTo(error) {
  if (error instanceof SyntaxError) return answerTo(refusal('body'));
  if (!(error instanceof LivePhotosError)) return failure(500, 'internal', 'The relay failed');
  const { status, type, message, param, reasons, retryAfterMs } = error;
  // A refused key or an unpaid plan is our affair: the page would only fetch another token and ask its visitor to sign in.
  if (status === 401 || status === 402 || status === 403)
    return failure(502, 'unavailable', 'The photo cannot be passed on');
  const headers = retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  const body = { type: type ?? error.code, message, ...(param && { param }), ...(reasons.length > 0 && { reasons }) };
  return Response.json(body, { status: status ?? statusOf(error), headers });
}

/** For failures without an answer of the hosted API. @param {LivePhotosError} error */
function statusOf({ code }) {
  if (code === 'network') return 502;
  if (code === 'upload_timeout') return 504;
  return code === 'image_bytes' ? 413 : code === 'invalid_response' ? 502 : 400;
}

/** @param {string} param */
function refusal(param) {
  return new LivePhotosError('bad_request', `'${param}' is invalid`, { status: 400, type: 'invalid_request', param });
}

/** @type {(status: number, type: string, message: string) => Response} */
function failure(status, type, message) {
  return Response.json({ type, message }, { status });
}
