import { cameraFailure } from '../session/failure.js';
import { type CameraChoice, cameraConstraints } from './constraints.js';
import { betterCamera, listCameras } from './devices.js';
import { orAborted } from './or-aborted.js';

/** Stops every track, which switches the camera's light off. */
export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function isMissingDevice(error: unknown): boolean {
  return error instanceof Error && (error.name === 'OverconstrainedError' || error.name === 'NotFoundError');
}

async function request(devices: MediaDevices, choice: CameraChoice, signal: AbortSignal): Promise<MediaStream> {
  const stream = await devices.getUserMedia(cameraConstraints(choice));
  // The prompt cannot be withdrawn: an answer that comes after the end must not leave the camera on.
  if (signal.aborted) stopStream(stream);
  signal.throwIfAborted();
  return stream;
}

/** A remembered device may be gone; then any camera that looks the right way does. */
async function requestOrAny(devices: MediaDevices, choice: CameraChoice, signal: AbortSignal): Promise<MediaStream> {
  try {
    return await request(devices, choice, signal);
  } catch (error) {
    if (!choice.deviceId || !isMissingDevice(error)) throw error;
    return request(devices, { ...choice, deviceId: null }, signal);
  }
}

/**
 * Opens the camera and checks that the browser opened the one that was meant. Settles with an error only once no camera
 * of it is on.
 *
 * @throws {FailureError} with the code that the browser's error means.
 */
export async function openStream(
  devices: MediaDevices,
  choice: CameraChoice,
  signal: AbortSignal,
): Promise<MediaStream> {
  try {
    const stream = await requestOrAny(devices, choice, signal);
    return choice.deviceId ? stream : await orBetter(devices, stream, choice, signal);
  } catch (error) {
    throw cameraFailure(error);
  }
}

/** The stream, or that of a camera which fits better. One that does not open leaves the person with the first. */
async function orBetter(
  devices: MediaDevices,
  stream: MediaStream,
  choice: CameraChoice,
  signal: AbortSignal,
): Promise<MediaStream> {
  const [track] = stream.getVideoTracks();
  if (!track) return stream;
  const opened = { ...track.getSettings(), label: track.label };
  try {
    const better = betterCamera(opened, choice.facingMode, await orAborted(listCameras(devices), signal));
    if (!better) return stream;
    // Android opens one camera at a time.
    stopStream(stream);
    return await request(devices, { ...choice, deviceId: better.deviceId }, signal);
  } catch {
    stopStream(stream);
    signal.throwIfAborted();
    return request(devices, { ...choice, deviceId: opened.deviceId ?? null }, signal);
  }
}
