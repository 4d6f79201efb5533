import { quantile } from '../common/statistics.mjs';
import { decisionOf, framesOf, presentations } from './record.mjs';

/** @typedef {import('./record.mjs').Sample} Sample */

/**
 * From a good pose to the decision, and what a frame costs, in milliseconds.
 * @param {readonly Sample[]} samples
 */
export function speedOf(samples) {
  const decisions = presentations(samples).flatMap((presentation) => decisionOf(presentation).decisionMs ?? []);
  const frames = framesOf(samples).map(({ frameMs }) => frameMs);
  return {
    decisions: decisions.length,
    decisionP50: quantile(decisions, 0.5),
    decisionP95: quantile(decisions, 0.95),
    frames: frames.length,
    frameP50: quantile(frames, 0.5),
    frameP95: quantile(frames, 0.95),
  };
}
