import { describe, expect, it } from 'vitest';
import { sceneAt } from './script.js';
import { idleMotion, SCRIPTS } from './scripts.js';

describe('SCRIPTS', () => {
  it.each(Object.entries(SCRIPTS))('%s has its keyframes in order', (_name, script) => {
    const times = script.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('approaches: nobody, too far, near but turned, then frontal and still', () => {
    const at = (ms: number) => sceneAt(SCRIPTS.approach, ms);
    expect(at(300).present).toBe(false);
    expect(at(2000)).toMatchObject({ present: true, yawDeg: 0 });
    expect(at(2000).distanceCm).toBeGreaterThan(100);
    expect(at(5000)).toMatchObject({ distanceCm: 46, yawDeg: 32 });
    for (let ms = 6_600; ms < 20_000; ms += 50) {
      expect(Math.abs(at(ms).yawDeg)).toBe(0);
      expect(Math.abs(at(ms).pitchDeg)).toBeLessThan(2);
    }
  });

  it('is never both near and frontal before it comes to rest', () => {
    for (let ms = 0; ms < 6_300; ms += 10) {
      const { present, distanceCm, yawDeg } = sceneAt(SCRIPTS.approach, ms);
      expect(present && distanceCm < 75 && yawDeg < 16).toBe(false);
    }
  });
});

describe('idleMotion', () => {
  it('shuts the eyes now and then, for a fifth of a second', () => {
    const script = idleMotion(0, 20_000);
    const shut: number[] = [];
    for (let ms = 0; ms < 20_000; ms += 10) if (sceneAt(script, ms).blink > 0.5) shut.push(ms);
    const blinks = shut.filter((ms, i) => i === 0 || ms - (shut[i - 1] ?? 0) > 500);
    expect(blinks.length).toBeGreaterThanOrEqual(4);
    expect(blinks.length).toBeLessThanOrEqual(8);
    expect((shut.length * 10) / blinks.length).toBeLessThan(200);
  });
});
