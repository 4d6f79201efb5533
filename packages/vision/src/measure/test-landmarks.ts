import { LANDMARKS } from './landmark-indices.js';

/** A face about (100, 80), 80 pixels high: all landmarks in its middle but for the eyes' corners and the ends of the face. */
export function turnedLandmarks(turnRad: number): Float32Array {
  const points = new Float32Array(478 * 3);
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const put = (index: number, x: number, y: number) => {
    points.set([100 + x * cos - y * sin, 80 + x * sin + y * cos, 0], index * 3);
  };
  for (let index = 0; index < 478; index += 1) put(index, 0, 0);
  for (const [index, x] of [
    ...LANDMARKS.rightEyeCorners.map((corner) => [corner, -15] as const),
    ...LANDMARKS.leftEyeCorners.map((corner) => [corner, 15] as const),
  ])
    put(index, x, -10);
  put(10, 0, -40);
  put(LANDMARKS.chin, 0, 40);
  put(234, -30, 0);
  put(454, 30, 0);
  return points;
}
