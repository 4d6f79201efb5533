import { rounded } from '../common/figure.mjs';
import { mean, quantile } from '../common/statistics.mjs';
import { decimal } from '../common/table.mjs';
import { byGroup } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/figure.mjs').Figures} Figures
 * @typedef {import('../common/table.mjs').Table} Table
 *
 * How far the measured angles are from the true ones, in degrees.
 * @typedef {object} PoseErrors
 * @property {number} n poses in which a face was found
 * @property {number} noFace
 * @property {number | null} mae over the three angles
 * @property {readonly AngleErrors[]} angles
 *
 * @typedef {object} AngleErrors
 * @property {'yawDeg' | 'pitchDeg' | 'rollDeg'} angle
 * @property {number | null} mae
 * @property {number | null} bias
 * @property {number | null} p95
 * @property {number} signErrors of the angles from 10 degrees on, those with the wrong sign
 */

const ANGLES = /** @type {const} */ (['yawDeg', 'pitchDeg', 'rollDeg']);
/** Below it the sign means little. */
const SIGN_FROM_DEG = 10;

/** @param {readonly Sample[]} samples renders of known poses @returns {PoseErrors} */
export function poseErrors(samples) {
  const pairs = samples.flatMap(({ pose: truth, seen }) =>
    truth && seen.pose ? [{ truth, measured: seen.pose }] : [],
  );
  const angles = ANGLES.map((angle) => {
    const both = pairs.map(({ truth, measured }) => ({ truth: truth[angle], error: measured[angle] - truth[angle] }));
    const sizes = both.map(({ error }) => Math.abs(error));
    return {
      angle,
      mae: mean(sizes),
      bias: mean(both.map(({ error }) => error)),
      p95: quantile(sizes, 0.95),
      signErrors: both.filter(({ truth, error }) => Math.abs(truth) >= SIGN_FROM_DEG && truth * (truth + error) < 0)
        .length,
    };
  });
  return {
    n: pairs.length,
    noFace: samples.length - pairs.length,
    mae: mean(angles.flatMap(({ mae }) => mae ?? [])),
    angles,
  };
}

/** @type {(samples: readonly Sample[]) => Figures} */
export function poseFigures(samples) {
  const grid = poseErrors(samples.filter(({ set }) => set === 'pose'));
  const offAxis = poseErrors(samples.filter(({ set }) => set === 'off_axis'));
  const angles = grid.angles.map(({ angle, mae }) => [`pose_${angle.replace('Deg', '')}_mae_deg`, rounded(mae, 2)]);
  return {
    pose_mae_deg: rounded(grid.mae, 2),
    pose_mae_deg_n: grid.n,
    ...Object.fromEntries(angles),
    pose_sign_errors: grid.angles.reduce((sum, { signErrors }) => sum + signErrors, 0),
    pose_no_face: grid.noFace,
    pose_off_axis_mae_deg: rounded(offAxis.mae, 2),
    pose_off_axis_mae_deg_n: offAxis.n,
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function orientationTable(samples) {
  const offAxis = samples.filter(({ set }) => set === 'off_axis');
  const sets = [
    /** @type {const} */ (['middle of the frame', samples.filter(({ set }) => set === 'pose')]),
    ...[...byGroup(offAxis)].map(([name, some]) => /** @type {const} */ ([`towards the corners, ${name}`, some])),
  ];
  return {
    title: 'Facial orientation: degrees against the actor’s truth',
    head: ['where', 'angle', 'poses', 'no face', 'mean error', 'bias', '95 % below', 'wrong sign'],
    rows: sets.flatMap(([where, some]) => {
      const { n, noFace, mae, angles } = poseErrors(some);
      return [
        ...angles.map(({ angle, ...of }) => [
          ...[where, angle.replace('Deg', ''), String(n), String(noFace)],
          ...[decimal(of.mae), decimal(of.bias), decimal(of.p95), String(of.signErrors)],
        ]),
        [where, 'all', String(n), String(noFace), decimal(mae), '', '', ''],
      ];
    }),
  };
}
