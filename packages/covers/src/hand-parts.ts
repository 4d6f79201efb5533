import type { Random } from './random.js';
import type { Limb, Point3 } from './relief.js';

/** What a limb of a hand is, which decides about its skin. */
export type HandPartKind = 'palm' | 'base' | 'phalanx' | 'tip' | 'arm' | 'sleeve';

/** One capsule of a hand, in palm widths; the wrist is the origin and the fingers point up (negative y). */
export interface HandPart extends Limb {
  readonly kind: HandPartKind;
}

/** How a hand is held. */
export interface HandPose {
  /** 1 is a relaxed hand, 0 has the fingers side by side, 2 is a star. */
  readonly spread: number;
  /** How far each finger folds away from the viewer, in radians for each of its joints: index to little finger. */
  readonly folds: readonly (readonly [number, number, number])[];
  /** How far the fingers bend sideways in the picture, in radians a joint. */
  readonly bendRad: number;
  /** Direction of the thumb from the fingers' direction, in radians. */
  readonly thumbRad: number;
  /** Below 1 the hand is seen from its side. */
  readonly breadth: number;
  /** How far below the wrist a sleeve begins, in palm widths; none where it is null. */
  readonly sleeveAt: number | null;
}

/** Means of an adult's hand by its breadth of 85 mm (Garrett 1971, anthropometry of the hand): knuckles, lengths and radii. */
const FINGERS = [
  { x: -0.33, y: -1.02, length: 0.84, radius: 0.112, angle: -0.1 },
  { x: -0.1, y: -1.07, length: 0.95, radius: 0.114, angle: -0.02 },
  { x: 0.13, y: -1.02, length: 0.88, radius: 0.108, angle: 0.07 },
  { x: 0.34, y: -0.9, length: 0.69, radius: 0.095, angle: 0.18 },
] as const;

/** Shares of a finger's length from the knuckle to the tip. */
const PHALANGES = [0.47, 0.3, 0.23] as const;

const at = (x: number, y: number, z = 0): Point3 => ({ x, y, z });

function finger(pose: HandPose, index: number, random: Random): HandPart[] {
  const bone = FINGERS[index] ?? FINGERS[0];
  const folds = pose.folds[index] ?? [0, 0, 0];
  let angle = bone.angle * pose.spread + random.normal(0, 0.03);
  let fold = 0;
  // The first phalanx begins inside the palm, so that no step is seen where they meet.
  let from = at(bone.x * pose.breadth, bone.y + 0.06, -0.035 + 0.02 * index * (1 - pose.breadth));
  return PHALANGES.map((share, joint) => {
    fold += folds[joint] ?? 0;
    angle += joint === 0 ? 0 : pose.bendRad;
    const length = bone.length * share;
    const flat = length * Math.cos(fold);
    const to = at(
      from.x + Math.sin(angle) * flat,
      from.y - Math.cos(angle) * flat,
      from.z - length * Math.sin(fold) + (joint === 0 ? 0.03 : 0),
    );
    const part: HandPart = {
      from,
      to,
      fromRadius: bone.radius * (1.02 - joint * 0.07),
      toRadius: bone.radius * (joint === 2 ? 0.76 : 0.98 - joint * 0.07),
      roundness: 0.85,
      kind: joint === 2 ? 'tip' : joint === 0 ? 'base' : 'phalanx',
    };
    from = to;
    return part;
  });
}

function thumb({ thumbRad, breadth }: HandPose): HandPart[] {
  const root = at(-0.26 * breadth, -0.2, 0.02);
  const lean = -0.35 - thumbRad * 0.35;
  const step = (from: Point3, length: number, angle: number, lift: number): Point3 =>
    at(from.x + Math.sin(angle) * length, from.y - Math.cos(angle) * length, from.z + lift);
  const knuckle = step(root, 0.46, lean - 0.15, 0.03);
  const middle = step(knuckle, 0.38, -thumbRad, 0.01);
  const end = step(middle, 0.27, -thumbRad * 0.85, -0.02);
  return [
    { from: root, to: knuckle, fromRadius: 0.2, toRadius: 0.145, roundness: 0.6, kind: 'palm' },
    { from: knuckle, to: middle, fromRadius: 0.14, toRadius: 0.125, roundness: 0.85, kind: 'phalanx' },
    { from: middle, to: end, fromRadius: 0.13, toRadius: 0.1, roundness: 0.8, kind: 'tip' },
  ];
}

function palm({ breadth }: HandPose): HandPart[] {
  const bones = FINGERS.map(
    ({ x, y }): HandPart => ({
      from: at(x * 0.6 * breadth, -0.1, -0.02),
      to: at(x * breadth, y + 0.02, 0),
      fromRadius: 0.2,
      toRadius: 0.145,
      roundness: 0.5,
      kind: 'palm',
    }),
  );
  const middle: HandPart = {
    from: at(0, -0.3),
    to: at(0.01, -0.72),
    fromRadius: 0.36 * breadth + 0.04,
    toRadius: 0.4 * breadth + 0.04,
    roundness: 0.3,
    kind: 'palm',
  };
  return [middle, ...bones];
}

function arm({ sleeveAt, breadth }: HandPose, random: Random): HandPart[] {
  const lean = random.normal(0, 0.12);
  const down = (y: number, z = 0): Point3 => at(Math.sin(lean) * y, y, z);
  const slim = 0.75 + 0.25 * breadth;
  const skin: HandPart = {
    from: down(0),
    to: down(6),
    fromRadius: 0.31 * slim,
    toRadius: 0.62,
    roundness: 0.55,
    kind: 'arm',
  };
  if (sleeveAt === null) return [skin];
  const wide = random.uniform(1.15, 1.6);
  const start = 0.31 + 0.052 * sleeveAt;
  return [
    skin,
    {
      from: down(sleeveAt + 0.1, 0.06),
      to: down(7),
      fromRadius: start * wide,
      toRadius: 0.7 * wide,
      roundness: 0.55,
      kind: 'sleeve',
      cut: true,
    },
  ];
}

/** The capsules of a hand in a pose. */
export function handParts(pose: HandPose, random: Random): HandPart[] {
  return [
    ...arm(pose, random),
    ...palm(pose),
    ...thumb(pose),
    ...[0, 1, 2, 3].flatMap((index) => finger(pose, index, random)),
  ];
}

/** A closed hand with the backs of the fingers to the viewer, the same way up and in the same unit. */
export function fistParts(pose: HandPose, random: Random): HandPart[] {
  const towards = random.chance(0.5);
  const rows = FINGERS.flatMap(({ x, y, radius }, index): HandPart[] => {
    const wide = radius * 1.22;
    const lift = 0.1 + 0.015 * (1 - index);
    const knuckle = at(x * 0.98, y + 0.04, lift);
    const bend = at(x * 0.96, y + 0.44, lift + (towards ? 0.07 : 0.02));
    return [
      { from: knuckle, to: bend, fromRadius: wide, toRadius: wide * 0.98, roundness: 0.9, kind: 'phalanx' },
      ...(towards
        ? [
            {
              from: bend,
              to: at(x * 0.9, y + 0.6, lift - 0.05),
              fromRadius: wide * 0.95,
              toRadius: wide * 0.85,
              roundness: 0.8,
              kind: 'phalanx',
            } as const,
          ]
        : []),
    ];
  });
  const across: HandPart[] = [
    {
      from: at(-0.4, -0.35, 0.1),
      to: at(-0.42, -0.62, 0.2),
      fromRadius: 0.18,
      toRadius: 0.15,
      roundness: 0.8,
      kind: 'phalanx',
    },
    {
      from: at(-0.42, -0.62, 0.2),
      to: at(-0.12, -0.52 + random.normal(0, 0.05), 0.26),
      fromRadius: 0.145,
      toRadius: 0.12,
      roundness: 0.8,
      kind: 'tip',
    },
  ];
  return [...arm(pose, random), ...palm(pose), ...rows, ...(towards ? across : [])];
}
