import { POLICIES } from '@live-capture/core';
import { expect, test } from 'vitest';
import { figuresOf, tablesOf } from './figures.mjs';

/** @type {(species: string, ...scores: readonly (number | null)[]) => readonly import('./figures.mjs').Looked[]} */
const looked = (species, ...scores) => scores.map((score, index) => ({ species, score, ms: 10 * (index + 1) }));

test('an attack that is not refused and a live person who is are errors, and a frame without a face is neither', () => {
  const frames = [...looked('live', 0.99, 0.9, 0.01, null), ...looked('phone', 0.02, 0.97)];
  expect(figuresOf(frames, POLICIES.standard)).toMatchObject({
    server_no_face: 0.1667,
    server_no_face_n: 6,
    server_apcer_frame: 0.5,
    server_apcer_frame_n: 2,
    server_bpcer_frame: 0.3333,
    server_bpcer_frame_n: 3,
    server_lowest_live: 0.01,
    server_highest_attack: 0.97,
    server_ms_p50: 20,
  });
});

test('without attacks nothing is said of them', () => {
  const frames = looked('live', 0.99);
  const figures = figuresOf(frames, POLICIES.standard);
  expect(figures).toMatchObject({ server_apcer_frame: null, server_auc_frame: null, server_highest_attack: null });
  expect(JSON.stringify([figures, tablesOf(frames, POLICIES.standard)])).not.toContain('NaN');
});
