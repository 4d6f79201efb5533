import { Camera, type CameraInput, createVideo } from '../camera/camera.js';
import { type CameraDevice, listCameras } from '../camera/devices.js';
import { type OnFrame, runFrames } from '../camera/frames.js';

/** The open camera, the video it plays in, and the frames taken from it. */
export class Viewfinder {
  /** On the page from the moment a session prepares: iOS only plays what is in the document. */
  video: HTMLVideoElement | null = null;
  /** What the person can pick from; empty for a stream of the page's own. */
  cameras: readonly CameraDevice[] = [];
  camera: Camera | null = null;
  private frames: AbortController | null = null;

  /** Makes the video, so that it can be rendered before the camera opens. */
  prepare(): void {
    this.video = createVideo(document);
  }

  /** Opens the camera in place of the one before. */
  async open(input: CameraInput, signal: AbortSignal): Promise<void> {
    if (!this.video) return;
    this.camera?.close();
    this.camera = null;
    const camera = await Camera.open(this.video, input, signal);
    if (signal.aborted) camera.close();
    signal.throwIfAborted();
    this.camera = camera;
    // Labels and ids are known only once the camera was allowed.
    this.cameras = input.source ? [] : await listCameras(navigator.mediaDevices);
  }

  /** Hands out frames until `stopFrames` or `close`. */
  runFrames(onFrame: OnFrame, onError: (error: unknown) => void): void {
    this.stopFrames();
    if (!this.video) return;
    this.frames = new AbortController();
    runFrames(this.video, onFrame, onError, this.frames.signal);
  }

  stopFrames(): void {
    this.frames?.abort();
    this.frames = null;
  }

  /** Stops the frames and switches the camera off. */
  close(): void {
    this.stopFrames();
    this.camera?.close();
    this.camera = null;
    this.video = null;
    this.cameras = [];
  }
}
