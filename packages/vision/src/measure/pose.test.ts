import { describe, expect, test } from 'vitest';
import { type Pose, poseFromMatrix } from './pose.js';

const RAD = Math.PI / 180;
const FRAME = { width: 640, height: 480 };
/** So far away that the turned face does not leave the axis. */
const AHEAD = [0, 0, -1e9] as const;

type Rows = readonly (readonly [number, number, number])[];

function product(a: Rows, b: Rows): Rows {
  const cell = (row: number, column: number) => {
    const [x, y, z] = a[row] ?? [0, 0, 0];
    return x * (b[0]?.[column] ?? 0) + y * (b[1]?.[column] ?? 0) + z * (b[2]?.[column] ?? 0);
  };
  return [0, 1, 2].map((row) => [cell(row, 0), cell(row, 1), cell(row, 2)] as const);
}

/** The matrix of a head that was turned by its pitch, then its yaw, then its roll, in column order. */
function matrix(
  [yawDeg = 0, pitchDeg = 0, rollDeg = 0]: readonly number[],
  place: readonly number[] = AHEAD,
  scale = 1,
): number[] {
  const [cy, sy] = [Math.cos(yawDeg * RAD), Math.sin(yawDeg * RAD)];
  const [cp, sp] = [Math.cos(pitchDeg * RAD), Math.sin(pitchDeg * RAD)];
  const [cr, sr] = [Math.cos(rollDeg * RAD), Math.sin(rollDeg * RAD)];
  const yaw: Rows = [
    [cy, 0, sy],
    [0, 1, 0],
    [-sy, 0, cy],
  ];
  const pitch: Rows = [
    [1, 0, 0],
    [0, cp, -sp],
    [0, sp, cp],
  ];
  const roll: Rows = [
    [cr, -sr, 0],
    [sr, cr, 0],
    [0, 0, 1],
  ];
  const turned = product(roll, product(yaw, pitch));
  const column = (index: 0 | 1 | 2) => [...turned.map((row) => row[index] * scale), 0];
  return [...column(0), ...column(1), ...column(2), ...place, 1];
}

function near({ yawDeg, pitchDeg, rollDeg }: Pose, [yaw, pitch, roll]: readonly number[], digits = 6): void {
  expect(yawDeg).toBeCloseTo(yaw ?? Number.NaN, digits);
  expect(pitchDeg).toBeCloseTo(pitch ?? Number.NaN, digits);
  expect(rollDeg).toBeCloseTo(roll ?? Number.NaN, digits);
}

const STEPS = [-1, -0.4, 0, 0.3, 1];
const ALL_TURNS = STEPS.flatMap((a) => STEPS.flatMap((b) => STEPS.map((c) => [a * 60, b * 50, c * 45] as const)));

describe('a head in the middle of the frame', () => {
  test.each([
    ['looks into the camera', [1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]],
    ['nose to the image right: its own left', [0.8, 0, -0.6], [0, 1, 0], [0.6, 0, 0.8], [36.8699, 0, 0]],
    ['nose down', [1, 0, 0], [0, 0.8, 0.6], [0, -0.6, 0.8], [0, 36.8699, 0]],
    ['crown to the image left', [0.8, 0.6, 0], [-0.6, 0.8, 0], [0, 0, 1], [0, 0, 36.8699]],
  ])('%s', (_, right, up, front, angles) => {
    near(poseFromMatrix([...right, 0, ...up, 0, ...front, 0, ...AHEAD, 1], FRAME), angles, 4);
  });

  test('turns that were mixed are told apart, each with its own sign', () => {
    for (const turns of ALL_TURNS) near(poseFromMatrix(matrix(turns), FRAME), turns);
  });

  test('neither the scale of the matrix nor the shape or size of the frame matters', () => {
    const turns = [-30, 20, 10] as const;
    near(poseFromMatrix(matrix(turns, AHEAD, 1.7), FRAME), turns);
    near(poseFromMatrix(matrix(turns), { width: 1080, height: 1920 }), turns);
  });

  test('a matrix that is missing says nothing, and breaks nothing', () => {
    near(poseFromMatrix([], FRAME), [0, 0, 0]);
  });
});

/** What MediaPipe says of rendered heads that look along the axis of a camera with the field of view given. */
const STRAIGHT_AHEAD = [
  { fieldOfViewDeg: 40, place: [-11.4, -0.7, -28.8], seen: [-5.1, 0.5, -1.9] },
  { fieldOfViewDeg: 40, place: [11.5, -0.8, -28.9], seen: [4.4, -0.4, 1.8] },
  { fieldOfViewDeg: 48, place: [-11.5, -0.6, -34.8], seen: [-5.8, 1, -1.8] },
  { fieldOfViewDeg: 48, place: [11.5, -0.8, -34.8], seen: [5.8, -0.5, 1.3] },
  { fieldOfViewDeg: 48, place: [0, -10.5, -35.2], seen: [-0.4, 4.3, -0.2] },
  { fieldOfViewDeg: 48, place: [0, 9.4, -36.6], seen: [-0.3, -3.2, -0.2] },
  { fieldOfViewDeg: 63, place: [-11.8, -0.7, -48.1], seen: [-7.1, 1.2, -1.3] },
  { fieldOfViewDeg: 63, place: [11.6, -0.6, -47.3], seen: [6.9, 0.9, 1.1] },
] as const;

describe('a head off the axis', () => {
  test.each(STRAIGHT_AHEAD)('at $place in a camera of $fieldOfViewDeg degrees looks ahead', ({ place, seen }) => {
    const { yawDeg, pitchDeg, rollDeg } = poseFromMatrix(matrix(seen, place), FRAME);
    expect(Math.abs(yawDeg)).toBeLessThan(4);
    // Seen in the middle of the frame, that head has a pitch of 2.
    expect(Math.abs(pitchDeg - 2)).toBeLessThan(3.5);
    expect(Math.abs(rollDeg)).toBeLessThan(3);
  });

  test('what the place makes seem grows with the distance from the axis and mirrors with it', () => {
    const yawAt = (x: number) => poseFromMatrix(matrix([], [x, 0, -40]), FRAME).yawDeg;
    expect(yawAt(-6)).toBeCloseTo(-yawAt(6));
    expect(yawAt(6)).toBeLessThan(-1);
    expect(yawAt(12)).toBeLessThan(yawAt(6) - 1);
    const pitchAt = (y: number) => poseFromMatrix(matrix([], [0, y, -40]), FRAME).pitchDeg;
    expect(pitchAt(12)).toBeCloseTo(-yawAt(12));
  });

  test('a frame less high shows less of the same lens: the same share of its height is a smaller angle', () => {
    const straight = matrix([], [9, 0, -40]);
    const upright = poseFromMatrix(straight, { width: 480, height: 640 }).yawDeg;
    expect(Math.abs(poseFromMatrix(straight, FRAME).yawDeg)).toBeLessThan(Math.abs(upright) - 1);
  });
});
