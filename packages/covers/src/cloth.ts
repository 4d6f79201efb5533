import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import type { Bounds } from './geometry.js';
import { type Context, canvasOf } from './picture.js';
import type { Random } from './random.js';
import type { Patch, Stage } from './stage.js';
import { PATTERNS, type PatternName, TILE_PX, TILES } from './tiles.js';

/** What a surface looks like before light falls on it. */
export interface Cloth {
  readonly pattern: PatternName;
  readonly colour: Colour;
  readonly second: Colour;
  readonly third: Colour;
  /** Size of the pattern, as a share of the face's width for a tile. */
  readonly size: number;
  readonly angleRad: number;
}

/** Some cloth. */
export function anyCloth(random: Random, patterns: readonly [PatternName, ...PatternName[]] = PATTERNS): Cloth {
  const colour = anyColour(random);
  return {
    pattern: random.pick(patterns),
    colour,
    second: random.chance(0.5) ? mixed(colour, [255, 255, 255], random.uniform(0.25, 0.7)) : anyColour(random),
    third: random.chance(0.5) ? lit(colour, random.uniform(0.3, 0.7)) : anyColour(random),
    size: random.uniform(0.15, 0.6),
    angleRad: random.chance(0.5) ? random.normal(0, 0.2) : random.uniform(0, 3),
  };
}

/** Fills a box with a part of some picture, or says that there is none. */
export function paintPatch(
  context: Context,
  box: Bounds,
  { material, random }: Pick<Stage, 'material' | 'random'>,
): boolean {
  const [first, ...others] = material.patches;
  if (!first) return false;
  const patch: Patch = random.pick([first, ...others]);
  const share = random.uniform(0.25, 1);
  const [width, height] = [patch.width * share, patch.height * share];
  const [left, top] = [random.uniform(0, patch.width - width), random.uniform(0, patch.height - height)];
  context.save();
  context.translate((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  context.scale(random.side(), random.chance(0.2) ? -1 : 1);
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  context.drawImage(patch, left, top, width, height, -across / 2, -down / 2, across, down);
  context.restore();
  return true;
}

/** Fills a box with cloth; where there are no patches a photo is camouflage. */
export function paintCloth(context: Context, box: Bounds, cloth: Cloth, stage: Stage): void {
  const { random, face } = stage;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  context.fillStyle = css(cloth.colour);
  context.fillRect(box.left, box.top, width, height);
  if (cloth.pattern === 'plain') return;
  if (cloth.pattern === 'photo' && paintPatch(context, box, stage)) return;
  const tile = canvasOf(TILE_PX, TILE_PX);
  tile.context.fillStyle = css(cloth.colour);
  tile.context.fillRect(0, 0, TILE_PX, TILE_PX);
  TILES[cloth.pattern === 'photo' ? 'camouflage' : cloth.pattern](tile.context, random, [
    cloth.colour,
    cloth.second,
    cloth.third,
  ]);
  const pattern = context.createPattern(tile.canvas, 'repeat');
  if (!pattern) return;
  const scale = (cloth.size * face.widthPx) / TILE_PX;
  const matrix = new DOMMatrix()
    .translate(box.left, box.top)
    .rotate(((cloth.angleRad + face.rollRad) * 180) / Math.PI)
    .scale(scale);
  pattern.setTransform(matrix);
  context.fillStyle = pattern;
  context.fillRect(box.left, box.top, width, height);
}
