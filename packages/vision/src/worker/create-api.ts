import { createFaceSweep } from '@live-capture/nets';
import { pruneCached } from '../assets/asset-cache.js';
import { createLoader } from '../assets/loader.js';
import { knownHashes } from '../assets/plan.js';
import { loadLandmarker } from '../engines/load-landmarker.js';
import type { VisionErrorCode } from '../vision.js';
import { asVisionError, VisionError } from '../vision-error.js';
import type { Reply, ReportBytes, WorkerApi, WorkerPlan } from '../worker-api.js';
import { createFrames } from './frames.js';
import { createLivenessPair } from './liveness-pair.js';
import { loadNets } from './load-nets.js';
import { createLull } from './lull.js';
import { createOcclusionWatch } from './occlusion-watch.js';
import { encodePhoto } from './photo.js';
import { analyseFrame, type Engines } from './pipeline.js';
import { probeWorker } from './probe.js';
import { tryWebgpu } from './try-webgpu.js';

/** The calls of the page, over engines and frames that live as long as the worker. */
export function createWorkerApi(): WorkerApi {
  const frames = createFrames();
  const lull = createLull();
  let engines: Engines | null = null;
  let assetBase = '';
  return {
    probe: () => reply('engine_failed', probeWorker),
    open: (plan, report) =>
      reply('engine_failed', async () => {
        engines = await openEngines(plan, report);
        assetBase = plan.assetBase;
        return null;
      }),
    tryWebgpu: (always) =>
      reply('engine_failed', async () => {
        if (!engines) throw new VisionError('engine_failed', 'The worker was not opened.');
        const { liveness: pair } = engines;
        const loader = createLoader(assetBase, new AbortController().signal, () => undefined);
        const { trial, webgpu } = await tryWebgpu({ loader, wasm: pair.nets, always, lull: lull.wait });
        if (webgpu) await pair.replace(webgpu);
        return trial;
      }),
    analyse: (frame, atMs, pageFaces, { liveness, thorough = false, steady = liveness }) =>
      reply('engine_failed', async () => {
        const startedAt = performance.now();
        lull.frame(steady);
        const pixels = await frames.take(frame);
        if (!engines) throw new VisionError('engine_failed', 'The worker was not opened.');
        return analyseFrame(engines, { pixels, atMs, startedAt, pageFaces, liveness, thorough, still: false });
      }),
    inspect: (picture, atMs, pageFaces) =>
      reply('engine_failed', async () => {
        const startedAt = performance.now();
        const pixels = await frames.read(picture);
        if (!engines) throw new VisionError('engine_failed', 'The worker was not opened.');
        const everything = { liveness: true, thorough: true, still: true };
        return analyseFrame(engines, { pixels, atMs, startedAt, pageFaces, ...everything });
      }),
    keep: () =>
      reply('photo_failed', async () => {
        frames.keep();
        return null;
      }),
    photo: (limits) => reply('photo_failed', () => encodePhoto(frames.kept(), limits)),
    drop: () =>
      reply('photo_failed', async () => {
        frames.drop();
        return null;
      }),
  };
}

async function openEngines({ assetBase, landmarks, liveness }: WorkerPlan, report: ReportBytes): Promise<Engines> {
  const giveUp = new AbortController();
  const loader = createLoader(assetBase, giveUp.signal, report);
  try {
    const [landmarker, nets] = await Promise.all([
      landmarks ? loadLandmarker(loader, assetBase, new OffscreenCanvas(1, 1)) : null,
      loadNets(loader, liveness),
    ]);
    return {
      landmarker,
      occlusion: createOcclusionWatch(nets.occlusion),
      detector: createFaceSweep(nets.detector),
      liveness: createLivenessPair(nets.liveness),
    };
  } finally {
    giveUp.abort();
    await pruneCached(knownHashes());
  }
}

/** Turns what a call throws into a reply. */
async function reply<T>(code: VisionErrorCode, call: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const { code: kept, message } = asVisionError(error, code);
    return { ok: false, error: { code: kept, message } };
  }
}
