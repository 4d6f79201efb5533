import { noiseOf, type Pose } from './test-head.js';

const FRAMES = 30;

/** So many poses, of which a function tells each by its share of the way. */
export function poses(at: (share: number) => Pose, count = FRAMES): readonly Pose[] {
  return Array.from({ length: count }, (_, index) => at(index / (count - 1)));
}

/** The small motions of somebody who sits there, or of a hand that holds something. */
export function sway(seed: number, degrees: number) {
  const random = noiseOf(seed);
  const [a, b, c] = [random() * 3, random() * 3, random() * 3];
  return (share: number) => ({
    yawDeg: degrees * Math.sin(19 * share + a),
    pitchDeg: degrees * Math.sin(17 * share + b),
    rollDeg: degrees * Math.sin(23 * share + c),
    xCm: 0.3 * degrees * Math.sin(13 * share + c),
  });
}

/** A rest, a turn to the image's right, and back again. */
export function turning(peakDeg: number, seed: number): readonly Pose[] {
  const base = sway(seed, 1);
  return poses((share) => ({ ...base(share), yawDeg: base(share).yawDeg + thereAndBack(share, peakDeg) }));
}

/** The same, downwards. */
export function tilting(peakDeg: number, seed: number): readonly Pose[] {
  const base = sway(seed, 1);
  return poses((share) => ({ ...base(share), pitchDeg: base(share).pitchDeg + thereAndBack(share, peakDeg) }));
}

/** Coming nearer for two thirds of the time, and staying there. */
export function approaching(fromCm: number, toCm: number, seed: number, swayDeg = 1): readonly Pose[] {
  const base = sway(seed, swayDeg);
  return poses((share) => ({ ...base(share), distanceCm: fromCm + (toCm - fromCm) * Math.min(1, 1.5 * share) }));
}

function thereAndBack(share: number, peak: number): number {
  return share < 0.25 ? 0 : peak * Math.sin(((share - 0.25) / 0.75) * Math.PI) ** 2;
}
