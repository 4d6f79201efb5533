// Runs the shipped pipeline over clips of live people and of attacks, and over simulated ones, and prints how well liveness works.
import { fileURLToPath } from 'node:url';
import { POLICIES } from '@live-capture/core';
import { runCommand, say } from '../common/command.mjs';
import { commitHere } from '../common/commit.mjs';
import { asText } from '../common/layout.mjs';
import { limited } from '../common/limited.mjs';
import { mediaFolder } from '../common/media.mjs';
import { servePage } from '../common/server.mjs';
import { defaultClips, labelledClips } from './clips.mjs';
import { figuresOf } from './figures.mjs';
import { humanFrames } from './human.mjs';
import { measureActs, measureClips, measureHuman, measureSweep } from './measure.mjs';
import { HELP, PARTS, readOptions } from './options.mjs';
import { problemsOf } from './problems.mjs';
import { answered } from './record.mjs';
import { writeRecords } from './records.mjs';
import { writeReport } from './report.mjs';
import { RivalPage } from './rival-page.mjs';
import { actsFor } from './simulations.mjs';
import { StagePage } from './stage-page.mjs';
import { tablesOf } from './tables.mjs';

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./clips.mjs').Clip} Clip
 */

/** A folder beside the file that stands for a package. @type {(name: string, path: string) => string} */
const besideEntry = (name, path) => fileURLToPath(new URL(path, import.meta.resolve(name)));

/** What the other library loads: all of it is served from here. */
const OTHERS = {
  'human-models': besideEntry('@vladmandic/human', '../models'),
  'human-wasm': besideEntry('@tensorflow/tfjs-backend-wasm', '../dist'),
};

/** @param {Options} options */
async function clipsFor({ data, limit }) {
  const all = data === null ? await defaultClips(mediaFolder()) : await labelledClips(data);
  if (all.length === 0) say('The project’s test clips are not on this machine: the actor stands alone.');
  return limited(all, limit, ({ species }) => species);
}

/** @param {string} url of the pages @param {readonly Clip[]} clips @param {Options} options */
async function measureStage(url, clips, { parts, limit }) {
  const stage = new StagePage(`${url}liveness/`);
  try {
    const info = await stage.info();
    const plain = await measureClips(stage, clips, say);
    const sweep = parts.includes('sweep') ? await measureSweep(stage, clips, say) : [];
    const wanted = parts.includes('actor') ? limited(actsFor(clips), limit, ({ kind }) => kind) : [];
    return { info, plain, sweep, acts: await measureActs(stage, wanted, clips, say) };
  } finally {
    await stage.close();
  }
}

/** @param {string} url of the pages @param {readonly Clip[]} clips @param {Options} options */
async function measureRival(url, clips, { parts }) {
  if (!parts.includes('human')) return { version: null, outcomes: [] };
  const rival = new RivalPage(`${url}human/`);
  try {
    return { version: await rival.version(), outcomes: await measureHuman(rival, clips, say) };
  } finally {
    await rival.close();
  }
}

/** @param {Options} options */
async function measure(options) {
  const clips = await clipsFor(options);
  const paths = clips.map(({ path }) => path);
  const server = await servePage(paths, undefined, OTHERS);
  try {
    const measured = await measureStage(server.url, clips, options);
    return { clips, ...measured, rival: await measureRival(server.url, clips, options) };
  } finally {
    await server.close();
  }
}

/** Whether everything was measured that the project's report speaks of. @type {(options: Options, clips: readonly Clip[]) => boolean} */
function isWhole({ data, limit, parts }, clips) {
  const isComplete = limit === Number.POSITIVE_INFINITY && parts.length === Object.keys(PARTS).length;
  return data === null && isComplete && clips.length > 0;
}

/** @param {Options} options */
async function run(options) {
  const { clips, info, plain, sweep, acts, rival } = await measure(options);
  const outcomes = [...plain, ...sweep];
  const problems = problemsOf({ outcomes, human: rival.outcomes, acts });
  const human = humanFrames(rival.outcomes);
  const measured = { samples: answered(plain), sweep: answered(sweep), human, acts, policy: POLICIES.standard };
  const commit = commitHere();
  for (const { name, problem } of problems) say(`  no answer: ${name}: ${problem}`);
  if (options.records) await writeRecords(options.records, answered(outcomes));
  if (options.report || isWhole(options, clips)) {
    const circumstances = {
      problems,
      clips,
      ownData: options.data !== null,
      commit,
      info,
      rivalVersion: rival.version,
    };
    say(`Report: ${await writeReport({ ...measured, ...circumstances })}`);
  }
  const object = {
    command: 'eval:liveness',
    commit: commit?.hash ?? null,
    unreadable: problems.length,
    figures: figuresOf(measured),
  };
  process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${tablesOf(measured).map(asText).join('\n')}\n`);
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
});
