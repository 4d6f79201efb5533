import { startPositioning } from './position.js';
import type { Preparing, SessionEvent, SessionOptions, SessionState } from './state.js';

/** The first status of an attempt: the camera opens and the engines load, side by side. */
export function prepare(options: SessionOptions, atMs: number): Preparing {
  return {
    status: 'preparing',
    options,
    sinceMs: atMs,
    cameraOpen: false,
    engineReady: false,
    loadedBytes: 0,
    totalBytes: 0,
    progressAtMs: atMs,
  };
}

/** Both have to be there before the person is guided. */
export function nextPreparing(state: Preparing, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'camera_opened':
      return started({ ...state, cameraOpen: true }, event.atMs);
    case 'engine_ready':
      return started({ ...state, engineReady: true }, event.atMs);
    case 'load_progress': {
      const { loadedBytes, totalBytes, atMs } = event;
      return { ...state, loadedBytes, totalBytes, progressAtMs: atMs };
    }
    default:
      return state;
  }
}

function started(state: Preparing, atMs: number): SessionState {
  return state.cameraOpen && state.engineReady ? startPositioning(state.options, atMs) : state;
}
