import { POLICIES } from '@live-capture/core';
import { expect, it } from 'vitest';
import { figuresOf } from './figures.mjs';
import { tablesOf } from './tables.mjs';
import { targetsTable } from './targets.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../../page/liveness/presentation.js').Presented} Presented
 * @typedef {Presented['outcome']} Ending
 */

/** @type {(outcome: Ending, score?: number | null) => Presented} */
const presented = (outcome, score = null) => ({
  outcome,
  score,
  hint: outcome === 'guidance' ? 'move_closer' : null,
  decisionMs: outcome === 'guidance' ? null : 700,
});

/** @type {(score: number | null) => Sample['answer']['frames'][number]} */
const frame = (score) => ({
  atMs: 0,
  livenessScore: score,
  frameMs: 20,
  frame: { width: 640, height: 480 },
  faces: score === null ? 0 : 1,
  image: null,
  face: null,
  codes: [],
});

/**
 * @param {string} species
 * @param {{ scores?: readonly (number | null)[], standard?: Ending, lenient?: Ending, placed?: Ending, open?: Ending, score?: number, degradation?: Sample['degradation'], still?: boolean }} what
 * @returns {Sample}
 */
function clip(species, { scores = [], degradation = 'plain', still = false, score = 0.5, ...endings }) {
  const { standard = 'guidance', lenient = 'guidance', placed = 'guidance', open = 'guidance' } = endings;
  const sessions = {
    standard: presented(standard, score),
    lenient: presented(lenient, score),
    placed: presented(placed, score),
    open: presented(open, score),
  };
  const answer = { frames: scores.map(frame), unreadableFrames: 0, evidence: [], sessions: still ? null : sessions };
  return { name: species, species, degradation, answer };
}

/** @param {Partial<import('./figures.mjs').Measured>} some */
const measured = (some) => ({ samples: [], sweep: [], human: [], acts: [], policy: POLICIES.standard, ...some });

it('a clip is decided by the first policy under which somebody gets into position', () => {
  const samples = [
    clip('live', { standard: 'live', lenient: 'spoof', open: 'spoof' }),
    clip('live', { lenient: 'live', open: 'spoof' }),
    clip('live', { open: 'spoof' }),
    clip('phone', { lenient: 'spoof', open: 'live' }),
    clip('phone', {}),
  ];
  expect(figuresOf(measured({ samples }))).toMatchObject({
    ...{ clips_right: 3, clips_total: 5 },
    ...{ bpcer: 0.3333, bpcer_n: 3, apcer_phone: 0, apcer_phone_n: 1, apcer_worst: 0, apcer_worst_n: 1 },
    ...{ decision_ms_p50: 700, decision_ms_p50_n: 4 },
  });
});

it('uncertain is right for nobody', () => {
  const samples = [clip('live', { standard: 'uncertain' }), clip('phone', { standard: 'uncertain' })];
  expect(figuresOf(measured({ samples }))).toMatchObject({ clips_right: 0, clips_total: 2, bpcer: 1, apcer_phone: 0 });
});

it('stills are frames and no presentations, and frames without a face have no score', () => {
  const samples = [
    clip('live', { scores: [0.9, 0.95, null], standard: 'live', score: 0.98 }),
    clip('paper sheet', { scores: [0.99], still: true }),
    clip('phone', { scores: [0.1, 0.2], standard: 'spoof', score: 0.02 }),
  ];
  const figures = figuresOf(measured({ samples }));
  expect(figures).toMatchObject({
    ...{ clips_total: 2, apcer_worst_n: 1, auc_clip: 1, auc_clip_n: 2 },
    ...{ auc_frame_n: 5, apcer_paper_sheet_frame: 1, apcer_worst_frame: 1, apcer_phone_frame: 0 },
    ...{ bpcer_frame: 0, bpcer_frame_n: 2, bpnrr_frame: 0.3333 },
  });
  // One of the three attacks' scores is above both of the live ones.
  expect(figures['auc_frame']).toBeCloseTo(4 / 6, 3);
});

it('a degraded live clip is spared where no policy refuses it but the one that asks for nothing else', () => {
  const degradation = 'dark';
  const sweep = [
    clip('live', { degradation, standard: 'guidance', lenient: 'live' }),
    clip('live', { degradation, open: 'spoof' }),
    clip('live', { degradation, lenient: 'spoof' }),
    clip('live', { degradation, placed: 'uncertain' }),
    clip('live', { degradation: 'jpeg20', standard: 'spoof' }),
    clip('phone', { degradation, standard: 'spoof' }),
  ];
  expect(figuresOf(measured({ sweep }))).toMatchObject({
    ...{
      sweep_spared: 0.5,
      sweep_spared_n: 4,
      sweep_dark_spared: 0.5,
      sweep_jpeg20_spared: 0,
      sweep_jpeg20_spared_n: 1,
    },
  });
});

it('of the other library the better score counts, and both are told', () => {
  const human = [
    { species: 'live', antispoof: 0.1, liveness: 0.8 },
    { species: 'live', antispoof: null, liveness: null },
    { species: 'phone', antispoof: 0.9, liveness: 0.3 },
  ];
  expect(figuresOf(measured({ human }))).toMatchObject({
    ...{ human_auc_frame: 1, human_auc_frame_n: 2, human_antispoof_auc_frame: 0, human_liveness_auc_frame: 1 },
  });
});

it('of nothing there are no shares', () => {
  const figures = figuresOf(measured({}));
  for (const name of ['apcer_worst', 'bpcer', 'auc_frame', 'sim_edgeless_apcer', 'sim_bpcer', 'human_auc_frame'])
    expect(figures).toMatchObject({ [name]: null, [`${name}_n`]: 0 });
  expect(figures).toMatchObject({ clips_right: 0, clips_total: 0, decision_ms_p50: null });
  expect(tablesOf(measured({}))).toEqual([]);
});

it('every row of every table has as many cells as its head', () => {
  const samples = [clip('live', { scores: [0.9], standard: 'live' }), clip('phone', { scores: [0.1], open: 'spoof' })];
  const sweep = samples.map((sample) => ({ ...sample, degradation: /** @type {const} */ ('noise') }));
  const human = [{ species: 'live', antispoof: 0.5, liveness: 0.5 }];
  const all = measured({ samples, sweep, human });
  const tables = [targetsTable(all), ...tablesOf(all)];
  expect(tables.length).toBeGreaterThan(6);
  for (const { title, head, rows } of tables)
    for (const row of rows) expect([title, row.length]).toEqual([title, head.length]);
});
