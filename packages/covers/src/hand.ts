import { anyColour, type Colour, lit, mixed, SKIN_TONES } from './colour.js';
import { type Point, turned } from './geometry.js';
import { fistParts, type HandPart, handParts } from './hand-parts.js';
import { poseOf } from './hand-pose.js';
import { paintHand } from './hand-skin.js';
import { canvasOf } from './picture.js';
import { reliefOf } from './relief.js';
import type { Finish, Stage } from './stage.js';

/** Where a hand lies and how. */
export interface HandPlace {
  /** The place in the picture at which `grip` lies. */
  readonly at: Point;
  /** The place of the hand, in palm widths from the wrist towards the fingers. */
  readonly grip: Point;
  /** Where the fingers point: 0 is up, positive clockwise. */
  readonly angleRad: number;
  readonly mirrored: boolean;
  /** 1 is an adult's hand by this face's width. */
  readonly scale: number;
}

/** Palm breadth 85 mm by a face width of 140 mm (Farkas 1994, bizygomatic breadth). */
const PALM_BY_FACE = 0.6;

/** More than this many pixels of a hand are drawn at half size. */
const MANY_PIXELS = 260_000;

/** The skin of this face as it would be in full light; now and then somebody else's. */
function handSkin({ look, random }: Stage): Colour {
  if (random.chance(0.15)) return random.pick(SKIN_TONES);
  const own = lit(look.skin, random.uniform(0.82, 1.08) / (1 - Math.max(0, 1 - look.level) * 0.9));
  return mixed(own, [own[0], own[1] * 0.94, own[2] * 0.92], random.next());
}

function placed(parts: readonly HandPart[], place: HandPlace, unitPx: number): HandPart[] {
  const move = (x: number, y: number): Point => {
    const from = { x: (x - place.grip.x) * unitPx * (place.mirrored ? -1 : 1), y: (y - place.grip.y) * unitPx };
    const offset = turned(from, place.angleRad);
    return { x: place.at.x + offset.x, y: place.at.y + offset.y };
  };
  return parts.map((part) => ({
    ...part,
    from: { ...move(part.from.x, part.from.y), z: part.from.z * unitPx },
    to: { ...move(part.to.x, part.to.y), z: part.to.z * unitPx },
    fromRadius: part.fromRadius * unitPx,
    toRadius: part.toRadius * unitPx,
  }));
}

/** The box of all limbs, inside the picture. */
function boxOf(parts: readonly HandPart[], { width, height }: Stage) {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (const { from, to, fromRadius, toRadius } of parts) {
    const reach = Math.max(fromRadius, toRadius) + 2;
    box.left = Math.min(box.left, from.x - reach, to.x - reach);
    box.right = Math.max(box.right, from.x + reach, to.x + reach);
    box.top = Math.min(box.top, from.y - reach, to.y - reach);
    box.bottom = Math.max(box.bottom, from.y + reach, to.y + reach);
  }
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(box.right)) - left,
    height: Math.min(height, Math.ceil(box.bottom)) - top,
  };
}

const moved = (part: HandPart, left: number, top: number, scale: number): HandPart => ({
  ...part,
  from: { x: (part.from.x - left) * scale, y: (part.from.y - top) * scale, z: part.from.z * scale },
  to: { x: (part.to.x - left) * scale, y: (part.to.y - top) * scale, z: part.to.z * scale },
  fromRadius: part.fromRadius * scale,
  toRadius: part.toRadius * scale,
});

/** What a hand looks like beside its pose. */
export interface HandLook {
  readonly skin: Colour;
  readonly glove: boolean;
  readonly back: boolean;
  readonly sleeve: Colour;
}

/** A look for the hands of one picture, so that two hands are of one person. */
export function handLook(stage: Stage): HandLook {
  const { random } = stage;
  const glove = random.chance(0.06);
  return {
    skin: glove ? anyColour(random) : handSkin(stage),
    glove,
    back: random.chance(0.7),
    sleeve: anyColour(random),
  };
}

/** Paints one hand on a layer of its own. */
export function drawHand(
  stage: Stage,
  place: HandPlace,
  {
    pose = 'flat',
    look = handLook(stage),
    finish = {},
  }: {
    readonly pose?: Parameters<typeof poseOf>[0] | 'fist';
    readonly look?: HandLook;
    readonly finish?: Partial<Finish>;
  } = {},
): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.4, shading: 0.5, ...finish });
  const unitPx = face.widthPx * PALM_BY_FACE * place.scale;
  const parts = placed(
    pose === 'fist' ? fistParts(poseOf('curled', random), random) : handParts(poseOf(pose, random), random),
    place,
    unitPx,
  );
  const box = boxOf(parts, stage);
  if (box.width < 2 || box.height < 2) return;
  const scale = box.width * box.height > MANY_PIXELS ? 0.5 : 1;
  const { canvas, context: small } = canvasOf(box.width * scale, box.height * scale);
  const limbs = parts.map((part) => moved(part, box.left, box.top, scale));
  const relief = reliefOf(canvas.width, canvas.height, limbs);
  const painted = random.chance(0.15);
  const skin = {
    ...look,
    nail: painted ? lit(anyColour(random), 1.1) : ([255, 236, 236] as const),
    creases: random.uniform(0.5, 1.4),
    light: stage.look.light,
    unitPx: unitPx * scale,
  };
  small.putImageData(new ImageData(paintHand(relief, limbs, skin, random), canvas.width, canvas.height), 0, 0);
  context.drawImage(canvas, box.left, box.top, box.width, box.height);
}
