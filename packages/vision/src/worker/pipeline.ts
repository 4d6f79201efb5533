import type { FaceSweep, Pixels } from '@live-capture/nets';
import type { Landmarker } from '../engines/landmarker.js';
import { appearance } from '../measure/appearance.js';
import { downscale } from '../measure/downscale.js';
import { measureFaces } from '../measure/measure-face.js';
import { measureImage } from '../measure/measure-image.js';
import type { Analysis } from '../vision.js';
import { VisionError } from '../vision-error.js';
import type { PageFaces } from '../worker-api.js';
import type { LivenessPair } from './liveness-pair.js';
import type { OcclusionWatch } from './occlusion-watch.js';

export interface Engines {
  readonly landmarker: Landmarker | null;
  readonly occlusion: OcclusionWatch;
  readonly detector: FaceSweep;
  readonly liveness: LivenessPair;
}

export interface FrameInput {
  readonly pixels: Pixels;
  readonly atMs: number;
  /** When the worker got the frame. */
  readonly startedAt: number;
  /** `null` where the landmarker runs here. */
  readonly pageFaces: PageFaces | null;
  readonly liveness: boolean;
  /** Has this very frame looked at by what otherwise looks at every few. */
  readonly thorough: boolean;
  /** Nothing is followed from the frame before, and nothing to the next one. */
  readonly still: boolean;
}

/** Measures one frame from its pixels to the observation. */
export async function analyseFrame(
  engines: Engines,
  { pixels, atMs, startedAt, pageFaces, liveness, thorough, still }: FrameInput,
): Promise<Analysis> {
  const small = downscale(pixels);
  const found = pageFaces ?? (await findFaces(engines, small, atMs, still));
  const measuringAt = performance.now();
  const frame = { width: pixels.width, height: pixels.height };
  const faces = measureFaces(found.faces, frame);
  const face = faces[0];
  const image = face ? measureImage(face, pixels, small) : null;
  const colours = face ? appearance(pixels, face.landmarks) : null;
  const lookingAt = performance.now();
  const occlusion = face ? await engines.occlusion.look(face, pixels, atMs, thorough) : null;
  if (!face || still) engines.occlusion.forget();
  const searchingAt = performance.now();
  const landmarked = faces.map(({ box }) => box);
  const others = await (still ? engines.detector.scanAll : engines.detector.look)({ pixels, atMs, landmarked });
  const scoringAt = performance.now();
  const livenessScore = face && liveness ? await engines.liveness.score(face.box, pixels) : null;
  const endedAt = performance.now();
  return {
    observation: { atMs, frame, faces, others: others.faces, image, occlusion, appearance: colours },
    livenessScore,
    timings: {
      landmarksMs: found.landmarksMs,
      measuresMs: lookingAt - measuringAt,
      occlusionMs: occlusion?.atMs === atMs ? searchingAt - lookingAt : null,
      othersMs: others.looked ? scoringAt - searchingAt : null,
      livenessMs: livenessScore === null ? null : endedAt - scoringAt,
      frameMs: endedAt - startedAt,
    },
  };
}

async function findFaces({ landmarker }: Engines, small: Pixels, atMs: number, still: boolean): Promise<PageFaces> {
  if (!landmarker) throw new VisionError('engine_failed', 'No landmarker runs in the worker.');
  const startedAt = performance.now();
  const faces = await (still ? landmarker.inspect(small) : landmarker.detect(small, atMs));
  return { faces, landmarksMs: performance.now() - startedAt };
}
