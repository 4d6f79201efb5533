import { type Circumstances, fasterBackend, mayTry } from '../backend/choice.js';
import type { VisionInfo, VisionOptions } from '../vision.js';
import type { Parts } from './parts.js';

/** Whether the person asked for few bytes; only Chromium says so. */
function savesData(browser: object): boolean {
  const connection = 'connection' in browser ? browser.connection : null;
  return (
    typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true
  );
}

/**
 * Has the worker try WebGPU where that may be faster, and gives what runs, now and after the trial. Nobody waits for it,
 * and where it fails nothing changes.
 */
export function tryLater(
  { worker, guard }: Parts,
  opened: VisionInfo,
  around: Circumstances,
  { trySoftwareWebgpu: software = false }: VisionOptions,
): () => VisionInfo {
  let info = opened;
  if (opened.liveness && mayTry(around, { saveData: savesData(navigator), software })) {
    guard
      .run(() => worker.tryWebgpu(software))
      .then(
        (trial) => {
          info = { ...info, liveness: fasterBackend(trial), trial };
        },
        () => undefined,
      );
  }
  return () => info;
}
