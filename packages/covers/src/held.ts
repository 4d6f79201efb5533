import { type Point, turned } from './geometry.js';
import { drawHand, handLook } from './hand.js';
import type { Stage } from './stage.js';

/** A thing that is held before the face. */
export interface Place {
  readonly at: Point;
  readonly angleRad: number;
  readonly mirrored: boolean;
}

/** Somewhere over the face, mostly over its middle line, at any small angle. */
export function anyPlace({ face, random }: Stage, { tiltRad = 0.25 } = {}): Place {
  const at = face.on(random.normal(0, 0.65), random.uniform(-0.5, 1.6));
  return { at, angleRad: face.rollRad + random.normal(0, tiltRad), mirrored: random.chance(0.5) };
}

/** Somewhere over the face for a large thing: mostly only one of its edges lies over a part of the face. */
export function partlyPlace(stage: Stage, [width, height]: readonly [number, number], { tiltRad = 0.25 } = {}): Place {
  const { face, random } = stage;
  const place = anyPlace(stage, { tiltRad });
  if (random.chance(0.25)) return place;
  const edge = face.on(random.uniform(-0.9, 0.9), random.uniform(-0.6, 1.5));
  const side = random.pick<Point>([
    { x: 0, y: 1 },
    { x: 0, y: 1 },
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: -1, y: 0 },
  ]);
  const aside = {
    x: (side.x * width) / 2 + side.y * width * random.uniform(-0.3, 0.3),
    y: (side.y * height) / 2 + side.x * height * random.uniform(-0.3, 0.3),
  };
  const offset = turned(aside, place.angleRad);
  return { ...place, at: { x: edge.x + offset.x, y: edge.y + offset.y } };
}

/** Points of a thing (its middle at 0, 0) where it is in the picture. */
export function put(points: readonly Point[], { at, angleRad }: Place): Point[] {
  return points.map((point) => {
    const offset = turned(point, angleRad);
    return { x: at.x + offset.x, y: at.y + offset.y };
  });
}

/** Fingers around a thing that was painted before, from one side; `halfPx` is half the thing's width. */
export function holdFromSide(
  stage: Stage,
  place: Place,
  { halfPx, downPx }: { readonly halfPx: number; readonly downPx: number },
): void {
  const { random } = stage;
  const side = place.mirrored ? -1 : 1;
  const [at] = put([{ x: side * halfPx * random.uniform(0.35, 0.75), y: downPx }], place);
  if (!at) return;
  drawHand(
    stage,
    {
      at,
      grip: { x: 0, y: -1.45 },
      angleRad: place.angleRad - side * random.uniform(0.7, 1.4),
      mirrored: random.chance(0.5),
      scale: random.uniform(0.85, 1.1),
    },
    { pose: 'flat', look: { ...handLook(stage), back: true } },
  );
}
