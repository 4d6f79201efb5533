import { countFigures } from './counting.mjs';
import { obstructionFigures } from './obstruction-figures.mjs';
import { poseFigures } from './orientation.mjs';
import { speedFigures } from './speed.mjs';

/**
 * Everything that was measured, as numbers by name: shares 0..1, each with its number of samples under `<name>_n`.
 * @param {readonly import('./record.mjs').Sample[]} samples
 * @param {boolean} ownData whether the pictures are somebody's own
 * @returns {import('../common/figure.mjs').Figures}
 */
export function figuresOf(samples, ownData) {
  return {
    ...obstructionFigures(samples, ownData),
    ...poseFigures(samples),
    ...countFigures(samples, ownData),
    ...speedFigures(samples),
  };
}
