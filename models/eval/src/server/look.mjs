import { readFile } from 'node:fs/promises';
import { splitJpegs } from '../common/split-jpegs.mjs';

/**
 * @typedef {import('../liveness/clips.mjs').Clip} Clip
 * @typedef {import('../liveness/problems.mjs').Unmeasured} Unmeasured
 * @typedef {import('./figures.mjs').Looked} Looked
 * @typedef {Pick<import('@live-capture/endpoint/inspection').LivenessScorer, 'score'>} Scorer
 *
 * What came of the frames of a clip.
 * @typedef {object} Seen
 * @property {readonly Looked[]} frames
 * @property {string | null} problem why it was not looked at, whole or in part
 */

/** Whether clips of this kind are looked at. @param {Clip} clip */
export const isRead = ({ medium }) => medium === 'mjpeg';

/** In one line. @param {unknown} error */
const reasonOf = (error) => String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

/** @param {Clip} clip @param {Scorer} scorer @param {number} every @returns {Promise<Seen>} */
async function lookAtClip(clip, scorer, every) {
  if (!isRead(clip)) return { frames: [], problem: 'no .mjpeg clip' };
  const jpegs = splitJpegs(await readFile(clip.path)).filter((_, index) => index % every === 0);
  const frames = [];
  const reasons = [];
  for (const jpeg of jpegs) {
    const began = performance.now();
    try {
      const score = await scorer.score(jpeg);
      frames.push({ species: clip.species, score, ms: performance.now() - began });
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  if (jpegs.length === 0) return { frames, problem: 'no frames in it' };
  const [first] = reasons;
  return { frames, problem: first === undefined ? null : `${reasons.length} of ${jpegs.length} frames: ${first}` };
}

/**
 * Has the endpoint look at every so many frames of clips. What cannot be looked at is listed and ends nothing.
 * @param {readonly Clip[]} clips
 * @param {Scorer} scorer
 * @param {number} every
 * @param {import('../common/each-of.mjs').Say} say
 * @returns {Promise<{ frames: readonly Looked[], problems: readonly Unmeasured[] }>}
 */
export async function lookAt(clips, scorer, every, say) {
  const frames = [];
  const problems = [];
  for (const clip of clips) {
    const { name } = clip;
    const seen = await lookAtClip(clip, scorer, every).catch((error) => ({ frames: [], problem: reasonOf(error) }));
    frames.push(...seen.frames);
    if (seen.problem !== null) problems.push({ name, problem: seen.problem });
    say(`  ${name}: ${seen.frames.length} frames`);
  }
  return { frames, problems };
}
