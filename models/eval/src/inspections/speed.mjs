import { rounded } from '../common/figure.mjs';
import { quantile } from '../common/statistics.mjs';
import { decimal } from '../common/table.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/figure.mjs').Figures} Figures
 * @typedef {import('../common/table.mjs').Table} Table
 */

/** @type {(samples: readonly Sample[]) => Figures} */
export function speedFigures(samples) {
  const looks = samples.flatMap(({ seen }) => seen.occlusionMs ?? []);
  const frames = samples.filter(({ seen }) => seen.faces > 0).map(({ seen }) => seen.frameMs);
  return {
    obstruction_ms_p50: rounded(quantile(looks, 0.5), 2),
    obstruction_ms_p50_n: looks.length,
    obstruction_ms_p95: rounded(quantile(looks, 0.95), 2),
    frame_ms_p50: rounded(quantile(frames, 0.5), 2),
    frame_ms_p95: rounded(quantile(frames, 0.95), 2),
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function speedTable(samples) {
  const rows = /** @type {const} */ ([
    ['obstruction network, one look', samples.flatMap(({ seen }) => seen.occlusionMs ?? [])],
    ['whole frame, everything looked at', samples.flatMap(({ seen }) => (seen.faces > 0 ? [seen.frameMs] : []))],
  ]);
  return {
    title: 'Milliseconds in the worker',
    head: ['what', 'samples', 'median', '95 % below'],
    rows: rows.map(([name, values]) => [
      name,
      String(values.length),
      decimal(quantile(values, 0.5)),
      decimal(quantile(values, 0.95)),
    ]),
  };
}
