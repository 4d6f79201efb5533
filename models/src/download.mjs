import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const ATTEMPTS = 2;

/** A refusal that a second attempt will not change. */
class Refused extends Error {}

/**
 * Downloads `model` into `path`, reporting bytes, and gives back the hex sha256 of what came. Retries once; gives up when
 * no byte arrives for `stallMs`.
 */
export async function download(model, path, { stallMs, onBytes }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(model, path, stallMs, onBytes);
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof Refused) throw error;
    }
  }
}

async function downloadOnce(model, path, stallMs, onBytes) {
  const stall = new AbortController();
  const giveUp = () => stall.abort(new Error(`no byte for ${stallMs / 1000} s`));
  let timer = setTimeout(giveUp, stallMs);
  try {
    const response = await fetch(model.url, { signal: stall.signal });
    if (!response.ok) throw refusal(response.status);
    const file = await open(path, 'w');
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, stallMs);
        hash.update(chunk);
        await file.write(chunk);
        bytes += chunk.byteLength;
        onBytes(bytes);
      }
      return hash.digest('hex');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw stall.signal.aborted ? stall.signal.reason : withCause(error);
  } finally {
    clearTimeout(timer);
  }
}

function refusal(status) {
  const message = `HTTP ${status}`;
  return status === 429 || status >= 500 ? new Error(message) : new Refused(message);
}

/** Node's fetch says only "fetch failed"; what helps stands in its cause. */
function withCause(error) {
  return error.cause?.message ? new Error(`${error.message}: ${error.cause.message}`) : error;
}
