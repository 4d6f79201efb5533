/** How fast Chromium plays an .mjpeg as a camera, whatever the clip was. */
export const CAMERA_FPS = 30;

/**
 * Joins JPEG frames to what Chromium takes as a camera, each shown so often.
 * @param {readonly Uint8Array[]} frames
 * @param {number} [times]
 */
export function joinFrames(frames, times = 1) {
  return Buffer.concat(frames.flatMap((frame) => Array.from({ length: times }, () => frame)));
}
