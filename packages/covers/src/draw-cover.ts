import type { CoverKind } from '@live-capture/core';
import { byRegion, FACE_REGIONS, type FaceRegion } from '@live-capture/core';
import { faceOf, regionsOf } from './face.js';
import { compose, finishLayer } from './finish.js';
import { boundsOf } from './geometry.js';
import { type Context, canvasOf, lookOf } from './picture.js';
import type { Random } from './random.js';
import { coveredShares, type RegionPolygons } from './shares.js';
import type { Species } from './species.js';
import { createStage, type Material, type Stage } from './stage.js';

/** What was drawn. */
export interface Drawn {
  readonly species: string;
  readonly kind: CoverKind;
  /** The share of each region that is hidden, 0 to 1. */
  readonly covered: Readonly<Record<FaceRegion, number>>;
}

/** A face this wide tells the shares to a percent or two. */
const MEASURED_PX = 110;

/** A cover that hides less than this of every region is drawn anew. */
const LEAST_SHARE = 0.3;
const MOST_TRIES = 8;

/** The shares of the regions that the layers hide together. */
function measure(stage: Stage, polygons: RegionPolygons): Record<FaceRegion, number> {
  const box = boundsOf(FACE_REGIONS.flatMap((name) => polygons[name]));
  const scale = Math.min(1, MEASURED_PX / (box.right - box.left));
  const { canvas, context } = canvasOf((box.right - box.left) * scale, (box.bottom - box.top) * scale);
  context.setTransform(scale, 0, 0, scale, -box.left * scale, -box.top * scale);
  for (const { canvas: layer, finish } of stage.layers) {
    if (!finish.hides) continue;
    context.globalAlpha = finish.opacity;
    context.drawImage(layer, 0, 0);
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const alpha = new Uint8Array(canvas.width * canvas.height);
  for (let at = 0; at < alpha.length; at += 1) alpha[at] = data[at * 4 + 3] ?? 0;
  const grid = byRegion((name) =>
    polygons[name].map(({ x, y }) => ({ x: (x - box.left) * scale, y: (y - box.top) * scale })),
  );
  return coveredShares(grid, { width: canvas.width, height: canvas.height, alpha });
}

/** Draws a cover onto the picture of a face, whose 478 landmarks (x, y, z in pixels) are known, and says what it hides. */
export function drawCover(
  context: Context,
  landmarks: Float32Array,
  species: Species,
  random: Random,
  material: Material = { patches: [] },
): Drawn {
  const face = faceOf(landmarks);
  const polygons = regionsOf(face);
  const known = { face, look: lookOf(context, face), random, material };
  let stage = createStage(context, known);
  let covered = coveredShares(polygons, { width: 0, height: 0, alpha: [] });
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    stage = createStage(context, known);
    species.draw(stage);
    covered = measure(stage, polygons);
    if (species.kind === 'none' || FACE_REGIONS.some((name) => covered[name] >= LEAST_SHARE)) break;
  }
  for (const layer of stage.layers) {
    finishLayer(stage, layer);
    compose(stage, layer, context);
  }
  return { species: species.name, kind: species.kind, covered };
}
