// A relay: the part of an integrator's back end that takes the upload of `<live-capture endpoint="/selfie">` and passes the
// photo on to a hosted live photos API with the secret key, which the page never gets. Copy it and make it yours.
//
//   const relay = createRelay({ endpoint: 'https://api.complycube.com/v1', apiKey: process.env.PHOTOS_KEY, clientIdOf });
//   app.post('/selfie/livePhotos', (c) => relay(c.req.raw)); // Hono; any server that speaks Request and Response
import { createHash } from 'node:crypto';
import { createLivePhotosClient, LivePhotosError } from '@live-capture/client';

/** A photo of 4 MB in base64, its report, and the rest of the JSON. */
const MAX_BODY_CHARS = 5_600_000;
/** As long as the page's own client waits for a whole upload. */
const BODY_TIMEOUT_MS = 60_000;
/** How long a repeated upload gets the first answer; the page gives up after a minute and may send again by hand. */
const REMEMBERED_MS = 60 * 60 * 1000;
/** How far the hosted API's clock may be behind ours. */
const CLOCK_SKEW_MS = 60_000;
/** A person has taken no more photos than this since the upload began. */
const LOOKED_AT = 5;

/**
 * @typedef {import('@live-capture/client').StoredPhoto} StoredPhoto
 *
 * @typedef {object} RelayOptions
 * @property {string} endpoint base of the hosted API
 * @property {string} apiKey the secret key; it stays in here
 * @property {(request: Request) => string | null | Promise<string | null>} clientIdOf whose photo this is, by the session of
 *   who is signed in; `null` where nobody is. Never by what the page says: anybody could send photos for anybody.
 * @property {(clientId: string, photoId: string, capture: unknown) => void | Promise<void>} [keepReport] the device's report,
 *   which the hosted API does not take; it is evidence and no verdict. Called again only where it failed.
 * @property {boolean} [performLivenessCheck] whether the hosted API checks liveness, `true` unless told; never by what the
 *   page says: anybody could switch it off
 * @property {number} [bodyTimeoutMs] how long a body may take to arrive
 *
 * @typedef {object} Upload
 * @property {string} key
 * @property {Uint8Array} photo
 * @property {string} sha256 of the photo
 * @property {unknown} capture
 *
 * @typedef {object} Remembered what is known of one Idempotency-Key
 * @property {number} sinceMs
 * @property {string} sha256 of the photo that came with the key first
 * @property {boolean} uncertain the hosted API may have stored the photo, but its answer was lost
 * @property {StoredPhoto} [photo] as the hosted API stored it
 * @property {Promise<StoredPhoto> | undefined} [passing] under way, or done
 */

/**
 * Makes the handler of `POST …/livePhotos`. What it remembers is in this process: with several, keep it where all of them
 * look.
 * @param {RelayOptions} options
 * @returns {(request: Request) => Promise<Response>}
 */
export function createRelay(options) {
  const { endpoint, apiKey, clientIdOf, keepReport, performLivenessCheck = true } = options;
  // The hosted API knows no Idempotency-Key. So nothing is sent twice in here; the page's own client tries again.
  const hosted = createLivePhotosClient({ endpoint, authorization: apiKey, retries: 0 });
  /** @type {Map<string, Remembered>} */
  const known = new Map();

  /** @type {(clientId: string, upload: Upload, entry: Remembered) => Promise<StoredPhoto>} */
  const store = async (clientId, { photo }, entry) => {
    const arrived = entry.uncertain ? await findArrived(hosted, clientId, photo, entry.sinceMs) : null;
    return arrived ?? (await hosted.upload({ clientId, photo, performLivenessCheck }));
  };

  /** @type {(clientId: string, upload: Upload, entry: Remembered) => Promise<StoredPhoto>} */
  const pass = async (clientId, upload, entry) => {
    try {
      entry.photo ??= await store(clientId, upload, entry);
      await keepReport?.(clientId, entry.photo.id, upload.capture);
      return entry.photo;
    } catch (error) {
      entry.passing = undefined;
      entry.uncertain ||= isUncertain(error);
      // What was surely refused is as good as never sent.
      if (!entry.uncertain && !entry.photo) known.delete(mapKey(clientId, upload));
      throw error;
    }
  };

  return async (request) => {
    try {
      const clientId = await clientIdOf(request);
      if (!clientId) return failure(401, 'unauthorized', 'Nobody is signed in');
      const upload = await readUpload(request, options.bodyTimeoutMs ?? BODY_TIMEOUT_MS);
      forgetOld(known);
      /** @type {Remembered} */
      const fresh = { sinceMs: Date.now(), sha256: upload.sha256, uncertain: false };
      const entry = known.get(mapKey(clientId, upload)) ?? fresh;
      if (entry.sha256 !== upload.sha256) throw conflict();
      known.set(mapKey(clientId, upload), entry);
      entry.passing ??= pass(clientId, upload, entry);
      const { mediaType, ...photo } = await entry.passing;
      return Response.json(photo, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return answerTo(error);
    }
  };
}

/** @param {string} clientId @param {Upload} upload */
function mapKey(clientId, { key }) {
  return JSON.stringify([clientId, key]);
}

/** A map keeps the order in which its entries came. @param {Map<string, Remembered>} known */
function forgetOld(known) {
  const sinceMs = Date.now() - REMEMBERED_MS;
  for (const [key, entry] of known) {
    if (entry.sinceMs >= sinceMs) break;
    known.delete(key);
  }
}

/** A request that no other site can make without asking first, read up to its limits. @param {Request} request @param {number} timeoutMs @returns {Promise<Upload>} */
async function readUpload(request, timeoutMs) {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) throw refusal('content-type');
  const key = request.headers.get('idempotency-key') ?? '';
  if (!/^[\w-]{1,64}$/.test(key)) throw refusal('Idempotency-Key');
  const { data, capture } = jsonOf(await textOf(request, timeoutMs)) ?? {};
  if (typeof data !== 'string') throw refusal('data');
  const photo = Buffer.from(data, 'base64');
  return { key, photo, sha256: createHash('sha256').update(photo).digest('hex'), capture };
}

/** @param {string} text */
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('body');
  }
}

/** @param {Request} request @param {number} timeoutMs */
async function textOf({ body }, timeoutMs) {
  const signal = AbortSignal.timeout(timeoutMs);
  let text = '';
  try {
    for await (const part of body?.pipeThrough(new TextDecoderStream(), { signal }) ?? []) {
      text += part;
      if (text.length > MAX_BODY_CHARS) throw new LivePhotosError('image_bytes', 'It is too large', { status: 413 });
    }
  } catch (error) {
    throw signal.aborted ? new LivePhotosError('upload_timeout', 'It took too long', { status: 408 }) : error;
  }
  return text;
}

/**
 * The photo that an earlier try of this upload did store, although its answer never came. It is looked for among the
 * client's newest five since a minute before that try, and known by its bytes: where the hosted API stores others, or lists
 * it later than that, it is not found and is sent again.
 * @param {import('@live-capture/client').LivePhotosClient} hosted @param {string} clientId @param {Uint8Array} photo @param {number} sinceMs
 */
async function findArrived(hosted, clientId, photo, sinceMs) {
  const createdAfter = new Date(sinceMs - CLOCK_SKEW_MS);
  const { items } = await hosted.list({ clientId, createdAfter, pageSize: LOOKED_AT });
  // A size that the hosted API leaves out reads as 0.
  for (const item of items.filter(({ size }) => size === photo.byteLength || size === 0)) {
    const { bytes } = await hosted.download(item.id);
    if (Buffer.compare(bytes, photo) === 0) return item;
  }
  return null;
}

/** Also an answer that cannot be read may be that to a photo which was stored. @param {unknown} error */
function isUncertain(error) {
  const codes = ['network', 'upload_timeout', 'server_error', 'invalid_response'];
  return error instanceof LivePhotosError && codes.includes(error.code);
}

/** What is told to the page: the hosted API's own status, type and reasons, but nothing that concerns the key. @param {unknown} error */
function answerTo(error) {
  if (!(error instanceof LivePhotosError)) return failure(500, 'internal', 'The relay failed');
  const { code, status, type, message, param, reasons, retryAfterMs } = error;
  // A refused key or an unpaid plan is our affair. After 401 the page would fetch another token and ask its visitor to sign
  // in, and after 5xx send the photo three times more; 403 is final, and its screen says to tell the provider of the page.
  if (code === 'unauthorized' || code === 'forbidden' || status === 402)
    return failure(403, 'unavailable', 'The photo cannot be passed on');
  const headers = retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  const body = { type: type ?? code, message, ...(param && { param }), ...(reasons.length > 0 && { reasons }) };
  return Response.json(body, { status: status ?? statusOf(error), headers });
}

/** For failures without an answer of the hosted API. @param {LivePhotosError} error */
function statusOf({ code }) {
  if (code === 'upload_timeout') return 504;
  if (code === 'image_bytes') return 413;
  return code === 'network' || code === 'invalid_response' ? 502 : 400;
}

/** @param {string} param */
function refusal(param) {
  return new LivePhotosError('bad_request', `'${param}' is invalid`, { status: 400, type: 'invalid_request', param });
}

function conflict() {
  const details = { status: 409, type: 'idempotency_conflict', param: 'Idempotency-Key' };
  return new LivePhotosError('bad_request', 'The key was used with another photo', details);
}

/** @type {(status: number, type: string, message: string) => Response} */
function failure(status, type, message) {
  return Response.json({ type, message }, { status });
}
