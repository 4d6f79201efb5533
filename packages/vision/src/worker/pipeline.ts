import type { Box } from '@live-capture/core';
import type { Downscaler } from '../engines/downscale.js';
import type { Landmarker } from '../engines/landmarker.js';
import { measureFaces } from '../measure/measure-face.js';
import { measureImage } from '../measure/measure-image.js';
import type { Patch, Pixels } from '../measure/patch.js';
import type { Analysis } from '../vision.js';
import { VisionError } from '../vision-error.js';
import type { PageFaces } from '../worker-api.js';
import type { FrameCutter } from './frame-cutter.js';
import { scoreLiveness } from './liveness.js';
import type { LivenessNet } from './liveness-net.js';

export interface Engines {
  readonly landmarker: Landmarker | null;
  readonly nets: readonly LivenessNet[];
  readonly downscaler: Downscaler;
  readonly cutter: FrameCutter;
}

export interface FrameInput {
  readonly frame: ImageBitmap;
  readonly atMs: number;
  /** `null` where the landmarker runs here. */
  readonly pageFaces: PageFaces | null;
  readonly liveness: boolean;
}

/** Measures one frame from its pixels to the observation. */
export async function analyseFrame(
  engines: Engines,
  { frame, atMs, pageFaces, liveness }: FrameInput,
): Promise<Analysis> {
  const startedAt = performance.now();
  const small = engines.downscaler.read(frame);
  const found = pageFaces ?? findFaces(engines, small, atMs);
  const measuringAt = performance.now();
  const size = { width: frame.width, height: frame.height };
  const cut = (box: Box) => cutFrom(engines.cutter, frame, small, box);
  const faces = measureFaces(found.faces, size);
  const face = faces[0];
  const image = face ? measureImage(face, size, small, cut) : null;
  const scoringAt = performance.now();
  const livenessScore = face && liveness ? await scoreLiveness(engines.nets, face.box, size, cut) : null;
  const endedAt = performance.now();
  return {
    observation: { atMs, frame: size, faces, image },
    livenessScore,
    timings: {
      landmarksMs: found.landmarksMs,
      measuresMs: scoringAt - measuringAt,
      livenessMs: livenessScore === null ? null : endedAt - scoringAt,
      frameMs: endedAt - startedAt,
    },
  };
}

function findFaces({ landmarker }: Engines, small: ImageData, atMs: number): PageFaces {
  if (!landmarker) throw new VisionError('engine_failed', 'No landmarker runs in the worker.');
  const startedAt = performance.now();
  const faces = landmarker.detect(small, atMs);
  return { faces, landmarksMs: performance.now() - startedAt };
}

/** A frame that was not downscaled has been read already. */
function cutFrom(cutter: FrameCutter, frame: ImageBitmap, small: Pixels, box: Box): Patch | null {
  if (small.width === frame.width && small.height === frame.height) {
    return { x: 0, y: 0, width: small.width, height: small.height, data: small.data };
  }
  return cutter.cut(frame, box);
}
