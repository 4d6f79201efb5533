import type { Size } from '@live-capture/core';
import type { Point } from '../pixels.js';
import type { DetectedFace } from './detected-face.js';

/** The detector looks in three grids, each cell so many pixels wide and high. */
const STRIDES = [8, 16, 32] as const;

/** The network's outputs by name. */
type Outputs = Readonly<Record<string, Float32Array>>;

/**
 * Reads the faces out of the network's answer: a cell's score is the geometric mean of "a face" and "an object here", its
 * box and points are offsets from the cell in cells, sizes as logarithms (as OpenCV's `FaceDetectorYN` does it).
 */
export function decodeFaces(outputs: Outputs, { width, height }: Size, minScore: number): readonly DetectedFace[] {
  return STRIDES.flatMap((stride) => {
    const [columns, rows] = [width / stride, height / stride];
    const [faceness, objectness] = [numbers(outputs, `cls_${stride}`), numbers(outputs, `obj_${stride}`)];
    const [boxes, points] = [numbers(outputs, `bbox_${stride}`), numbers(outputs, `kps_${stride}`)];
    if (faceness.length !== columns * rows) throw new Error('The face detector gave another grid than expected.');
    const faces: DetectedFace[] = [];
    faceness.forEach((face, cell) => {
      const score = Math.sqrt(face * (objectness[cell] ?? 0));
      if (score < minScore) return;
      const at = { x: cell % columns, y: Math.floor(cell / columns) };
      faces.push({ box: boxOf(boxes, cell, at, stride), points: pointsOf(points, cell, at, stride), score });
    });
    return faces;
  });
}

function numbers(outputs: Outputs, name: string): Float32Array {
  const values = outputs[name];
  if (!values) throw new Error(`The face detector gave no ${name}.`);
  return values;
}

function boxOf(boxes: Float32Array, cell: number, at: Point, stride: number) {
  const [dx = 0, dy = 0, logWidth = 0, logHeight = 0] = boxes.subarray(cell * 4, cell * 4 + 4);
  const [width, height] = [Math.exp(logWidth) * stride, Math.exp(logHeight) * stride];
  return { x: (at.x + dx) * stride - width / 2, y: (at.y + dy) * stride - height / 2, width, height };
}

function pointsOf(points: Float32Array, cell: number, at: Point, stride: number): DetectedFace['points'] {
  const point = (index: number): Point => ({
    x: (at.x + (points[cell * 10 + index * 2] ?? 0)) * stride,
    y: (at.y + (points[cell * 10 + index * 2 + 1] ?? 0)) * stride,
  });
  return [point(0), point(1), point(2), point(3), point(4)];
}
