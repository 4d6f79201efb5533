import type { Landmarker } from '../engines/landmarker.js';
import { downscale } from '../measure/downscale.js';
import { measureFaces } from '../measure/measure-face.js';
import { measureImage } from '../measure/measure-image.js';
import type { Pixels } from '../measure/pixels.js';
import type { Analysis } from '../vision.js';
import { VisionError } from '../vision-error.js';
import type { PageFaces } from '../worker-api.js';
import { scoreLiveness } from './liveness.js';
import type { LivenessNet } from './liveness-net.js';

export interface Engines {
  readonly landmarker: Landmarker | null;
  readonly nets: readonly LivenessNet[];
}

export interface FrameInput {
  readonly pixels: Pixels;
  readonly atMs: number;
  /** When the worker got the frame. */
  readonly startedAt: number;
  /** `null` where the landmarker runs here. */
  readonly pageFaces: PageFaces | null;
  readonly liveness: boolean;
}

/** Measures one frame from its pixels to the observation. */
export async function analyseFrame(
  engines: Engines,
  { pixels, atMs, startedAt, pageFaces, liveness }: FrameInput,
): Promise<Analysis> {
  const small = downscale(pixels);
  const found = pageFaces ?? findFaces(engines, small, atMs);
  const measuringAt = performance.now();
  const frame = { width: pixels.width, height: pixels.height };
  const faces = measureFaces(found.faces, frame);
  const face = faces[0];
  const image = face ? measureImage(face, pixels, small) : null;
  const scoringAt = performance.now();
  const livenessScore = face && liveness ? await scoreLiveness(engines.nets, face.box, pixels) : null;
  const endedAt = performance.now();
  return {
    observation: { atMs, frame, faces, image },
    livenessScore,
    timings: {
      landmarksMs: found.landmarksMs,
      measuresMs: scoringAt - measuringAt,
      livenessMs: livenessScore === null ? null : endedAt - scoringAt,
      frameMs: endedAt - startedAt,
    },
  };
}

function findFaces({ landmarker }: Engines, small: Pixels, atMs: number): PageFaces {
  if (!landmarker) throw new VisionError('engine_failed', 'No landmarker runs in the worker.');
  const startedAt = performance.now();
  const faces = landmarker.detect(small, atMs);
  return { faces, landmarksMs: performance.now() - startedAt };
}
