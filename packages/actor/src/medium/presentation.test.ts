import { describe, expect, it } from 'vitest';
import { act } from '../actions.js';
import { createResponder } from '../responder.js';
import { attackAt } from './attack.js';
import { HANDLINGS, type Handling, ownChoice, TILT_DEG } from './attack-scripts.js';
import { INSTRUMENTS } from './instruments.js';
import { attackOf, type Presentation } from './presentation.js';
import { mediumTruth } from './truth.js';

const VGA = { width: 640, height: 480 };
const handlings = Object.keys(HANDLINGS);

function isHandling(name: string): name is Handling {
  return Object.hasOwn(HANDLINGS, name);
}

function edges(presentation: Presentation, frame = VGA): boolean[] {
  const attack = attackOf({ ...presentation, frame });
  return Array.from({ length: 90 }, (_, i) => mediumTruth(attackAt(attack, i * 70), frame)?.edgesInView ?? true);
}

/** Height of a face of 18 cm in the frame, by the two cameras that see it. */
function faceHeight(presentation: Presentation, atMs: number): number {
  const scene = attackAt(attackOf(presentation), atMs);
  const shows = scene.medium?.shows;
  if (shows?.kind !== 'actor' || !scene.medium) throw new Error('The actor is on the medium.');
  const spread = (deg: number): number => 2 * Math.tan((deg * Math.PI) / 360);
  const onMedium = (18 / (shows.scene.distanceCm * spread(shows.scene.fieldOfViewDeg))) * scene.medium.heightCm;
  return onMedium / (scene.distanceCm * spread(scene.fieldOfViewDeg));
}

describe('attackOf', () => {
  const cases = Object.entries(INSTRUMENTS).flatMap(([name, instrument]) =>
    handlings.filter(isHandling).map((handling) => ({ name, instrument, handling })),
  );

  it.each(cases)('$name, $handling: edgeless for as long as it is handled and shaken', ({ instrument, handling }) => {
    expect(edges({ instrument, handling, edgeless: true, seed: 5 })).not.toContain(true);
    expect(edges({ instrument, handling, edgeless: true }, { width: 480, height: 640 })).not.toContain(true);
  });

  it.each(Object.entries(INSTRUMENTS))(
    '%s: where there is room for a tilt it is edgeless also when it is moved as somebody asks',
    (_name, instrument) => {
      for (const said of ['turn_left', 'turn_right', 'come_closer']) {
        const { handling, ...attack } = attackOf({ instrument, handling: 'tilt', edgeless: true, seed: 2 });
        const held = { ...attack, handling: handling.filter(({ atMs }) => atMs === 0) };
        const responder = createResponder({ turnDeg: TILT_DEG });
        responder.hear(said, 0);
        for (let ms = 0; ms < 6_000; ms += 130) {
          const scene = responder.scene(attackAt(held, ms), ms);
          expect(mediumTruth(scene, VGA)?.edgesInView, `${said}, ${ms} ms`).toBe(false);
        }
      }
    },
  );

  it.each(Object.entries(INSTRUMENTS))(
    '%s: otherwise an edge is in view, and the face has the size asked for',
    (_name, instrument) => {
      expect(edges({ instrument })).not.toContain(false);
      expect(faceHeight({ instrument }, 0)).toBeCloseTo(0.42, 1);
      expect(faceHeight({ instrument, faceHeightRatio: 0.3 }, 0)).toBeCloseTo(0.3, 1);
    },
  );

  it('shakes smoothly, the same for the same seed and otherwise for another', () => {
    const at = (seed: number, ms: number) => attackAt(attackOf({ instrument: INSTRUMENTS.phone, seed }), ms);
    expect(at(3, 1234)).toEqual(at(3, 1234));
    expect(at(3, 1234).yawDeg).not.toBe(at(4, 1234).yawDeg);
    for (let ms = 0; ms < 3000; ms += 33) expect(Math.abs(at(3, ms + 33).yawDeg - at(3, ms).yawDeg)).toBeLessThan(0.6);
  });

  it('tilts both ways', () => {
    const yaws = Array.from(
      { length: 60 },
      (_, i) => attackAt(attackOf({ instrument: INSTRUMENTS.print, handling: 'tilt' }), i * 100).yawDeg,
    );
    expect(Math.max(...yaws)).toBeGreaterThan(20);
    expect(Math.min(...yaws)).toBeLessThan(-20);
  });

  it('shows pictures smaller where an edgeless medium would make their faces too large', () => {
    // Only the size is read of a picture that is not drawn.
    const source = { width: 640, height: 480 } as ImageData;
    const shows = () => ({ kind: 'picture', source }) as const;
    const presentation = { instrument: INSTRUMENTS.monitor, handling: 'tilt', edgeless: true, shows } as const;
    const scene = attackAt(attackOf({ ...presentation, faceInPicture: 0.5 }), 0);
    const picture = scene.medium?.shows;
    if (picture?.kind !== 'picture') throw new Error('The picture is on the medium.');
    // The picture's width fills the medium at a scale of 1: there the face has 0.5 * 640 / 480 of the medium's width.
    const faceCm = (picture.scale ?? 1) * 0.5 * (480 / 640) * (scene.medium?.widthCm ?? 0);
    expect(faceCm / (scene.distanceCm * 2 * Math.tan((24 * Math.PI) / 180))).toBeCloseTo(0.42, 1);
    expect(attackOf(presentation).shows(0)).toEqual(shows());
  });

  it('handles a medium by the actions of a person, and shows a face that acts by itself', () => {
    const handling = (distanceCm: number) => [{ atMs: 0, scene: { distanceCm } }, ...act('turn_left', 500, distanceCm)];
    const attack = attackOf({ instrument: INSTRUMENTS.tablet, handling, shows: 'moving' });
    expect(attackAt(attack, 1400).yawDeg).toBeGreaterThan(25);
    const faces = Array.from({ length: 200 }, (_, i) => attack.shows(i * 100));
    const yaws = faces.map((shown) => (shown.kind === 'actor' ? shown.scene.yawDeg : 0));
    expect(Math.max(...yaws)).toBeGreaterThan(20);
    expect(Math.min(...yaws)).toBeLessThan(-20);
  });
});

describe('ownChoice', () => {
  it('is in order, and another one for another seed', () => {
    const times = ownChoice(2).map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(ownChoice(2)).toEqual(ownChoice(2));
    expect(ownChoice(2)).not.toEqual(ownChoice(3));
  });
});
