import type { FaceMeasures, FaceSighting, Finding, Observation } from '@live-capture/element';
import { drawVisibility } from './draw-visibility.js';
import { REGIONS, type Region } from './regions.js';

/** Colours of the drawing, which lies over a picture in both themes. */
const INK = { points: '#7fe7ff', lines: '#2bb8ff', box: '#ffd34d', others: '#ff6b6b', limits: '#ffffff' } as const;

/** Landmarks are x, y, z, one after another. */
function pointAt(landmarks: Float32Array, index: number): readonly [number, number] {
  return [landmarks[index * 3] ?? Number.NaN, landmarks[index * 3 + 1] ?? Number.NaN];
}

function drawRegion(context: CanvasRenderingContext2D, landmarks: Float32Array, region: Region): void {
  context.beginPath();
  for (const index of region) context.lineTo(...pointAt(landmarks, index));
  context.closePath();
  context.stroke();
}

function drawFace(context: CanvasRenderingContext2D, { box, landmarks }: FaceMeasures, unit: number): void {
  context.fillStyle = INK.points;
  for (let index = 0; index * 3 < landmarks.length; index += 1) {
    const [x, y] = pointAt(landmarks, index);
    context.fillRect(x - unit * 0.7, y - unit * 0.7, unit * 1.4, unit * 1.4);
  }
  context.lineWidth = unit * 1.4;
  context.strokeStyle = INK.lines;
  for (const region of REGIONS) drawRegion(context, landmarks, region);
  context.lineWidth = unit * 2;
  context.strokeStyle = INK.box;
  context.strokeRect(box.x, box.y, box.width, box.height);
}

/** A face in the background is a few pixels wide, so its box stands off it. */
function drawSighting(context: CanvasRenderingContext2D, { box }: FaceSighting, unit: number): void {
  const gap = unit * 4;
  context.lineWidth = unit * 2;
  context.strokeStyle = INK.others;
  context.strokeRect(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap);
}

/** Where the centre of the face may be, and the border that it has to keep away from, as the findings say it. */
function drawLimits(context: CanvasRenderingContext2D, findings: readonly Finding[], unit: number): void {
  const { width, height } = context.canvas;
  context.strokeStyle = INK.limits;
  context.lineWidth = unit;
  context.setLineDash([unit * 5, unit * 5]);
  for (const finding of findings) {
    if (finding.status === 'not_assessed') continue;
    const { check, limit } = finding;
    if (check === 'faceCentred' && limit.max !== undefined) {
      context.strokeRect(
        width * (0.5 - limit.max),
        height * (0.5 - limit.max),
        2 * limit.max * width,
        2 * limit.max * height,
      );
    }
    if (check === 'faceInFrame' && limit.min !== undefined) {
      context.strokeRect(limit.min, limit.min, width - 2 * limit.min, height - 2 * limit.min);
    }
  }
  context.setLineDash([]);
}

/** Draws what was measured of a frame, in the frame's own pixels. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  { frame, faces, others, occlusion }: Observation,
  findings: readonly Finding[],
): void {
  const { canvas } = context;
  if (canvas.width !== frame.width) canvas.width = frame.width;
  if (canvas.height !== frame.height) canvas.height = frame.height;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const unit = Math.min(frame.width, frame.height) / 480;
  drawLimits(context, findings, unit);
  const [largest] = faces;
  if (largest && occlusion) drawVisibility(context, largest, occlusion);
  for (const face of faces) drawFace(context, face, unit);
  for (const face of others) drawSighting(context, face, unit);
}
