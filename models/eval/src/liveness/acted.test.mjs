import { expect, it } from 'vitest';
import { ABLATIONS, actedFigures, played } from './acted.mjs';
import { actsFor } from './simulations.mjs';

/**
 * @typedef {import('./measure.mjs').Acted} Acted
 * @typedef {import('../../page/liveness/challenge-run.js').Challenged} Challenged
 */

/** @type {(score: number) => Challenged['evidence']} */
const parallax = (score) => [{ kind: 'parallax', value: score, score, confidence: 1 }];

/** @type {(kind: Acted['kind'], outcome: Challenged['outcome'], evidence?: Challenged['evidence']) => Acted} */
function act(kind, outcome, evidence = []) {
  const isLive = kind === 'live';
  return {
    ...{ name: kind, kind, clip: null, nonce: kind },
    simulation: isLive
      ? { species: 'live', seed: 1 }
      : { species: 'tablet', seed: 1, edgeless: kind !== 'edges', shows: 'still', handling: 'asked' },
    challenged: {
      ...{ outcome, hint: null, passiveScore: 0.5, asked: ['smile'], done: 1, evidence },
      decisionMs: outcome === 'live' ? 6_000 : null,
    },
  };
}

it('counts what passes without edges; edges, puppets and whoever never got into position are apart', () => {
  const acts = [
    act('live', 'live'),
    act('live', 'challenge_timeout'),
    act('live', 'guidance'),
    act('edgeless', 'live'),
    act('edgeless', 'challenge_failed'),
    act('clip', 'challenge_out_of_order'),
    act('edgeless', 'guidance'),
    act('edges', 'live'),
    act('puppet', 'live'),
  ];
  expect(actedFigures(acts)).toMatchObject({
    ...{ sim_edgeless_apcer: 0.3333, sim_edgeless_apcer_n: 3, sim_edgeless_apcer_tablet_n: 3 },
    ...{ sim_edgeless_apcer_moved_n: 3, sim_edgeless_apcer_worst: 0.3333, sim_edgeless_apcer_worst_n: 3 },
    ...{ sim_bpcer: 0.5, sim_bpcer_n: 2, sim_edges_apcer: 1, sim_puppet_apcer: 1 },
    ...{ sim_no_answer: 2, sim_no_answer_live: 1, sim_no_answer_edgeless: 1, sim_no_answer_puppet: 0 },
    ...{ sim_challenge_ms_p50: 6_000, sim_challenge_ms_p50_n: 1 },
  });
});

it.each([
  [
    'a head that did everything',
    act('live', 'live', parallax(1)),
    { nothing: true, parallax: false, perspective: true, life: true },
  ],
  [
    'a picture that was moved as asked',
    act('edgeless', 'challenge_failed', parallax(0)),
    { nothing: false, perspective: false },
  ],
  [
    'a film out of order, whose face turns',
    act('edgeless', 'challenge_out_of_order', parallax(1)),
    { nothing: false, life: false },
  ],
])('without one piece: %s', (_what, acted, expected) => {
  const [one] = played([acted]);
  const passed = Object.entries(ABLATIONS).map(([name, passes]) => [name, one && passes(one)]);
  expect(Object.fromEntries(passed)).toMatchObject(expected);
});

it('takes who failed an action asked for beyond the usual ones for somebody who did all of these', () => {
  const failed = act('live', 'challenge_timeout', parallax(0.5));
  if (!('challenged' in failed)) throw new Error('It was played.');
  /** @type {Acted} */
  const more = { ...failed, challenged: { ...failed.challenged, asked: ['smile', 'blink', 'turn_left'] } };
  const [actionsAlone] = Object.values(ABLATIONS).slice(-2);
  const [before, after] = played([failed, more]);
  if (!before || !after) throw new Error('Both were played.');
  expect([actionsAlone?.(before), actionsAlone?.(after)]).toEqual([false, true]);
});

it('tells what the actions and what the geometry are worth alone', () => {
  const [actionsAlone, evidenceAlone] = Object.values(ABLATIONS).slice(-2);
  const [moved] = played([act('edgeless', 'challenge_failed', parallax(0))]);
  const [film] = played([act('edgeless', 'challenge_out_of_order', parallax(1))]);
  if (!moved || !film) throw new Error('Both were played.');
  expect([actionsAlone?.(moved), actionsAlone?.(film)]).toEqual([true, false]);
  expect([evidenceAlone?.(moved), evidenceAlone?.(film)]).toEqual([false, true]);
});

it('simulates every instrument still, tilted, moved as asked and as a film, and shows clips of live people alone', () => {
  const clips = /** @type {const} */ ([
    { path: '/a', name: 'a', species: 'phone', medium: 'mjpeg' },
    { path: '/b', name: 'b', species: 'live', medium: 'mjpeg' },
    { path: '/c', name: 'c', species: 'live', medium: 'still' },
  ]);
  const acts = actsFor(clips);
  expect(new Set(acts.flatMap(({ clip }) => clip ?? []))).toEqual(new Set([1]));
  const count = (/** @type {string} */ kind) => acts.filter((each) => each.kind === kind).length;
  // Below twenty people nobody could tell whether at most five in a hundred are refused.
  expect(count('live')).toBeGreaterThanOrEqual(20);
  expect(count('edgeless')).toBeGreaterThanOrEqual(40);
  expect(new Set(acts.map(({ nonce }) => nonce)).size).toBe(acts.length);
  expect(acts).toEqual(expect.arrayContaining(actsFor(clips.slice(0, 1))));
});
