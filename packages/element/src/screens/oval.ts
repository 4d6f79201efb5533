import type { CapturePolicy, Size } from '@live-capture/core';

/** An ellipse in pixels of the frame. */
export interface Oval {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** Width over height of the landmarks of a face seen from the front. */
const FACE_ASPECT = 0.78;
/** Distance of the eyes over the width of the same landmarks. */
const EYES_TO_FACE = 0.45;
/** Hair, ears and a little air around the landmarks. */
const MARGIN = { x: 1.12, y: 1.2 } as const;
/** Where between the smallest and the largest face the oval invites to be: the larger, the more pixels. */
const INVITED = 0.6;

/** The oval that a face of a good size fills, so that who fits in passes the distance and centring checks. */
export function guideOval({ width, height }: Size, policy: CapturePolicy): Oval {
  const widestPx = Math.min(height, width / FACE_ASPECT) / policy.minFrameToFaceRatio;
  const eyesPx = policy.minInterEyeDistancePx / EYES_TO_FACE / FACE_ASPECT;
  const smallestPx = Math.min(widestPx, Math.max(policy.minFaceHeightRatio * height, eyesPx));
  const facePx = smallestPx + INVITED * (widestPx - smallestPx);
  return {
    cx: width / 2,
    // The air is above the landmarks, which end at the brow's upper edge.
    cy: height / 2 - 0.03 * facePx,
    rx: (facePx * FACE_ASPECT * MARGIN.x) / 2,
    ry: (facePx * MARGIN.y) / 2,
  };
}

/** The oval as a path that starts at the top and runs clockwise, as the ring of progress does. */
export function ovalPath({ cx, cy, rx, ry }: Oval): string {
  return `M${cx} ${cy - ry}A${rx} ${ry} 0 0 1 ${cx} ${cy + ry}A${rx} ${ry} 0 0 1 ${cx} ${cy - ry}Z`;
}
