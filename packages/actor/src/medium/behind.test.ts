import { describe, expect, it } from 'vitest';
import { pupilsBeforeCamera } from '../figure-place.js';
import type { ActorScene } from '../scene.js';
import { attackAt } from './attack.js';
import { behindMedium, eyesOnMedium } from './behind.js';
import { INSTRUMENTS } from './instruments.js';
import type { Medium } from './medium.js';
import { attackOf } from './presentation.js';
import { surfaceOf } from './surface.js';

function mediumOf({ medium }: ActorScene): Medium {
  if (!medium) throw new Error('The scene has a medium.');
  return medium;
}

describe('behindMedium', () => {
  it('shows nobody, unless somebody holds it', () => {
    const scene = attackAt(attackOf({ instrument: INSTRUMENTS.phone }), 0);
    expect(behindMedium(scene, mediumOf(scene)).present).toBe(false);
    const holder = behindMedium(scene, { ...mediumOf(scene), holder: true });
    expect(holder.present).toBe(true);
    expect(holder.distanceCm).toBeGreaterThan(scene.distanceCm + 15);
  });

  it.each([0, 20, -20])('has the eyes of the wearer close behind the holes, turned by %i', (yawDeg) => {
    const scene = { ...attackAt(attackOf({ instrument: INSTRUMENTS.cut_out_print }), 0), yawDeg, pitchDeg: 5 };
    const medium = mediumOf(scene);
    const pupils = pupilsBeforeCamera(behindMedium(scene, medium));
    const holes = eyesOnMedium(medium)?.map(surfaceOf(scene, medium)) ?? [];
    pupils.forEach((pupil, side) => {
      const hole = holes[side]?.place ?? [0, 0, 0];
      expect(Math.hypot(pupil[0] - hole[0], pupil[1] - hole[1], pupil[2] - hole[2])).toBeLessThan(2);
    });
  });
});

describe('eyesOnMedium', () => {
  it('follows a picture that is cut to fill the medium', () => {
    const scene = attackAt(attackOf({ instrument: INSTRUMENTS.print }), 0);
    const source = { width: 1600, height: 900 };
    const eyes = [
      { x: 0.45, y: 0.4 },
      { x: 0.55, y: 0.4 },
    ] as const;
    // Only the size is read of a picture that is not drawn.
    const shows = { kind: 'picture', source: source as ImageData, eyes } as const;
    const [left, right] = eyesOnMedium({ ...mediumOf(scene), shows }) ?? [];
    expect(left?.y).toBeCloseTo(0.4);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo((0.1 * (16 / 9)) / (19.8 / 28.5), 3);
  });
});
