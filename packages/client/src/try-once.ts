import { openDeadline } from './deadline.js';
import { LivePhotosError } from './error.js';

/** Sends a request and tells of the body's bytes where it can; `fetch` is one that never does. */
export type Sender = (request: Request, signal: AbortSignal, onSent: (sentBytes: number) => void) => Promise<Response>;

/** How one try of a call is made. */
export interface Try {
  readonly sender: Sender;
  /** Time without any progress after which the try ends. */
  readonly stallMs: number;
  /** The whole call's signal; its reason is the error to throw. */
  readonly signal: AbortSignal;
  readonly onSent: (sentBytes: number) => void;
}

const WITHOUT_BODY = [204, 205, 304];

/**
 * Sends a request once and reads the whole answer, so that an answer cut off half-way counts as a failure of this try
 * and is tried again like any other.
 */
export async function tryOnce(request: Request, { sender, stallMs, signal, onSent }: Try): Promise<Response> {
  const deadline = openDeadline(stallMs, signal, () => tooLate(stallMs));
  const progressed = (sentBytes: number) => {
    deadline.restart();
    if (!deadline.signal.aborted) onSent(sentBytes);
  };
  try {
    return await deadline.race(wholeAnswer(request, sender, deadline.signal, progressed));
  } catch (error) {
    if (error instanceof LivePhotosError) throw error;
    if (deadline.signal.aborted) throw deadline.signal.reason;
    throw new LivePhotosError('network', 'The server could not be reached, or the connection broke');
  } finally {
    deadline.close();
  }
}

function tooLate(stallMs: number): LivePhotosError {
  return new LivePhotosError('upload_timeout', `The server did not answer within ${stallMs} ms`);
}

async function wholeAnswer(request: Request, sender: Sender, signal: AbortSignal, onSent: (bytes: number) => void) {
  const response = await sender(request, signal, onSent);
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, statusText, headers });
}
