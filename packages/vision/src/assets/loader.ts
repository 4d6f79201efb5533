import type { Asset } from './asset.js';
import { readCached, writeCached } from './asset-cache.js';
import { fetchAsset } from './fetch-asset.js';

/** Loads assets of one folder, checked by their hash, and counts the bytes of all of them together. */
export interface AssetLoader {
  load(asset: Asset): Promise<Uint8Array<ArrayBuffer>>;
  /** Reports the bytes again, so that whoever waits sees that there was a step. */
  step(): void;
}

/** A loader for the folder at `base`. What was loaded once comes from Cache Storage and costs no request. */
export function createLoader(base: string, signal: AbortSignal, report: (loadedBytes: number) => void): AssetLoader {
  const counts = new Map<Asset, number>();
  const step = () => report([...counts.values()].reduce((sum, bytes) => sum + bytes, 0));
  const count = (asset: Asset, bytes: number) => {
    counts.set(asset, bytes);
    step();
  };
  return {
    step,
    async load(asset) {
      const cached = await readCached(asset);
      const bytes = cached ?? (await fetchAsset(asset, base, { signal, onBytes: (so) => count(asset, so) }));
      if (!cached) await writeCached(asset, bytes);
      count(asset, bytes.byteLength);
      return bytes;
    },
  };
}
