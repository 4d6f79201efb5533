import { createLoader } from '../assets/loader.js';
import { createPixelReader } from '../engines/read-pixels.js';
import { downscale } from '../measure/downscale.js';
import type { CameraFrame } from '../vision.js';
import type { PageFaces, ReportBytes } from '../worker-api.js';

/** The landmarker on the page, for browsers whose workers have no WebGL2. */
export interface PageLandmarks {
  /** `still` has the frame looked at by itself, whatever came before it. */
  find(frame: CameraFrame, atMs: number, still: boolean): Promise<PageFaces>;
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
  const reader = createPixelReader();
  if (signal.aborted) landmarker.close();
  return {
    async find(frame, atMs, still) {
      const pixels = downscale(await reader.read(frame, null));
      const startedAt = performance.now();
      const faces = await (still ? landmarker.inspect(pixels) : landmarker.detect(pixels, atMs));
      return { faces, landmarksMs: performance.now() - startedAt };
    },
    close: () => landmarker.close(),
  };
}
