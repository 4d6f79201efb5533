import type { MiddlewareHandler } from 'hono';
import { invalidRequest, requestTimeout, requestTooLarge } from '../failure.js';

/** How much of a body is read, and for how long. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/** Reads the body up to its limits, whatever its length is said to be, and refuses any other without keeping more. */
export function limitBody(limits: BodyLimits): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    if (Number(raw.headers.get('content-length') ?? 0) > limits.maxBytes) throw requestTooLarge(limits.maxBytes);
    if (raw.body) context.req.raw = new Request(raw, { body: joined(await readWithin(raw.body, limits)) });
    await next();
  };
}

async function readWithin(body: ReadableStream<Uint8Array>, { maxBytes, timeoutMs }: BodyLimits) {
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(requestTimeout(timeoutMs)), timeoutMs);
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (true) {
      // A reader that fails is a connection that broke.
      const next = reader.read().catch(() => Promise.reject(invalidRequest('body')));
      const { done, value } = await Promise.race([next, tooLate]);
      if (done) return chunks;
      length += value.byteLength;
      if (length > maxBytes) throw requestTooLarge(maxBytes);
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
