import ky, { HTTPError } from 'ky';
import { attemptsOf } from './attempt.js';
import type { Authorization } from './authorize.js';
import { type Deadline, openDeadline } from './deadline.js';
import { LivePhotosError } from './error.js';
import { errorOfAnswer } from './error-response.js';
import { guarded } from './guarded.js';
import { isOffline } from './online.js';
import type { Sender } from './try-once.js';
import { sendByXhr } from './xhr-sender.js';

/** How much of an upload's body has gone out. It starts over when a try fails and the next begins. */
export interface Progress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** How every call of a client is sent. */
export interface Transport {
  /** Absolute, without a trailing slash. */
  readonly base: string;
  readonly authorization: Authorization | undefined;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly fetch: typeof globalThis.fetch | undefined;
}

/** One call of the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the base, without a leading slash. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onWaiting?: ((isWaiting: boolean) => void) | undefined;
}

const RETRIED_STATUSES = [408, 429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
const MAX_RETRY_AFTER_MS = 30_000;
const MAX_STALL_MS = 30_000;
/** A page's own back end answers much sooner than a photo is sent. */
const MAX_AUTHORIZATION_MS = 15_000;

/** Sends a call, retrying what may succeed later until its deadline, and gives back the answer's text. */
export async function send(transport: Transport, call: Call): Promise<string> {
  const { timeoutMs } = transport;
  const deadline = openDeadline(timeoutMs, call.signal, () => tooLate(timeoutMs));
  try {
    const response = await deadline.race(sendTries(transport, call, deadline));
    return await response.text();
  } catch (error) {
    throw error instanceof HTTPError ? await errorOfResponse(error.response) : error;
  } finally {
    deadline.close();
  }
}

/** Sends a call and gives back the parsed JSON of its answer. */
export async function sendForJson(transport: Transport, call: Call): Promise<unknown> {
  const text = await send(transport, call);
  try {
    return JSON.parse(text);
  } catch {
    throw new LivePhotosError('invalid_response', 'The answer is not JSON');
  }
}

function tooLate(timeoutMs: number): LivePhotosError {
  if (isOffline()) return new LivePhotosError('network', `The platform was offline until ${timeoutMs} ms were over`);
  return new LivePhotosError('upload_timeout', `The call did not succeed within ${timeoutMs} ms`);
}

function sendTries(transport: Transport, call: Call, deadline: Deadline): Promise<Response> {
  const { signal } = deadline;
  const { timeoutMs } = transport;
  const sender = senderOf(transport, call);
  // Ended early to leave time for another try, if any; but a body that goes out unseen may only be moving slowly.
  const isSeen = !call.body || sender === sendByXhr;
  const { authorization, retries } = transport;
  const stallMs = isSeen && retries > 0 ? Math.min(MAX_STALL_MS, timeoutMs / 2) : timeoutMs;
  const authorizationMs = () => authorizationTime(transport, deadline);
  const onWaiting = guarded(call.onWaiting);
  const onSent = reporter(call);
  const attempt = attemptsOf({ sender, stallMs, signal, onSent, authorization, authorizationMs, onWaiting });
  return ky(`${transport.base}/${call.path}`, {
    method: call.method,
    headers: { accept: 'application/json', ...call.headers },
    ...(call.query && { searchParams: call.query }),
    ...(call.body && { body: call.body }),
    // Ky joins signals with `AbortSignal.any`; without it only the pause between tries cannot be cut short.
    ...('any' in AbortSignal && { signal }),
    timeout: false,
    retry: {
      limit: retries,
      methods: ['get', 'post', 'delete'],
      statusCodes: RETRIED_STATUSES,
      afterStatusCodes: RETRIED_STATUSES,
      maxRetryAfter: MAX_RETRY_AFTER_MS,
      backoffLimit: MAX_DELAY_MS,
      delay: (tries) => FIRST_DELAY_MS * 2 ** (tries - 1),
      jitter: true,
      shouldRetry: ({ error }) => shouldRetry(error, deadline),
    },
    fetch: (input, init) => attempt(new Request(input, init)),
  });
}

/** So that all tries end before the call does, and say that it was the authorization; a single one may take most of it. */
function authorizationTime({ timeoutMs, retries }: Transport, deadline: Deadline): number {
  const shareMs = retries === 0 ? timeoutMs : timeoutMs / (retries + 2);
  // A tenth is left to say so. Whoever is asked again, after a 401, has less.
  return Math.min(MAX_AUTHORIZATION_MS, shareMs, Math.round(0.9 * deadline.remainingMs()));
}

/** `undefined` leaves the choice, and the wait that the server asks for, to ky. */
function shouldRetry(error: Error, deadline: Deadline): boolean | undefined {
  if (deadline.signal.aborted) return false;
  if (error instanceof LivePhotosError) return error.retryable;
  if (!(error instanceof HTTPError) || !RETRIED_STATUSES.includes(error.response.status)) return false;
  const waitMs = retryAfterMs(error.response.headers.get('retry-after')) ?? 0;
  return waitMs > Math.min(MAX_RETRY_AFTER_MS, deadline.remainingMs()) ? false : undefined;
}

function retryAfterMs(value: string | null): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function senderOf({ fetch }: Transport, { body }: Call): Sender {
  if (!fetch && body && typeof XMLHttpRequest === 'function') return sendByXhr;
  const used = fetch ?? globalThis.fetch;
  return (request, signal) => used(request, { signal });
}

function reporter({ body, onProgress }: Call): (sentBytes: number) => void {
  const totalBytes = body?.byteLength ?? 0;
  return (sentBytes) => onProgress?.({ sentBytes: Math.min(sentBytes, totalBytes), totalBytes });
}

async function errorOfResponse(response: Response): Promise<LivePhotosError> {
  const { status, headers } = response;
  const waitMs = retryAfterMs(headers.get('retry-after')) ?? undefined;
  const text = await response.text();
  try {
    return errorOfAnswer(status, JSON.parse(text), waitMs);
  } catch {
    return errorOfAnswer(status, undefined, waitMs);
  }
}
