import type { StoredPhoto } from '@live-capture/client';
import type { SessionHost } from './host.js';
import type { UploadSettings } from './settings.js';
import { type Taken, type UploadCall, uploadPhoto } from './upload.js';

/** A photo on its way out. It is offered to the page once, and sent as often as the person tries. */
export class Submission {
  /** What the endpoint stored; `null` where nothing was uploaded. */
  livePhoto: StoredPhoto | null = null;
  private wanted: boolean | null = null;

  constructor(readonly taken: Taken) {}

  /** Settles once the photo is stored, or at once where the page keeps it or names no endpoint. */
  async send(
    host: SessionHost,
    settings: UploadSettings | null,
    call: Omit<UploadCall, 'authorization'>,
  ): Promise<void> {
    this.wanted ??= host.offer(this.taken);
    // The page may have cancelled while it looked at the photo.
    call.signal.throwIfAborted();
    if (!this.wanted || !settings) return;
    const { authorization } = host.pageSettings();
    const livePhoto = await uploadPhoto(this.taken, settings, { ...call, authorization });
    call.signal.throwIfAborted();
    this.livePhoto = livePhoto;
  }
}
