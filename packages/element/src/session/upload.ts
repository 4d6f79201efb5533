import type { Authorization, Progress, StoredPhoto } from '@live-capture/client';
import type { CaptureReport } from '@live-capture/core';
import type { Photo } from '@live-capture/vision';
import { loaded } from './loaded.js';
import type { UploadSettings } from './settings.js';

/** A photo that was taken, and everything that travels with it. */
export interface Taken {
  readonly photo: Photo;
  readonly report: CaptureReport;
  readonly performLivenessCheck: boolean;
  /** Made once a photo, so that sending it again never stores it twice. */
  readonly idempotencyKey: string;
}

/** How one upload is made. */
export interface UploadCall {
  readonly authorization: Authorization | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** The upload waits for the browser to be online, or goes on. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Sends the photo; rejects with a `LivePhotosError`. */
export async function uploadPhoto(taken: Taken, settings: UploadSettings, call: UploadCall): Promise<StoredPhoto> {
  const { photo, report, performLivenessCheck, idempotencyKey } = taken;
  const { authorization, timeoutMs, signal, onProgress, onWaiting } = call;
  const { createLivePhotosClient } = await loaded(import('@live-capture/client'));
  const client = createLivePhotosClient({
    endpoint: settings.endpoint,
    authorization: authorization ?? undefined,
    timeoutMs,
  });
  return client.upload(
    { clientId: settings.clientId, photo: photo.blob, performLivenessCheck, capture: report },
    { signal, onProgress, onWaiting, idempotencyKey },
  );
}
