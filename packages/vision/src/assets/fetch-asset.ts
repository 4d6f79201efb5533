import { VisionError } from '../vision-error.js';
import type { Asset } from './asset.js';
import { sha256Of } from './hash.js';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Bytes of this asset so far. It starts again where a second attempt is made. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Fetches an asset and checks its size and hash. Bytes that are wrong may be an old copy in the browser's HTTP cache, so
 * they are asked for once more past it before the asset counts as corrupt.
 */
export async function fetchAsset(asset: Asset, base: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(asset.path, base).href;
  const bytes = (await attempt(asset, url, 'default', options)) ?? (await attempt(asset, url, 'reload', options));
  if (bytes) return bytes;
  throw new VisionError('asset_corrupt', `${asset.path} at ${url} is not the file with sha256 ${asset.sha256}.`);
}

async function attempt(
  asset: Asset,
  url: string,
  cache: RequestCache,
  { signal, onBytes }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url, { cache, signal });
    if (!response.ok) throw new VisionError('asset_unavailable', `${asset.path} at ${url}: HTTP ${response.status}.`);
    const bytes = await readExactly(response, asset.bytes, onBytes);
    return bytes && (await sha256Of(bytes)) === asset.sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof VisionError) throw error;
    if (signal.aborted) throw new VisionError('aborted', `${asset.path}: loading was given up.`);
    throw new VisionError('asset_unavailable', `${asset.path} at ${url} could not be fetched.`, { cause: error });
  }
}

/** Reads a body of a known size; `null` when it has another. */
async function readExactly(
  { body }: Response,
  size: number,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return null;
  const bytes = new Uint8Array(size);
  const reader = body.getReader();
  let at = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (at + next.value.byteLength > size) {
      await reader.cancel();
      return null;
    }
    bytes.set(next.value, at);
    at += next.value.byteLength;
    onBytes(at);
  }
  return at === size ? bytes : null;
}
