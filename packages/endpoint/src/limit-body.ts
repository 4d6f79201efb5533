import type { MiddlewareHandler } from 'hono';
import { requestTooLarge } from './failure.js';

/** Reads the body up to the limit, whatever its length is said to be, and refuses a longer one without keeping more. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    if (Number(raw.headers.get('content-length') ?? 0) > maxBytes) throw requestTooLarge(maxBytes);
    if (raw.body) context.req.raw = new Request(raw, { body: await readUpTo(raw.body, maxBytes) });
    await next();
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw requestTooLarge(maxBytes);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
