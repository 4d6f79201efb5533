import type { CameraReport, TrackRecord } from '@live-capture/core';
import { FailureError } from '../session/failure.js';
import type { CameraChoice } from './constraints.js';
import { openStream, stopStream } from './open-stream.js';
import { trackRecord } from './track-record.js';
import { watchIntervals } from './watch-intervals.js';

/** A video element that plays without sound, full screen or a press, as iOS demands before it has a stream. */
export function createVideo(document: Document): HTMLVideoElement {
  const video = document.createElement('video');
  for (const name of ['playsinline', 'muted', 'autoplay']) video.setAttribute(name, '');
  video.muted = true;
  video.playsInline = true;
  video.autoplay = true;
  video.tabIndex = -1;
  video.setAttribute('aria-hidden', 'true');
  return video;
}

/** Where the frames come from: the device's camera, or a stream of the page's own. */
export interface CameraInput {
  readonly choice: CameraChoice;
  /** The page's own stream in place of the camera. Its tracks are the page's: they are never stopped here. */
  readonly source: MediaStream | null;
  readonly onLost: () => void;
}

/** A camera that is on and plays in a video element. */
export class Camera {
  private readonly watching = new AbortController();
  private readonly intervalsMs: () => readonly number[];

  private constructor(
    private readonly stream: MediaStream,
    private readonly track: MediaStreamTrack,
    private readonly video: HTMLVideoElement,
    private readonly input: CameraInput,
  ) {
    track.addEventListener('ended', input.onLost);
    video.srcObject = stream;
    this.intervalsMs = watchIntervals(video, this.watching.signal);
    // Where the browser refuses to play, no frame comes and the deadline ends the wait.
    video.play().catch(() => undefined);
  }

  /** Settles with the camera once it is on; its first frame comes later. */
  static async open(video: HTMLVideoElement, input: CameraInput, signal: AbortSignal): Promise<Camera> {
    const stream = input.source ?? (await openStream(navigator.mediaDevices, input.choice, signal));
    const [track] = stream.getVideoTracks();
    if (track?.readyState === 'live') return new Camera(stream, track, video, input);
    if (!input.source) stopStream(stream);
    throw new FailureError('camera_lost', 'The stream has no video track that is live.');
  }

  /** Settles once the first frame is there. */
  firstFrame(signal: AbortSignal): Promise<void> {
    const { video } = this;
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return Promise.resolve();
    return new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', () => resolve(), { once: true, signal });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  /** The device that is open; `null` for a stream of the page's own. */
  get deviceId(): string | null {
    return this.input.source ? null : (this.track.getSettings().deviceId ?? null);
  }

  /** What the report says of the camera. Sizes are those of the frames as they arrive. */
  report(): CameraReport {
    const { facingMode, frameRate } = this.track.getSettings();
    return {
      source: this.input.source ? 'stream' : 'camera',
      ...(this.track.label ? { label: this.track.label } : {}),
      ...(facingMode ? { facingMode } : {}),
      width: this.video.videoWidth,
      height: this.video.videoHeight,
      ...(frameRate ? { frameRate } : {}),
    };
  }

  /** What the signs of fed-in frames are drawn from. */
  record(): TrackRecord {
    const { videoWidth: width, videoHeight: height } = this.video;
    return trackRecord(this.track, { width, height }, this.intervalsMs());
  }

  /** Switches the camera off; a stream of the page's own goes on. */
  close(): void {
    this.watching.abort();
    this.track.removeEventListener('ended', this.input.onLost);
    if (!this.input.source) stopStream(this.stream);
    // By now the video may play the next camera.
    if (this.video.srcObject === this.stream) this.video.srcObject = null;
  }
}
