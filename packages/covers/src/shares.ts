import { byRegion, type FaceRegion } from '@live-capture/core';
import { boundsOf, type Point } from './geometry.js';

/** How much of each region is hidden, 0 to 1. */
export type CoveredShares = Readonly<Record<FaceRegion, number>>;

/** The outlines of all regions in the pixels of a grid. */
export type RegionPolygons = Readonly<Record<FaceRegion, readonly Point[]>>;

/** Opacities 0..255, row after row. */
export interface AlphaGrid {
  readonly width: number;
  readonly height: number;
  readonly alpha: ArrayLike<number>;
}

/** Half of 255: more than this hides what lies below. */
const HIDES = 127.5;

/** Where a line of pixel centres crosses the polygon's edges, from left to right. */
function crossings(polygon: readonly Point[], y: number): number[] {
  const found: number[] = [];
  let before = polygon[polygon.length - 1];
  for (const corner of polygon) {
    if (before && corner.y > y !== before.y > y) {
      found.push(((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x);
    }
    before = corner;
  }
  return found.sort((a, b) => a - b);
}

/** The share of the polygon's pixels that are hidden; what lies outside the grid is not. */
export function hiddenShare(polygon: readonly Point[], grid: AlphaGrid): number {
  const { top, bottom } = boundsOf(polygon);
  let all = 0;
  let hidden = 0;
  for (let row = Math.floor(top); row <= bottom; row += 1) {
    const edges = crossings(polygon, row + 0.5);
    for (let pair = 0; pair + 1 < edges.length; pair += 2) {
      // A pixel is inside when its centre is.
      const first = Math.ceil((edges[pair] ?? 0) - 0.5);
      const end = Math.ceil((edges[pair + 1] ?? 0) - 0.5);
      all += end - first;
      if (row < 0 || row >= grid.height) continue;
      for (let column = Math.max(0, first); column < Math.min(grid.width, end); column += 1) {
        if ((grid.alpha[row * grid.width + column] ?? 0) > HIDES) hidden += 1;
      }
    }
  }
  return all === 0 ? 0 : hidden / all;
}

/** The share of every region that is hidden. */
export function coveredShares(polygons: RegionPolygons, grid: AlphaGrid): Record<FaceRegion, number> {
  return byRegion((region) => hiddenShare(polygons[region], grid));
}
