import type { LoadProgress, openVision, Vision, VisionOptions } from '@live-capture/vision';
import { loaded } from './loaded.js';

/** What decides whether a vision that is open, or opening, can be used again. */
export type EngineOptions = Required<Pick<VisionOptions, 'assetBase' | 'backend' | 'liveness' | 'stallTimeoutMs'>>;

interface Opening {
  readonly key: string;
  readonly vision: Promise<Vision>;
  readonly abort: AbortController;
}

/** Vision's own. */
const openLoaded: typeof openVision = async (options) =>
  (await loaded(import('@live-capture/vision'))).openVision(options);

/** Keeps one vision open, so that preloading, the session and its retries share it. */
export class Engine {
  private current: Opening | null = null;

  constructor(
    private readonly onProgress: (progress: LoadProgress) => void,
    private readonly openOne: typeof openVision = openLoaded,
  ) {}

  /** The vision at hand, open or opening; `null` where there is none. */
  get vision(): Promise<Vision> | null {
    return this.current?.vision ?? null;
  }

  /** The vision of these options: the one at hand where it fits, else a new one. A failed one is forgotten. */
  open(options: EngineOptions): Promise<Vision> {
    const key = JSON.stringify(options);
    if (this.current?.key === key) return this.current.vision;
    this.close();
    const abort = new AbortController();
    const opening: Opening = {
      key,
      abort,
      vision: this.openOne({
        ...options,
        signal: abort.signal,
        onProgress: (progress) => {
          if (this.current === opening) this.onProgress(progress);
        },
      }),
    };
    this.current = opening;
    opening.vision.catch(() => {
      if (this.current === opening) this.current = null;
    });
    return opening.vision;
  }

  /** Ends the worker, or the loading, and frees everything. */
  close(): void {
    const opening = this.current;
    this.current = null;
    opening?.abort.abort();
    opening?.vision.then((vision) => vision.close()).catch(() => undefined);
  }
}
