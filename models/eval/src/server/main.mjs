// Has the endpoint look at frames of clips of live people and of attacks, and prints how well it tells them apart.
import { fileURLToPath } from 'node:url';
import { POLICIES } from '@live-capture/core';
import { openLivenessScorer } from '@live-capture/endpoint/inspection';
import { runCommand, say } from '../common/command.mjs';
import { commitHere } from '../common/commit.mjs';
import { asText } from '../common/layout.mjs';
import { limited } from '../common/limited.mjs';
import { mediaFolder } from '../common/media.mjs';
import { defaultClips, labelledClips } from '../liveness/clips.mjs';
import { figuresOf, tablesOf } from './figures.mjs';
import { isRead, lookAt } from './look.mjs';
import { HELP, readOptions } from './options.mjs';

/** Where the root's commands lay the models. */
const MODELS = fileURLToPath(new URL('../../../../.cache/assets/models', import.meta.url));

/** @param {import('./options.mjs').Options} options */
async function clipsFor({ data, limit }) {
  const all = data === null ? await defaultClips(mediaFolder()) : await labelledClips(data);
  const read = all.filter(isRead);
  if (read.length === 0)
    throw new Error(`There are no .mjpeg clips in ${data ?? mediaFolder()}; --data names a folder.`);
  // The others come along to be listed.
  return [...limited(read, limit, ({ species }) => species), ...all.filter((clip) => !isRead(clip))];
}

/** @param {import('./options.mjs').Options} options */
async function run(options) {
  const clips = await clipsFor(options);
  const scorer = await openLivenessScorer(MODELS);
  try {
    const { frames, problems } = await lookAt(clips, scorer, options.every, say);
    for (const { name, problem } of problems) say(`  no answer: ${name}: ${problem}`);
    const figures = figuresOf(frames, POLICIES.standard);
    const commit = commitHere()?.hash ?? null;
    const object = { command: 'eval:server', commit, unreadable: problems.length, figures };
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
