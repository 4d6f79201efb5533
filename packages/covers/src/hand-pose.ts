import type { HandPose } from './hand-parts.js';
import type { Random } from './random.js';

type Folds = HandPose['folds'];

const four = (make: (index: number) => readonly [number, number, number]): Folds => [0, 1, 2, 3].map(make);

/** A pose by its name, never twice the same. */
export function poseOf(name: 'flat' | 'spread' | 'curled' | 'side' | 'point', random: Random): HandPose {
  const relaxed = (): readonly [number, number, number] => [
    Math.abs(random.normal(0.1, 0.12)),
    Math.abs(random.normal(0.2, 0.15)),
    Math.abs(random.normal(0.15, 0.1)),
  ];
  const curl = random.uniform(0.3, 0.75);
  const base: HandPose = {
    spread: random.uniform(0.2, 1.1),
    folds: four(relaxed),
    bendRad: random.normal(0, 0.05),
    thumbRad: random.uniform(-0.1, 0.8),
    breadth: random.uniform(0.85, 1),
    sleeveAt: random.chance(0.65) ? random.uniform(0.1, 2.2) : null,
  };
  switch (name) {
    case 'flat':
      return base;
    case 'spread':
      return { ...base, spread: random.uniform(1.3, 2.6), thumbRad: random.uniform(0.5, 1.1) };
    case 'curled':
      return {
        ...base,
        folds: four(() => [curl + random.normal(0, 0.1), curl * 0.9, curl * 0.5]),
        bendRad: random.normal(0, 0.12),
      };
    case 'side':
      return {
        ...base,
        breadth: random.uniform(0.35, 0.6),
        spread: random.uniform(0, 0.6),
        bendRad: random.normal(0.12, 0.12),
      };
    case 'point':
      return { ...base, folds: four((index) => (index === 0 ? [0.05, 0.1, 0.1] : [1.1, 1.2, 0.5])), spread: 0.6 };
  }
}
