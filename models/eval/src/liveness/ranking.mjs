import { wilson, Z } from '../common/wilson.mjs';

/**
 * How well scores tell live faces from attacks.
 * @typedef {object} Ranking
 * @property {number} live scores of live faces
 * @property {number} attacks scores of attacks
 * @property {number | null} value 0..1; `null` without scores on both sides
 * @property {readonly [number, number]} interval 95 %
 */

/** Halvings of the interval in which a root is sought: more than a double can tell. */
const HALVINGS = 60;

/**
 * Area under the ROC curve: how often a live face has the higher score than an attack; equal ones count half.
 * @param {readonly number[]} live
 * @param {readonly number[]} attacks
 * @returns {Ranking}
 */
export function auc(live, attacks) {
  const [m, n] = [live.length, attacks.length];
  if (m === 0 || n === 0) return { live: m, attacks: n, value: null, interval: [0, 1] };
  const sorted = [...attacks].sort((a, b) => a - b);
  let wins = 0;
  for (const score of live) wins += (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2;
  const value = wins / (m * n);
  return { live: m, attacks: n, value, interval: aucInterval(value, m, n) };
}

/** How many values are below a limit, or at most that. @type {(sorted: readonly number[], limit: number, orEqual: boolean) => number} */
function countBelow(sorted, limit, orEqual) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (orEqual && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Newcombe 2006, method 5: all areas whose own deviation by Hanley and McNeil allows what was measured. At an area of 1 it
 * is not empty, as that of the measured area's deviation would be.
 * @type {(value: number, m: number, n: number) => readonly [number, number]}
 */
function aucInterval(value, m, n) {
  const half = (m + n) / 2 - 1;
  const spread = (/** @type {number} */ area) =>
    Math.sqrt((area * (1 - area) * (1 + (half * (1 - area)) / (2 - area) + (half * area) / (1 + area))) / (m * n));
  const allows = (/** @type {number} */ area) => Math.abs(value - area) <= Z * spread(area);
  return [edge(value, 0, allows), edge(value, 1, allows)];
}

/** Where an interval around a value ends towards a limit. @type {(inside: number, limit: number, allows: (area: number) => boolean) => number} */
function edge(inside, limit, allows) {
  let [within, beyond] = [inside, limit];
  if (allows(limit) && limit !== inside) return limit;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (within + beyond) / 2;
    if (allows(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

/**
 * Equal error rate: at the threshold where attacks pass as often as live faces are refused. Where no threshold makes them
 * equal, the mean of both at the nearest. The interval is no estimate of the mean's own: it spans Wilson's of both shares there.
 * @param {readonly number[]} live
 * @param {readonly number[]} attacks
 * @returns {Ranking}
 */
export function equalErrorRate(live, attacks) {
  const [m, n] = [live.length, attacks.length];
  if (m === 0 || n === 0) return { live: m, attacks: n, value: null, interval: [0, 1] };
  const [lives, fakes] = [[...live].sort((a, b) => a - b), [...attacks].sort((a, b) => a - b)];
  const rows = [...new Set([...lives, ...fakes, Number.POSITIVE_INFINITY])].map((threshold) => {
    const refused = countBelow(lives, threshold, false);
    const passed = n - countBelow(fakes, threshold, false);
    return { refused, passed, gap: Math.abs(refused / m - passed / n) };
  });
  const best = rows.reduce((nearest, row) => (row.gap < nearest.gap ? row : nearest));
  const [ofLive, ofAttacks] = [wilson(best.refused, m), wilson(best.passed, n)];
  return {
    live: m,
    attacks: n,
    value: (best.refused / m + best.passed / n) / 2,
    interval: [Math.min(ofLive[0], ofAttacks[0]), Math.max(ofLive[1], ofAttacks[1])],
  };
}
