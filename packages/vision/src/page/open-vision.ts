import { proxy } from 'comlink';
import { bytesOf, landmarkAssets, modelUses, netAssets } from '../assets/plan.js';
import { type Circumstances, firstBackend } from '../backend/choice.js';
import { hasWebgl2 } from '../engines/webgl2.js';
import type { Vision, VisionInfo, VisionOptions } from '../vision.js';
import { asVisionError, VisionError } from '../vision-error.js';
import type { Probe, Reply, WorkerPlan } from '../worker-api.js';
import { isIos } from './is-ios.js';
import { openPageLandmarks, type PageLandmarks } from './page-landmarks.js';
import { type Parts, startParts } from './parts.js';
import { tryLater } from './try-later.js';
import { createVision } from './vision-calls.js';
import { createWatchdog } from './watchdog.js';

/**
 * Starts the worker, loads the engines and models, and gives a pipeline that is ready for frames. Rejects with a
 * `VisionError`; then nothing is left running.
 */
export async function openVision(options: VisionOptions): Promise<Vision> {
  const startedAt = performance.now();
  const parts = startParts();
  const { guard } = parts;
  const abort = () => guard.fail(new VisionError('aborted', 'Opening was aborted.'));
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort, { once: true });
  const watchdog = createWatchdog(options.stallTimeoutMs, () =>
    guard.fail(new VisionError('load_timeout', `Loading stood still for ${options.stallTimeoutMs} ms.`)),
  );
  try {
    const probe = await guard.run(() => parts.worker.probe());
    watchdog.feed();
    const around = circumstances(options, probe);
    const plan = planFor(options, probe, firstBackend(around));
    const pageLandmarks = await loadAll(parts, plan, options, watchdog.feed);
    const info = infoOf(plan, performance.now() - startedAt);
    return createVision(parts, pageLandmarks, tryLater(parts, info, around, options));
  } catch (error) {
    const failure = asVisionError(error, 'engine_failed');
    guard.fail(failure);
    throw failure;
  } finally {
    watchdog.stop();
    options.signal?.removeEventListener('abort', abort);
  }
}

function circumstances({ backend }: VisionOptions, { webgpu }: Probe): Circumstances {
  return { asked: backend ?? 'auto', adapter: webgpu, ios: isIos(navigator) };
}

function planFor({ assetBase, liveness }: VisionOptions, { webgl2 }: Probe, backend: 'wasm' | 'webgpu'): WorkerPlan {
  if (!webgl2 && !hasWebgl2(document.createElement('canvas'))) throw new VisionError('unsupported', 'webgl2');
  const folder = assetBase.endsWith('/') ? assetBase : `${assetBase}/`;
  return {
    assetBase: new URL(folder, document.baseURI).href,
    landmarks: webgl2,
    liveness: liveness ? backend : null,
  };
}

/** Loads both sides at once, counting their bytes together. Gives the page's landmarker where it runs there. */
async function loadAll(
  { worker, guard, ended }: Parts,
  plan: WorkerPlan,
  { onProgress }: VisionOptions,
  feed: () => void,
): Promise<PageLandmarks | null> {
  const totalBytes = bytesOf(landmarkAssets()) + bytesOf(netAssets(plan.liveness));
  const loaded = { worker: 0, page: 0 };
  const reportFrom = (side: keyof typeof loaded) => (bytes: number) => {
    feed();
    loaded[side] = bytes;
    if (!ended.aborted) onProgress?.({ loadedBytes: loaded.worker + loaded.page, totalBytes });
  };
  const both = async (): Promise<Reply<PageLandmarks | null>> => {
    const onPage = plan.landmarks ? null : openPageLandmarks(plan.assetBase, ended, reportFrom('page'));
    const inWorker = worker.open(plan, proxy(reportFrom('worker'))).then((reply) => {
      if (!reply.ok) throw new VisionError(reply.error.code, reply.error.message);
    });
    const [pageLandmarks] = await Promise.all([onPage, inWorker]);
    return { ok: true, value: pageLandmarks };
  };
  return guard.run(both);
}

function infoOf({ landmarks, liveness }: WorkerPlan, loadMs: number): VisionInfo {
  return { landmarks: landmarks ? 'worker' : 'main', liveness, models: modelUses(liveness !== null), loadMs };
}
