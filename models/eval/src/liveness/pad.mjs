import { meanInterval, shareOf, worstOf } from '../common/statistics.mjs';
import { LIVE } from './clips.mjs';

/**
 * @typedef {import('../common/statistics.mjs').Share} Share
 *
 * What became of one presentation, or of one frame. `guidance` is no answer: nobody got into position, or there was no face.
 * @typedef {object} Judged
 * @property {string} species `live` or that of the attack
 * @property {'live' | 'uncertain' | 'spoof' | 'guidance'} outcome
 *
 * The errors of ISO/IEC 30107-3. Only `live` passes. Presentations without an answer count in the non-response rates alone,
 * so that they make no error rate look better.
 * @typedef {object} PadErrors
 * @property {readonly SpeciesErrors[]} species
 * @property {SpeciesErrors | null} worst that with the highest APCER; of equal ones that with the fewest samples
 * @property {Share} bpcer of live people with an answer, those that are refused or uncertain
 * @property {Share} bpnrr of live people, those without an answer
 * @property {{ readonly value: number | null, readonly interval: readonly [number, number] }} acer mean of the worst APCER and of BPCER
 *
 * @typedef {object} SpeciesErrors
 * @property {string} name
 * @property {Share} apcer of attacks with an answer, those that pass
 * @property {Share} apnrr of attacks, those without an answer
 */

/** @param {Judged} judged */
const hasAnswer = ({ outcome }) => outcome !== 'guidance';

/** @param {readonly Judged[]} all @param {string} name @returns {SpeciesErrors} */
function errorsOfSpecies(all, name) {
  const some = all.filter(({ species }) => species === name);
  return {
    name,
    apcer: shareOf(some.filter(hasAnswer), ({ outcome }) => outcome === 'live'),
    apnrr: shareOf(some, (judged) => !hasAnswer(judged)),
  };
}

/** @param {readonly Judged[]} all @returns {PadErrors} */
export function padErrors(all) {
  const names = [...new Set(all.map(({ species }) => species))].filter((name) => name !== LIVE).sort();
  const species = names.map((name) => errorsOfSpecies(all, name));
  const live = all.filter((judged) => judged.species === LIVE);
  const bpcer = shareOf(live.filter(hasAnswer), ({ outcome }) => outcome !== 'live');
  const worst = worstOf(species, ({ apcer }) => apcer);
  return { species, worst, bpcer, bpnrr: shareOf(live, (judged) => !hasAnswer(judged)), acer: meanOf(worst, bpcer) };
}

/** @param {SpeciesErrors | null} worst @param {Share} bpcer @returns {PadErrors['acer']} */
function meanOf(worst, bpcer) {
  if (worst?.apcer.share == null || bpcer.share === null) return { value: null, interval: [0, 1] };
  return { value: (worst.apcer.share + bpcer.share) / 2, interval: meanInterval(worst.apcer, bpcer) };
}
