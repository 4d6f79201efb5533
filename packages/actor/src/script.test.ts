import { describe, expect, it } from 'vitest';
import { NEUTRAL_SCENE } from './scene.js';
import { type ActorScript, sceneAt } from './script.js';

const script: ActorScript = [
  { atMs: 100, scene: { yawDeg: 10, cover: 'mask', light: { level: 0.5 } } },
  { atMs: 200, scene: { pitchDeg: 4 } },
  { atMs: 300, scene: { yawDeg: 30, cover: 'none', secondFace: { xCm: 20, yCm: 0, distanceCm: 90, yawDeg: 0 } } },
  { atMs: 500, scene: { light: { level: 1.5 }, secondFace: null } },
];

describe('sceneAt', () => {
  it('is neutral where nothing is named', () => {
    expect(sceneAt([], 1000)).toEqual(NEUTRAL_SCENE);
    expect(sceneAt(script, 250).rollDeg).toBe(0);
  });

  it('holds the first and the last value', () => {
    expect(sceneAt(script, 0).yawDeg).toBe(10);
    expect(sceneAt(script, 9999).yawDeg).toBe(30);
  });

  it('glides from one keyframe that names a number to the next, past those that do not', () => {
    expect(sceneAt(script, 200).yawDeg).toBeCloseTo(20);
    const early = sceneAt(script, 110).yawDeg - 10;
    const middle = sceneAt(script, 210).yawDeg - sceneAt(script, 200).yawDeg;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(middle);
  });

  it('glides within the light and leaves its other values', () => {
    expect(sceneAt(script, 300).light).toEqual({ ...NEUTRAL_SCENE.light, level: 1 });
  });

  it('switches what is not a number, null included', () => {
    expect(sceneAt(script, 299).cover).toBe('mask');
    expect(sceneAt(script, 300).cover).toBe('none');
    expect(sceneAt(script, 400).secondFace?.distanceCm).toBe(90);
    expect(sceneAt(script, 500).secondFace).toBeNull();
    const entering: ActorScript = [{ atMs: 0, scene: { secondFace: null } }, ...script.slice(2, 3)];
    expect(sceneAt(entering, 299).secondFace).toBeNull();
    expect(sceneAt(entering, 300).secondFace?.xCm).toBe(20);
  });
});
