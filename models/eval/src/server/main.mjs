// Has the endpoint look at frames of clips of live people and of attacks, and prints how well it tells them apart.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { POLICIES } from '@live-capture/core';
import { openLivenessScorer } from '@live-capture/endpoint/inspection';
import { runCommand, say } from '../common/command.mjs';
import { commitHere } from '../common/commit.mjs';
import { asText } from '../common/layout.mjs';
import { limited } from '../common/limited.mjs';
import { mediaFolder } from '../common/media.mjs';
import { splitJpegs } from '../common/split-jpegs.mjs';
import { defaultClips, labelledClips } from '../liveness/clips.mjs';
import { figuresOf, tablesOf } from './figures.mjs';
import { HELP, readOptions } from './options.mjs';

/** Where the root's commands lay the models. */
const MODELS = fileURLToPath(new URL('../../../../.cache/assets/models', import.meta.url));

/** @param {import('./options.mjs').Options} options */
async function clipsFor({ data, limit }) {
  const all = data === null ? await defaultClips(mediaFolder()) : await labelledClips(data);
  const clips = all.filter(({ medium }) => medium === 'mjpeg');
  if (clips.length === 0)
    throw new Error(`There are no .mjpeg clips in ${data ?? mediaFolder()}; --data names a folder.`);
  return limited(clips, limit, ({ species }) => species);
}

/**
 * @param {import('@live-capture/endpoint/inspection').LivenessScorer} scorer
 * @param {readonly import('../liveness/clips.mjs').Clip[]} clips
 * @param {number} every
 */
async function look(scorer, clips, every) {
  const frames = [];
  for (const { path, name, species } of clips) {
    const jpegs = splitJpegs(await readFile(path)).filter((_, index) => index % every === 0);
    for (const jpeg of jpegs) {
      const began = performance.now();
      const score = await scorer.score(jpeg);
      frames.push({ species, score, ms: performance.now() - began });
    }
    say(`  ${name}: ${jpegs.length} frames`);
  }
  return frames;
}

/** @param {import('./options.mjs').Options} options */
async function run(options) {
  const clips = await clipsFor(options);
  const scorer = await openLivenessScorer(MODELS);
  try {
    const frames = await look(scorer, clips, options.every);
    const figures = figuresOf(frames, POLICIES.standard);
    const object = { command: 'eval:server', commit: commitHere()?.hash ?? null, figures };
    const tables = tablesOf(frames, POLICIES.standard).map(asText).join('\n');
    process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${tables}\n`);
  } finally {
    await scorer.close();
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
});
