import { Camera, type CameraInput, createVideo } from '../camera/camera.js';
import { type CameraDevice, listCameras } from '../camera/devices.js';
import { type OnFrame, runFrames } from '../camera/frames.js';
import { orAborted } from '../camera/or-aborted.js';
import { FailureError } from './failure.js';

/** An abort controller that also aborts with `signal`. */
function abortingWith(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true, signal: controller.signal });
  return controller;
}

/** The open camera, the video it plays in, and the frames taken from it. One camera at a time: the last one asked for. */
export class Viewfinder {
  /** On the page from the moment a session prepares: iOS only plays what is in the document. */
  video: HTMLVideoElement | null = null;
  /** What the person can pick from; empty for a stream of the page's own. */
  cameras: readonly CameraDevice[] = [];
  /** The camera, once the person can see themselves. */
  camera: Camera | null = null;
  /** The same camera from the moment it is on. */
  private device: Camera | null = null;
  private opening: AbortController | null = null;
  private frames: AbortController | null = null;

  /** Whether a camera is on, though it may not have shown a picture yet. */
  get isOn(): boolean {
    return this.device !== null;
  }

  /** Makes the video, so that it can be rendered before the camera opens. */
  prepare(): void {
    this.video = createVideo(document);
  }

  /**
   * Opens the camera in place of the one before, or of the one that is opening. `false` where yet another one was asked
   * for meanwhile; then this one is off.
   */
  async open(input: CameraInput, attempt: AbortSignal): Promise<boolean> {
    this.closeCamera();
    const opening = abortingWith(attempt);
    this.opening = opening;
    try {
      await this.show(input, opening.signal);
      return true;
    } catch (error) {
      attempt.throwIfAborted();
      if (opening.signal.aborted) return false;
      this.closeCamera();
      throw error;
    }
  }

  private async show(input: CameraInput, signal: AbortSignal): Promise<void> {
    if (!this.video) throw new FailureError('internal', 'There is no video to play the camera in.');
    const device = await Camera.open(this.video, input, signal);
    if (signal.aborted) device.close();
    signal.throwIfAborted();
    this.device = device;
    // While the browser asks, being hidden does not end a session: with a camera that is on, it does.
    if (document.hidden) throw new FailureError('page_hidden', 'The page was hidden when the camera came on.');
    await device.firstFrame(signal);
    // Labels and ids are known only once the camera was allowed.
    const cameras = input.source ? [] : await orAborted(listCameras(navigator.mediaDevices), signal);
    signal.throwIfAborted();
    this.camera = device;
    this.cameras = cameras;
  }

  /** Hands out frames until `stopFrames` or `close`, or until another camera opens. */
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
    this.closeCamera();
    this.video = null;
    this.cameras = [];
  }

  private closeCamera(): void {
    this.stopFrames();
    this.opening?.abort();
    this.device?.close();
    this.opening = null;
    this.device = null;
    this.camera = null;
  }
}
