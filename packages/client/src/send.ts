import ky, { HTTPError } from 'ky';
import { type Deadline, openDeadline } from './deadline.js';
import { LivePhotosError } from './error.js';
import { errorOfAnswer } from './error-response.js';
import { type Sender, tryOnce } from './try-once.js';
import { sendByXhr } from './xhr-sender.js';

/** The raw value of the `Authorization` header, or a function that fetches it; the function is asked before each try. */
export type Authorization = string | (() => string | Promise<string>);

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
}

/** A successful answer. */
export interface Answer {
  /** The parsed JSON; `undefined` where there was no body. */
  readonly body: unknown;
}

const RETRIED_STATUSES = [429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
const MAX_RETRY_AFTER_MS = 30_000;
const MAX_STALL_MS = 30_000;

/** Sends a call, retrying what may succeed later until its deadline, and gives back the parsed answer. */
export async function send(transport: Transport, call: Call): Promise<Answer> {
  const { timeoutMs } = transport;
  const deadline = openDeadline(timeoutMs, call.signal, `The call did not succeed within ${timeoutMs} ms`);
  try {
    const response = await deadline.race(sendTries(transport, call, deadline));
    return { body: parse(await response.text()) };
  } catch (error) {
    if (error instanceof LivePhotosError) throw error;
    if (error instanceof HTTPError) throw await errorOfResponse(error.response);
    throw new LivePhotosError('bad_request', 'The call cannot be sent as a request');
  } finally {
    deadline.close();
  }
}

function sendTries(transport: Transport, call: Call, deadline: Deadline): Promise<Response> {
  const { signal } = deadline;
  const { timeoutMs } = transport;
  const sender = senderOf(transport, call);
  // Ended early to leave time for another try, if any; but a body that goes out unseen may only be moving slowly.
  const isSeen = !call.body || sender === sendByXhr;
  const stallMs = isSeen && transport.retries > 0 ? Math.min(MAX_STALL_MS, timeoutMs / 2) : timeoutMs;
  const one = { sender, stallMs, signal, onSent: reporter(call) };
  return ky(`${transport.base}/${call.path}`, {
    method: call.method,
    headers: { accept: 'application/json', ...call.headers },
    ...(call.query && { searchParams: call.query }),
    ...(call.body && { body: call.body }),
    // Ky joins signals with `AbortSignal.any`; without it only the pause between tries cannot be cut short.
    ...('any' in AbortSignal && { signal }),
    timeout: false,
    retry: {
      limit: transport.retries,
      methods: ['get', 'post', 'delete'],
      statusCodes: RETRIED_STATUSES,
      afterStatusCodes: RETRIED_STATUSES,
      maxRetryAfter: MAX_RETRY_AFTER_MS,
      backoffLimit: MAX_DELAY_MS,
      delay: (tries) => FIRST_DELAY_MS * 2 ** (tries - 1),
      jitter: true,
      shouldRetry: ({ error }) => shouldRetry(error, deadline),
    },
    hooks: { beforeRequest: [(request) => authorize(request, transport.authorization, signal)] },
    fetch: (input, init) => tryOnce(new Request(input, init), one),
  });
}

/** `undefined` leaves the choice, and the wait that the server asks for, to ky. */
function shouldRetry(error: Error, deadline: Deadline): boolean | undefined {
  if (deadline.signal.aborted) return false;
  if (error instanceof LivePhotosError) return error.retryable;
  if (!(error instanceof HTTPError) || !RETRIED_STATUSES.includes(error.response.status)) return false;
  const waitMs = retryAfterMs(error.response.headers.get('retry-after'));
  return waitMs > Math.min(MAX_RETRY_AFTER_MS, deadline.remainingMs()) ? false : undefined;
}

function retryAfterMs(value: string | null): number {
  if (value === null) return 0;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? 0 : ms;
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

async function authorize(request: Request, authorization: Authorization | undefined, signal: AbortSignal) {
  if (authorization === undefined) return;
  signal.throwIfAborted();
  try {
    const value = typeof authorization === 'string' ? authorization : await authorization();
    request.headers.set('authorization', value);
  } catch {
    // The platform's own error quotes the header's value.
    throw new LivePhotosError('unauthorized', 'There is no valid value for the Authorization header', {
      param: 'authorization',
    });
  }
}

async function errorOfResponse(response: Response): Promise<LivePhotosError> {
  const text = await response.text();
  try {
    return errorOfAnswer(response.status, JSON.parse(text));
  } catch {
    return errorOfAnswer(response.status, undefined);
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new LivePhotosError('invalid_response', 'The answer is not JSON');
  }
}
