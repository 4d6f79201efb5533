import { createLoader } from '../assets/loader.js';
import { createDownscaler } from '../engines/downscale.js';
import type { PageFaces, ReportBytes } from '../worker-api.js';

/** The landmarker on the page, for browsers whose workers have no WebGL2. */
export interface PageLandmarks {
  find(frame: ImageBitmap, atMs: number): PageFaces;
  close(): void;
}

/** Loads and starts the landmarker on the page. The engine is a chunk of its own, for most browsers never need it here. */
export async function openPageLandmarks(
  assetBase: string,
  signal: AbortSignal,
  report: ReportBytes,
): Promise<PageLandmarks> {
  const { loadLandmarker } = await import('../engines/load-landmarker.js');
  const loader = createLoader(assetBase, signal, report);
  const landmarker = await loadLandmarker(loader, assetBase, document.createElement('canvas'));
  const downscaler = createDownscaler();
  if (signal.aborted) landmarker.close();
  return {
    find(frame, atMs) {
      const pixels = downscaler.read(frame);
      const startedAt = performance.now();
      return { faces: landmarker.detect(pixels, atMs), landmarksMs: performance.now() - startedAt };
    },
    close: () => landmarker.close(),
  };
}
