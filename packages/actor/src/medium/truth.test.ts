import { describe, expect, it } from 'vitest';
import { mapped, quadToQuad, squareTo } from '../maths/homography.js';
import { type ActorScene, NEUTRAL_SCENE } from '../scene.js';
import { INSTRUMENTS } from './instruments.js';
import type { Instrument } from './medium.js';
import { mediumTruth, pictureToFrame } from './truth.js';

const VGA = { width: 640, height: 480 };

function held(instrument: Instrument, scene: Partial<ActorScene> = {}): ActorScene {
  const medium = { ...instrument, shows: { kind: 'actor', scene: NEUTRAL_SCENE } } as const;
  return { ...NEUTRAL_SCENE, ...scene, medium };
}

function truthOf(scene: ActorScene) {
  const truth = mediumTruth(scene, VGA);
  if (!truth) throw new Error('The scene has a medium.');
  return truth;
}

describe('mediumTruth', () => {
  it('is null without a medium, and when nobody is there', () => {
    expect(mediumTruth(NEUTRAL_SCENE, VGA)).toBeNull();
    expect(mediumTruth(held(INSTRUMENTS.phone, { present: false }), VGA)).toBeNull();
  });

  it('has a facing picture in the middle, in the size that its distance makes', () => {
    const { corners, normal, middle } = truthOf(held(INSTRUMENTS.phone, { distanceCm: 30, fieldOfViewDeg: 53.130102 }));
    // At this field of view the frame is as high as the distance is long: 16 pixels a centimetre.
    expect(corners[0].x).toBeCloseTo(320 - 3.4 * 16, 3);
    expect(corners[0].y).toBeCloseTo(240 - 7.5 * 16, 3);
    expect(corners[2].x).toBeCloseTo(320 + 3.4 * 16, 3);
    expect(corners[2].y).toBeCloseTo(240 + 7.5 * 16, 3);
    expect(normal).toEqual([0, 0, 1]);
    expect(middle).toEqual([0, 0, -30]);
  });

  it('turns like a head: positive yaw faces the image right, and the right side goes away', () => {
    const { corners, normal } = truthOf(held(INSTRUMENTS.print, { yawDeg: 20, distanceCm: 40 }));
    expect(normal[0]).toBeCloseTo(Math.sin((20 * Math.PI) / 180), 5);
    const [leftHeight, rightHeight] = [corners[3].y - corners[0].y, corners[2].y - corners[1].y];
    expect(rightHeight).toBeLessThan(leftHeight);
  });

  it('gives flat pictures that map onto each other by the homography of their corners', () => {
    const one = held(INSTRUMENTS.tablet, { yawDeg: 18, pitchDeg: -6, rollDeg: 4, xCm: 2, distanceCm: 30 });
    const other = held(INSTRUMENTS.tablet, { yawDeg: -22, pitchDeg: 8, yCm: -1, distanceCm: 24 });
    const homography = quadToQuad(truthOf(one).corners, truthOf(other).corners);
    for (const point of [
      { x: 0.5, y: 0.5 },
      { x: 0.3, y: 0.7 },
      { x: 0.9, y: 0.1 },
    ]) {
      const [from, to] = [pictureToFrame(one, VGA, point), pictureToFrame(other, VGA, point)];
      if (!from || !to) throw new Error('Both scenes have a medium.');
      expect(mapped(homography, from).x).toBeCloseTo(to.x, 2);
      expect(mapped(homography, from).y).toBeCloseTo(to.y, 2);
    }
  });

  it('gives bent pictures that no homography explains', () => {
    const scene = held({ ...INSTRUMENTS.bent_print, bendRadiusCm: 12 }, { yawDeg: 20, distanceCm: 40 });
    const seen = pictureToFrame(scene, VGA, { x: 0.5, y: 0.5 });
    const flat = mapped(squareTo(truthOf(scene).corners), { x: 0.5, y: 0.5 });
    expect(Math.hypot((seen?.x ?? 0) - flat.x, (seen?.y ?? 0) - flat.y)).toBeGreaterThan(15);
  });

  it.each([
    ['all of it is', { distanceCm: 45 }, true, false],
    ['none of it is', { distanceCm: 18 }, false, true],
    ['only one side is', { distanceCm: 18, xCm: 6 }, true, false],
    ['only a corner is', { distanceCm: 18, rollDeg: 45 }, true, false],
    ['it is held beside the frame', { distanceCm: 45, xCm: 60 }, false, false],
  ])('says whether an edge is in the frame: %s', (_name, pose, edgesInView, fillsFrame) => {
    const landscape = { ...INSTRUMENTS.print, widthCm: 28.5, heightCm: 19.8 };
    expect(truthOf(held(landscape, pose))).toMatchObject({ edgesInView, fillsFrame });
  });

  it('keeps the outline outside of the picture', () => {
    const { corners, outline } = truthOf(held(INSTRUMENTS.monitor, { distanceCm: 90 }));
    expect(Math.min(...outline.map(({ x }) => x))).toBeLessThan(corners[0].x - 5);
    expect(Math.max(...outline.map(({ y }) => y))).toBeGreaterThan(corners[2].y + 5);
  });
});
