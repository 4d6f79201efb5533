import type { Asset } from './asset.js';
import { sha256Of } from './hash.js';

const NAME = 'live-capture-assets';

/** Entries are named by their hash; the host exists nowhere, and nothing is ever requested from it. */
const keyOf = (sha256: string) => `https://live-capture.invalid/${sha256}`;

/**
 * Reads an asset that an earlier visit kept. Bytes with a wrong hash are dropped. `null` where there is nothing, and
 * where there is no storage at all, as in some private windows and sandboxes.
 */
export async function readCached(asset: Asset): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const cache = await caches.open(NAME);
    const entry = await cache.match(keyOf(asset.sha256));
    if (!entry) return null;
    const bytes = new Uint8Array(await entry.arrayBuffer());
    if ((await sha256Of(bytes)) === asset.sha256) return bytes;
    await cache.delete(keyOf(asset.sha256));
  } catch {
    return null;
  }
  return null;
}

/** Keeps an asset for the next visit. A full or absent storage is no error: the asset is fetched again then. */
export async function writeCached(asset: Asset, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) };
    await cache.put(keyOf(asset.sha256), new Response(bytes, { headers }));
  } catch {
    return;
  }
}

/** Forgets every asset of ours whose hash is not known any more. */
export async function pruneCached(known: ReadonlySet<string>): Promise<void> {
  try {
    const keep = new Set([...known].map(keyOf));
    const cache = await caches.open(NAME);
    const old = (await cache.keys()).filter(({ url }) => !keep.has(url));
    await Promise.all(old.map((entry) => cache.delete(entry)));
  } catch {
    return;
  }
}
