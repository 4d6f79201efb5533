import { describe, expect, test } from 'vitest';
import { measureFace, measureFaces } from './measure-face.js';
import type { RawFace } from './raw-face.js';

const FRAME = { width: 640, height: 480 };
const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1];

/** A face whose named points lie where the test says, in pixels of the frame, and all others at the eyes' midpoint. */
function face(points: Record<number, readonly [number, number]>, rest: Partial<RawFace> = {}): RawFace {
  const landmarks = new Float32Array(478 * 3);
  for (let i = 0; i < 478; i += 1) {
    const [x, y] = points[i] ?? [320, 200];
    landmarks.set([x / FRAME.width, y / FRAME.height, 0], i * 3);
  }
  return { landmarks, blendshapes: {}, matrix: IDENTITY, ...rest };
}

/** Eyes 80 px apart around (320, 200), chin 120 px below, lids 6 px and 4 px apart, lips 12 px apart. */
const POINTS = {
  33: [265, 200],
  133: [295, 200],
  362: [345, 200],
  263: [375, 200],
  152: [320, 320],
  159: [280, 197],
  145: [280, 203],
  386: [360, 198],
  374: [360, 202],
  13: [320, 264],
  14: [320, 276],
} as const;

describe('measureFace', () => {
  test('distances in pixels of the frame', () => {
    const measures = measureFace(face(POINTS), FRAME);
    expect(measures.interEyeDistancePx).toBeCloseTo(80, 3);
    expect(measures.headSizeRatio).toBeCloseTo(120 / 480, 5);
    expect(measures.box.x).toBeCloseTo(265, 3);
    expect(measures.box.width).toBeCloseTo(110, 3);
    expect(measures.box.height).toBeCloseTo(320 - 197, 3);
  });

  test('the room around the face in the units of OFIQ: sideways from the farther eye, up and down from between them', () => {
    const { margins } = measureFace(face(POINTS), FRAME);
    expect(margins.leftward).toBeCloseTo(360 / 80, 4);
    expect(margins.rightward).toBeCloseTo((640 - 280) / 80, 4);
    expect(margins.above).toBeCloseTo(200 / 120, 4);
    expect(margins.below).toBeCloseTo((480 - 200) / 120, 4);
  });

  test('a face in one point has numbers, too', () => {
    const { margins, ...measures } = measureFace(face({}), FRAME);
    expect(Object.values(margins).every(Number.isFinite)).toBe(true);
    expect(measures.eyeOpenness).toBe(0);
  });

  test('a turned head has its eye distance divided by the cosine of the yaw', () => {
    const turned = [0.5, 0, -0.866025, 0, 0, 1, 0, 0, 0.866025, 0, 0.5, 0, 0, 0, -4e6, 1];
    expect(measureFace(face(POINTS, { matrix: turned }), FRAME).interEyeDistancePx).toBeCloseTo(160, 2);
  });

  test('eyes count as open as the less open one, the mouth as its widest gap', () => {
    const measures = measureFace(face(POINTS), FRAME);
    expect(measures.eyeOpenness).toBeCloseTo(4 / 120, 4);
    expect(measures.mouthOpenness).toBeCloseTo(12 / 120, 4);
  });

  test('the smile is that of the stronger corner', () => {
    const blendshapes = { mouthSmileLeft: 0.2, mouthSmileRight: 0.6 };
    expect(measureFace(face(POINTS, { blendshapes }), FRAME).smile).toBe(0.6);
  });

  test('eyes that look aside together count, eyes that look at the nose do not', () => {
    const aside = { eyeLookOutLeft: 0.8, eyeLookInRight: 0.6, eyeLookInLeft: 0.1 };
    const crossed = { eyeLookInLeft: 0.8, eyeLookInRight: 0.8 };
    expect(measureFace(face(POINTS, { blendshapes: aside }), FRAME).gazeOffset).toBeCloseTo(0.7);
    expect(measureFace(face(POINTS, { blendshapes: crossed }), FRAME).gazeOffset).toBeCloseTo(0.4);
  });

  test('the largest face comes first', () => {
    const far = face({ ...POINTS, 152: [320, 240], 14: [320, 204], 13: [320, 203] });
    const [first] = measureFaces([far, face(POINTS)], FRAME);
    expect(first?.box.height).toBeCloseTo(123, 3);
  });
});
