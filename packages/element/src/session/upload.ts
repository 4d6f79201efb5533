import type { Authorization, Progress, StoredPhoto } from '@live-capture/client';
import type { CaptureReport } from '@live-capture/core';
import type { Photo } from '@live-capture/vision';
import { FailureError } from './failure.js';
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
}

/** Sends the photo; rejects with a `LivePhotosError`, or at once where the browser knows that it is offline. */
export async function uploadPhoto(taken: Taken, settings: UploadSettings, call: UploadCall): Promise<StoredPhoto> {
  if (!navigator.onLine) throw new FailureError('network', 'The browser is offline.');
  const { photo, report, performLivenessCheck, idempotencyKey } = taken;
  const { authorization, timeoutMs, signal, onProgress } = call;
  const { createLivePhotosClient } = await loaded(import('@live-capture/client'));
  const client = createLivePhotosClient({
    endpoint: settings.endpoint,
    authorization: authorization ?? undefined,
    timeoutMs,
  });
  return client.upload(
    { clientId: settings.clientId, photo: photo.blob, performLivenessCheck, capture: report },
    { signal, onProgress, idempotencyKey },
  );
}
