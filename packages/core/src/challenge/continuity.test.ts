import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../evidence/evidence.js';
import type { FaceMeasures } from '../observation.js';
import { POLICIES } from '../policies.js';
import { observation } from '../test-data.js';
import { appearanceChange } from './appearance.js';
import { faceNear, isSameFace, looksLike, type SecondFace, secondFace } from './continuity.js';
import { faceFrame } from './track.js';

const policy = POLICIES.standard;

/** Colours with shade of their own: the same seed, the same face. */
function colours(seed: number, light = 1): Float32Array {
  return Float32Array.from({ length: 192 }, (_, i) => light * (0.5 + 0.3 * Math.sin(seed * (Math.floor(i / 3) + 1))));
}

function frameOf(atMs: number, face: Partial<FaceMeasures> = {}, appearance = colours(1)): FaceFrame {
  const seen = observation({ atMs, face, appearance });
  const [measures] = seen.faces;
  if (!measures) throw new Error('There is a face in it.');
  return faceFrame(seen, measures);
}

describe('a face from one frame to the next', () => {
  const before = frameOf(0);
  it.each<[string, FaceFrame, boolean]>([
    ['stands still', frameOf(50), true],
    ['turns as fast as heads do', frameOf(50, { yawDeg: 30 }), true],
    ['turns further in a longer time', frameOf(200, { yawDeg: 80 }), true],
    ['turns as no head does', frameOf(50, { yawDeg: -60 }), false],
    ['is elsewhere', frameOf(50, { box: { x: 100, y: 200, width: 300, height: 330 } }), false],
    ['comes nearer', frameOf(50, { interEyeDistancePx: 140, headSizeRatio: 0.29 }), true],
    ['is much larger', frameOf(50, { interEyeDistancePx: 190, headSizeRatio: 0.4 }), false],
    ['has its eyes measured wrong', frameOf(50, { interEyeDistancePx: 190 }), true],
    ['looks otherwise', frameOf(50, {}, colours(2)), false],
    ['is seen from another side', frameOf(50, { yawDeg: 25 }, colours(2)), true],
    ['stands in half the light', frameOf(50, {}, colours(1, 0.5)), true],
  ])('%s: %#', (_what, now, same) => {
    expect(isSameFace(before, now, policy)).toBe(same);
  });

  it('is not judged by colours that nobody measured', () => {
    expect(isSameFace(before, { ...frameOf(50), appearance: null }, policy)).toBe(true);
    expect(looksLike(before, frameOf(5_000, {}, colours(2)), policy)).toBe(false);
    expect(looksLike({ ...before, appearance: null }, frameOf(5_000, {}, colours(2)), policy)).toBe(true);
  });
});

describe('a change of appearance', () => {
  it('is 0 for the same face in another light and white balance, and about 1 for another face', () => {
    const warmer = colours(1).map((value, i) => value + (i % 3 === 0 ? 0.1 : 0));
    expect(appearanceChange(colours(1), warmer)).toBeCloseTo(0, 4);
    expect(appearanceChange(colours(1), colours(1, 0.3))).toBeCloseTo(0, 4);
    expect(appearanceChange(colours(1), colours(2))).toBeGreaterThan(0.7);
  });

  it('is unknown where there is no shade', () => {
    expect(appearanceChange(new Float32Array(192).fill(0.5), colours(1))).toBeNull();
  });
});

describe('a second face', () => {
  const last = frameOf(0);
  const bystander = (atMs: number, x = 60) => ({
    box: { x, y: 60, width: 60, height: 66 },
    interEyeDistancePx: 25,
    score: 0.9,
    atMs,
  });
  const count = (...seen: readonly ReturnType<typeof observation>[]) =>
    seen.reduce<SecondFace | null>((before, now) => secondFace(before, now, last, policy), null)?.looks ?? 0;

  it('is counted once a look, not once a frame', () => {
    const look = [100, 150, 200].map((atMs) => observation({ atMs, others: [bystander(100)] }));
    expect(count(...look)).toBe(1);
    expect(count(...look, observation({ atMs: 600, others: [bystander(600)] }))).toBe(2);
  });

  it('that has landmarks is seen in every frame', () => {
    expect(count(observation({ atMs: 50, faces: 2 }), observation({ atMs: 100, faces: 2 }))).toBe(2);
  });

  it('that the next look does not see was none', () => {
    const look = (atMs: number) => observation({ atMs, others: [bystander(atMs)] });
    expect(count(look(100), observation({ atMs: 600 }), look(1_100))).toBe(1);
  });

  it("is not the person's own while its landmarks are lost", () => {
    const own = { ...bystander(100), box: { ...last.face.box, x: last.face.box.x + 40 } };
    expect(count(observation({ atMs: 100, faces: 0, others: [own] }))).toBe(0);
  });

  it('in front of the person does not take their place', () => {
    const [face] = observation().faces;
    const seen = observation({ atMs: 50 });
    if (!face) throw new Error('There is a face in it.');
    const intruder = { ...face, box: { x: 0, y: 0, width: 480, height: 500 } };
    expect(faceNear({ ...seen, faces: [intruder, face] }, last)).toBe(face);
  });
});
