import { describe, expect, it } from 'vitest';
import { judge } from './checks/table.js';
import { nextGuidance, wantedHint } from './guidance.js';
import { POLICIES } from './policies.js';
import { observation } from './test-data.js';

describe('guidance', () => {
  it('speaks of the most useful thing first', () => {
    const bad = observation({
      face: { yawDeg: 40, eyeOpenness: 0, box: { x: 600, y: 300, width: 90, height: 100 } },
      image: { sharpness: 0, luminanceMean: 0 },
    });
    const order: string[] = [];
    let findings = judge(bad, POLICIES.standard);
    while (wantedHint(findings) !== 'hold_still') {
      order.push(wantedHint(findings));
      findings = findings.filter((finding) => finding.status !== 'fail' || finding.hint !== order.at(-1));
    }
    expect(order).toEqual(['move_closer', 'turn_right', 'more_light', 'steady_camera', 'open_eyes']);
  });

  it('keeps a hint for its minimum time, however often the wish changes', () => {
    let guidance = nextGuidance({ hint: 'show_face', sinceMs: 0 }, 'move_closer', 600, 600);
    expect(guidance).toEqual({ hint: 'move_closer', sinceMs: 600 });
    for (const atMs of [640, 900, 1199]) guidance = nextGuidance(guidance, 'turn_left', atMs, 600);
    expect(guidance.hint).toBe('move_closer');
    expect(nextGuidance(guidance, 'turn_left', 1200, 600)).toEqual({ hint: 'turn_left', sinceMs: 1200 });
  });

  it('does not start the time anew while the hint stays', () => {
    const guidance = { hint: 'turn_left', sinceMs: 0 } as const;
    expect(nextGuidance(guidance, 'turn_left', 5000, 600)).toBe(guidance);
  });
});
