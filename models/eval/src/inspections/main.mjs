// Runs the shipped pipeline over labelled pictures and renders of the actor, and prints how well each inspection works.
import { runCommand, say } from '../common/command.mjs';
import { commitHere } from '../common/commit.mjs';
import { asText } from '../common/layout.mjs';
import { limited } from '../common/limited.mjs';
import { mediaFolder } from '../common/media.mjs';
import { servePage } from '../common/server.mjs';
import { defaultPictures } from './default-data.mjs';
import { figuresOf } from './figures.mjs';
import { measureDrawn, measurePasted, measurePhotos, measureRenders } from './measure.mjs';
import { HELP, readOptions } from './options.mjs';
import { labelledPictures } from './pictures.mjs';
import { answered, unanswered } from './record.mjs';
import { writeReport } from './report.mjs';
import { PageStudio } from './studio.mjs';
import { tablesOf } from './tables.mjs';

/** @param {import('./options.mjs').Options} options */
async function picturesFor({ data, limit }) {
  const all = data === null ? await defaultPictures(mediaFolder()) : await labelledPictures(data);
  if (all.length === 0) say('The project’s test pictures are not on this machine: the actor stands alone.');
  return limited(all, limit, ({ label }) => label);
}

/**
 * What is made from the project's own photographs.
 * @param {PageStudio} studio
 * @param {readonly import('./pictures.mjs').Picture[]} pictures
 * @param {readonly import('./record.mjs').Outcome[]} photos
 * @param {number} limit
 */
async function measureMade(studio, pictures, photos, limit) {
  return [...(await measurePasted(studio, photos, limit, say)), ...(await measureDrawn(studio, pictures, limit, say))];
}

/** @param {import('./options.mjs').Options} options */
async function measure(options) {
  const pictures = await picturesFor(options);
  const server = await servePage(pictures.map(({ path }) => path));
  const studio = new PageStudio(`${server.url}inspections/`);
  try {
    const models = await studio.models();
    const photos = await measurePhotos(studio, pictures, say);
    const renders = await measureRenders(studio, options.limit, say);
    const made = options.data === null ? await measureMade(studio, pictures, photos, options.limit) : [];
    return { models, outcomes: [...photos, ...renders, ...made] };
  } finally {
    await studio.close();
    await server.close();
  }
}

/** Whether everything was measured that the project's report speaks of. @type {(options: import('./options.mjs').Options, outcomes: readonly import('./record.mjs').Outcome[]) => boolean} */
function isWhole({ data, limit }, outcomes) {
  return data === null && limit === Number.POSITIVE_INFINITY && outcomes.some(({ source }) => source === 'photo');
}

/** @param {import('./options.mjs').Options} options */
async function run(options) {
  const { models, outcomes } = await measure(options);
  const samples = answered(outcomes);
  const ownData = options.data !== null;
  const figures = figuresOf(samples, ownData);
  const commit = commitHere();
  for (const { name, problem } of unanswered(outcomes)) say(`  no answer: ${name}: ${problem}`);
  if (options.report || isWhole(options, outcomes)) {
    say(`Report: ${await writeReport({ outcomes, ownData, commit, models })}`);
  }
  const object = {
    command: 'eval:inspections',
    commit: commit?.hash ?? null,
    unreadable: unanswered(outcomes).length,
    figures,
  };
  process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${tablesOf(samples).map(asText).join('\n')}\n`);
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
});
