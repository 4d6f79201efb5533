import type { Box, Size } from '@live-capture/core';

/** A part of the frame, and the size in which the detector sees it. */
export interface View {
  /** In pixels of the frame; it may reach beyond it. */
  readonly region: Box;
  /** In the detector's own pixels. */
  readonly size: Size;
  /** Height of the largest face that the view is for, in pixels of the frame: of a larger one it may show a piece. */
  readonly maxFacePx: number;
}

/** The coarsest of the detector's grids has cells of so many pixels, and a view has whole cells. */
const CELL_PX = 32;
/**
 * Of 100 faces with 12 px between the eyes, in three quarters of their size as many are found as in full, in two thirds 3
 * fewer, in a half 25 fewer.
 */
const FINE_SCALE = 0.75;
/** The long side in which the tiles show a larger frame. One of 1280 by 720 then takes six tiles, in .75 it takes nine. */
const MAX_FINE_SIDE = 824;
/** Neighbouring tiles share so many pixels: two thirds of a face that the view of the whole frame just finds. */
const TILE_OVERLAP = 48;
/** Less than half of a tile, and more than the 45 to 70 pixels of the smallest face that the whole view finds. */
const MAX_TILE_FACE = 96;
/** A run takes 1 ms for 10,000 pixels on one thread of WASM; what it may cost a frame is 8 ms. */
const MAX_TILE_AREA = 82_000;
const MAX_WHOLE_AREA = 65_000;

/** The views that together show every face of a frame. */
export interface ViewPlan {
  /** For the faces that no tile can hold. */
  readonly whole: View;
  /** For the small ones. */
  readonly tiles: readonly View[];
}

/** Plans the views of a frame, so that a look at each costs little enough. */
export function planViews(frame: Size): ViewPlan {
  const scale = Math.min(FINE_SCALE, MAX_FINE_SIDE / Math.max(frame.width, frame.height));
  const fine = { width: Math.ceil(frame.width * scale), height: Math.ceil(frame.height * scale) };
  const { columns, rows, size } = bestGrid(fine);
  const tiles: View[] = [];
  for (const y of starts(rows, size.height, fine.height)) {
    for (const x of starts(columns, size.width, fine.width)) {
      tiles.push({ region: scaled({ x, y, ...size }, 1 / scale), size, maxFacePx: MAX_TILE_FACE / scale });
    }
  }
  return { whole: wholeView(frame), tiles };
}

function wholeView({ width, height }: Size): View {
  let scale = Math.min(1, Math.sqrt(MAX_WHOLE_AREA / (width * height)));
  const sizeAt = (): Size => ({ width: wholeCells(width * scale), height: wholeCells(height * scale) });
  while (sizeAt().width * sizeAt().height > MAX_WHOLE_AREA) scale *= 0.99;
  const size = sizeAt();
  return { region: scaled({ x: 0, y: 0, ...size }, 1 / scale), size, maxFacePx: Infinity };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly size: Size;
}

/** The grid of tiles that costs least in all, none of them too large. */
function bestGrid(picture: Size): Grid {
  let best: Grid | null = null;
  for (let columns = 1; columns <= MAX_TILES_A_SIDE; columns += 1) {
    for (let rows = 1; rows <= MAX_TILES_A_SIDE; rows += 1) {
      const size = { width: tileSide(picture.width, columns), height: tileSide(picture.height, rows) };
      const fits = size.width * size.height <= MAX_TILE_AREA;
      if (fits && (!best || cost({ columns, rows, size }) < cost(best))) best = { columns, rows, size };
    }
  }
  if (!best) throw new Error('No grid of tiles fits the frame.');
  return best;
}

/** Enough for a frame that is ten times as long as it is wide. */
const MAX_TILES_A_SIDE = 8;

function cost({ columns, rows, size }: Grid): number {
  return columns * rows * size.width * size.height;
}

function tileSide(side: number, count: number): number {
  return wholeCells((side + (count - 1) * TILE_OVERLAP) / count);
}

function wholeCells(px: number): number {
  return Math.ceil(px / CELL_PX) * CELL_PX;
}

/** Where tiles begin that are spread evenly from one end to the other. */
function starts(count: number, tile: number, side: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (count > 1 ? (index * (side - tile)) / (count - 1) : 0));
}

function scaled({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
