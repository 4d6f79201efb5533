import { describe, expect, test } from 'vitest';
import { poseFromMatrix } from './pose.js';

const RAD = Math.PI / 180;

/** Turns about x (up), y and z in a world with x to the image's right, y up and z to the camera, as a matrix in column order. */
function matrix(about: 'x' | 'y' | 'z', deg: number, scale = 1): number[] {
  const [c, s] = [Math.cos(deg * RAD) * scale, Math.sin(deg * RAD) * scale];
  const columns = {
    x: [scale, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0],
    y: [c, 0, -s, 0, 0, scale, 0, 0, s, 0, c, 0],
    z: [c, s, 0, 0, -s, c, 0, 0, 0, 0, scale, 0],
  };
  return [...columns[about], 1, 2, -40, 1];
}

describe('poseFromMatrix', () => {
  test('a face that looks into the camera has no angles', () => {
    const pose = poseFromMatrix(matrix('x', 0));
    expect(Object.values(pose).map(Math.abs)).toEqual([0, 0, 0]);
  });

  test('a nose that points to the image right is a turn to the own left: positive yaw', () => {
    expect(poseFromMatrix(matrix('y', 20)).yawDeg).toBeCloseTo(20);
    expect(poseFromMatrix(matrix('y', 20)).pitchDeg).toBeCloseTo(0);
  });

  test('a nose that points down is a positive pitch', () => {
    expect(poseFromMatrix(matrix('x', 15)).pitchDeg).toBeCloseTo(15);
  });

  test('a crown that leans to the image left is a positive roll', () => {
    expect(poseFromMatrix(matrix('z', 12)).rollDeg).toBeCloseTo(12);
  });

  test('the scale of the matrix does not matter', () => {
    expect(poseFromMatrix(matrix('x', 15, 1.7)).pitchDeg).toBeCloseTo(15);
    expect(poseFromMatrix(matrix('y', -30, 0.4)).yawDeg).toBeCloseTo(-30);
  });
});
