import { eachOf } from '../common/each-of.mjs';
import { SWEEP } from './degradations.mjs';

/**
 * @typedef {import('../common/each-of.mjs').Say} Say
 * @typedef {import('./clips.mjs').Clip} Clip
 * @typedef {import('./record.mjs').Outcome} Outcome
 * @typedef {import('./stage-page.mjs').StagePage} StagePage
 */

/** @type {(stage: StagePage, clip: Clip, index: number, degradation: import('./degradations.mjs').DegradationName) => Promise<Outcome>} */
async function measureClip(stage, { name, species, medium }, index, degradation) {
  const truth = { name, species, degradation };
  if (medium === null) return { ...truth, problem: 'neither a clip nor a picture, by its ending' };
  const answer = await stage.clip({ url: `/pictures/${index}`, medium }, degradation);
  if ('problem' in answer) return { ...truth, ...answer };
  const isEmpty = answer.frames.length === 0;
  return isEmpty ? { ...truth, problem: 'no frame of it can be read' } : { ...truth, answer };
}

/** The clips as they are. @param {StagePage} stage @param {readonly Clip[]} clips as the server has them @param {Say} say */
export function measureClips(stage, clips, say) {
  return eachOf('clips', clips, say, async (clip, index) => [await measureClip(stage, clip, index, 'plain')]);
}

/** The clips, not the stills, made worse in every way. @param {StagePage} stage @param {readonly Clip[]} clips as the server has them @param {Say} say */
export function measureSweep(stage, clips, say) {
  const rows = clips.flatMap((clip, index) => {
    const isClip = clip.medium === 'mjpeg' || clip.medium === 'video';
    return isClip ? SWEEP.map((degradation) => ({ clip, index, degradation })) : [];
  });
  return eachOf('degraded clips', rows, say, async ({ clip, index, degradation }) => [
    await measureClip(stage, clip, index, degradation),
  ]);
}

/**
 * The scores of the other library, frame by frame. What is neither a clip nor a picture is left out: that is said of it once.
 * @param {import('./rival-page.mjs').RivalPage} rival
 * @param {readonly Clip[]} clips as the server has them
 * @param {Say} say
 * @returns {Promise<HumanOutcome[]>}
 * @typedef {{ readonly name: string, readonly species: string } & ({ readonly frames: readonly import('../../page/human/rival.js').HumanScores[] } | { readonly problem: string })} HumanOutcome
 */
export function measureHuman(rival, clips, say) {
  return eachOf('clips for @vladmandic/human', clips, say, async ({ name, species, medium }, index) => {
    if (medium === null) return [];
    const frames = await rival.clip(`/pictures/${index}`, medium);
    return [{ name, species, ...('problem' in frames ? frames : { frames }) }];
  });
}

/**
 * The simulated presentations.
 * @param {StagePage} stage
 * @param {readonly import('./simulations.mjs').Act[]} acts
 * @param {readonly Clip[]} clips as the server has them
 * @param {Say} say
 * @returns {Promise<Acted[]>}
 * @typedef {import('./simulations.mjs').Act & ({ readonly challenged: import('../../page/liveness/challenge-run.js').Challenged } | { readonly problem: string })} Acted
 */
export function measureActs(stage, acts, clips, say) {
  return eachOf('simulated presentations', acts, say, async (act) => {
    const medium = act.clip === null ? null : clips[act.clip]?.medium;
    const source = medium ? { url: `/pictures/${act.clip}`, medium } : null;
    const challenged = await stage.simulate(act.simulation, act.nonce, source);
    return [{ ...act, ...('problem' in challenged ? challenged : { challenged }) }];
  });
}
