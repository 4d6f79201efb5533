import { FACE_REGIONS, type FaceMeasures, type Occlusion, REGION_OUTLINES } from '@live-capture/element';

/** Colours of a region that is free, and of one that is covered. */
const INK = { free: [64, 224, 128], covered: [255, 64, 64] } as const;
/** How strongly a region is filled, free and covered: what is wrong has to stand out. */
const STRENGTH = { free: 0.12, covered: 0.5 } as const;

const between = (from: number, to: number, share: number) => from + (to - from) * share;

function fill(share: number): string {
  const channels = INK.free.map((value, index) => Math.round(between(value, INK.covered[index] ?? 0, share)));
  return `rgb(${channels.join(' ')} / ${between(STRENGTH.free, STRENGTH.covered, share).toFixed(2)})`;
}

/** Fills each region of the face, from green where it is free to red where it is covered. */
export function drawVisibility(
  context: CanvasRenderingContext2D,
  { landmarks }: FaceMeasures,
  { covered }: Occlusion,
): void {
  for (const region of FACE_REGIONS) {
    context.beginPath();
    for (const index of REGION_OUTLINES[region]) {
      context.lineTo(landmarks[index * 3] ?? Number.NaN, landmarks[index * 3 + 1] ?? Number.NaN);
    }
    context.closePath();
    context.fillStyle = fill(covered[region]);
    context.fill();
  }
}
