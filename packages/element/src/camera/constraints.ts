/** Which way the camera looks, in the words of W3C Media Capture. */
export type FacingMode = 'user' | 'environment';

/** Which camera the page or the person wants. */
export interface CameraChoice {
  readonly facingMode: FacingMode;
  readonly deviceId: string | null;
}

/**
 * What the camera is asked for. Nothing is a minimum: a camera that has less still opens, and the checks decide. A
 * chosen device is exact, for otherwise the browser may open another one.
 */
export function cameraConstraints({ facingMode, deviceId }: CameraChoice): MediaStreamConstraints {
  return {
    audio: false,
    video: {
      width: { ideal: 1920 },
      height: { ideal: 1080 },
      frameRate: { ideal: 30 },
      ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: facingMode } }),
    },
  };
}
