import { keyOf, shareFigure } from '../common/figure.mjs';
import { bySpecies, examples, harmless, heldOut, refusals, speaking } from './obstruction.mjs';
import { byGroup } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/figure.mjs').Figures} Figures
 */

/** @type {(entries: Iterable<readonly [string, readonly Sample[]]>, prefix: string) => Figures} */
function refusedBy(entries, prefix) {
  const figures = [...entries].map(([name, samples]) =>
    shareFigure(`${prefix}_${keyOf(name)}`, refusals(samples).refused),
  );
  return Object.assign({}, ...figures);
}

/** @type {(samples: readonly Sample[], ownData: boolean) => Figures} */
export function obstructionFigures(samples, ownData) {
  const free = speaking(samples, 'free', ownData);
  const sources = /** @type {const} */ (['photo', 'drawn', 'render']).flatMap((source) =>
    /** @type {const} */ (['mask', 'sunglasses', 'cover', 'free']).map((cover) => {
      const some = examples(samples, cover).filter((sample) => sample.source === source);
      return shareFigure(`${cover}_refused_${source}`, refusals(some).refused);
    }),
  );
  return {
    ...shareFigure('mask_refused', refusals(speaking(samples, 'mask', ownData)).refused),
    ...shareFigure('sunglasses_refused', refusals(speaking(samples, 'sunglasses', ownData)).refused),
    ...shareFigure('cover_refused', refusals(speaking(samples, 'cover', ownData)).refused),
    ...shareFigure('free_refused', refusals(free).refused),
    ...Object.assign({}, ...sources),
    ...refusedBy(byGroup(free), 'free_refused'),
    ...shareFigure('held_out_refused', refusals(heldOut(samples)).refused),
    ...shareFigure('harmless_refused', refusals(harmless(samples)).refused),
    ...refusedBy(bySpecies(samples), 'drawn_refused'),
  };
}
