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

/**
 * The JPEG frames of such a file. A frame begins with the marker of a picture's start and ends before the next one that
 * follows an end marker.
 * @param {Buffer} bytes
 */
export function splitFrames(bytes) {
  const BETWEEN = Buffer.from([0xff, 0xd9, 0xff, 0xd8]);
  /** @type {Buffer[]} */
  const frames = [];
  let start = 0;
  for (let end = bytes.indexOf(BETWEEN); end >= 0; end = bytes.indexOf(BETWEEN, start)) {
    frames.push(bytes.subarray(start, end + 2));
    start = end + 2;
  }
  return [...frames, bytes.subarray(start)];
}
