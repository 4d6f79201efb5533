import { describe, expect, it } from 'vitest';
import type { FaceFrame } from './evidence.js';
import { life } from './life.js';
import { filmed, type Pose } from './test-head.js';
import { poses, sway, tilting, turning } from './test-moves.js';

const film = (moves: readonly Pose[], noisePx = 0.3): readonly FaceFrame[] =>
  filmed({ is: 'head' }, moves, { noisePx, seed: 5 });

/** The same frames once more, after the others. */
function twice(track: readonly FaceFrame[]): readonly FaceFrame[] {
  return [...track, ...track].map((frame, index) => ({ ...frame, atMs: index * 100 }));
}

/** Two waves that never meet in the same way. */
const wandering = (count: number) =>
  poses(
    (share) => ({
      yawDeg: 12 * Math.sin(11 * share),
      pitchDeg: 6 * Math.sin(17.3 * share),
      xCm: 2 * Math.sin(7.7 * share),
    }),
    count,
  );

/** A clip that plays twice before a camera with its own noise. */
const filmedAgain = film([...wandering(30), ...wandering(30)], 0.5);

/** Two turns to one side, the second one slower and wider by this, of somebody who hardly sways in between. */
function turnedTwice(seed: number, more: number): readonly FaceFrame[] {
  const base = sway(seed, 0.2);
  const turn = (ms: number, share: number) =>
    ms > 0 && ms < 1_800 * share ? 30 * share * Math.sin((Math.PI * ms) / 1_800 / share) ** 2 : 0;
  const moves = poses((share) => {
    const rest = base(share);
    return { ...rest, yawDeg: rest.yawDeg + turn(9_000 * share - 1_000, 1) + turn(9_000 * share - 6_000, more) };
  }, 91);
  return filmed({ is: 'head' }, moves, { noisePx: 0.2, seed });
}

describe('life', () => {
  const still = poses(sway(2, 1));

  it.each<[string, readonly Pose[]]>([
    ['a blink', still.map((pose, index) => ({ ...pose, lids: index === 12 ? 0.2 : 1 }))],
    ['a word', still.map((pose, index) => ({ ...pose, mouth: index > 9 && index < 14 ? 0.12 : 0.01 }))],
  ])('shows in %s', (_what, moves) => {
    expect(life(film(moves))).toMatchObject({ kind: 'life', score: 1 });
  });

  it.each<[string, readonly FaceFrame[]]>([
    ['one that keeps still', film(still)],
    ['one that turns', film(turning(25, 1))],
    ['one that nods', film(tilting(15, 1))],
    ['one that wanders about', film(wandering(60))],
    [
      'one of a camera that shows every picture twice',
      film(still).flatMap((frame) => [frame, { ...frame, atMs: frame.atMs + 50 }]),
    ],
    ['one that turns to the same side twice', turnedTwice(1, 1.05)],
    ['one that does so in the very same way', turnedTwice(2, 1)],
    ['no frames', []],
  ])('is neither shown nor denied by %s', (_what, track) => {
    expect(life(track)).toBeNull();
  });

  it.each<[string, readonly FaceFrame[]]>([
    [
      'the same picture all the time',
      film(
        still.map(() => ({})),
        0,
      ),
    ],
    ['a clip that begins anew', twice(film(wandering(30), 0))],
    ['a clip on a screen that begins anew', filmedAgain],
    ['a clip that played for long', film(Array.from({ length: 8 }, () => wandering(50)).flat(), 0.3)],
  ])('is denied by %s', (_what, track) => {
    expect(life(track)).toEqual({ kind: 'life', value: 0, score: 0, confidence: 1 });
  });
});
