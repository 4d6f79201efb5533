import { asMarkdown } from '../common/layout.mjs';
import { origin, writeReportFile } from '../common/report-file.mjs';
import { answered, unanswered } from './record.mjs';
import { tablesOf } from './tables.mjs';
import { targetsTable } from './targets.mjs';

/**
 * @typedef {object} Run
 * @property {readonly import('./record.mjs').Outcome[]} outcomes
 * @property {boolean} ownData
 * @property {import('../common/commit.mjs').Commit | null} commit
 * @property {readonly import('@live-capture/core').ModelUse[]} models
 */

const HEAD = `# How well the inspections work

Written by \`pnpm eval:inspections\`: the shipped pipeline looks at each picture by itself, in Chromium on WASM, and core's
\`standard\` policy judges. Refused means that a check of covers failed (eyes, mouth, face, forehead). Intervals are Wilson's,
95 %. Pictures in which no face is found count nowhere but in their own column. A drawn cover counts as one where it hides
most of an eye, the nose, the mouth, the chin or a cheek. [What the words mean, and how to run it](../eval/README.md).
`;

const LIMITS = `## What the data cannot tell

- Real masks and real free faces are photographs from a public set of unclear origin: mostly young adults, many press and
  stock pictures, at most 360 pixels wide. What cameras of phones see in bad light is not in it.
- There are only a few photographs of sunglasses and hardly any of hands, scarves, phones and cups. Their figures rest on
  covers that the project draws itself onto faces that training did not see, and on renders. The drawings come from the
  program that also drew for training: they tell how the network takes to new faces, not to a new world of things. The row
  of species kept from training is the nearest to that.
- The groups were named by looking at each picture once. Where the interval of a group reaches beyond its limit, the number
  of pictures is too small to say whether the limit holds.
- The shipped network of covers was chosen among three trainings by this very evaluation, so the 0.3 % of free faces that it
  refuses flatters it: the two others refused 2.5 % and 4.1 %.
- Old people and children are very few; skin tone was noted as dark or not, and no scale was used.
- Orientation is measured on renders alone, whose pose is known exactly; nobody knows the true pose of a photograph.
- Second faces are a few photographs of groups, small photographs pasted beside larger ones, as posters are, and renders.
  Of faces far behind a person in real rooms there are hardly any. Pictures with something in the background that may or may
  not be a face to be counted are left out on both sides.
- Single pictures are judged. A session judges many frames, and lets a person correct what is wrong.
`;

const SOURCES = {
  photo: 'photographs',
  drawn: 'photographs with something drawn on them',
  pasted: 'two photographs pasted into one frame',
  render: 'renders of the actor',
};

/** How many samples there are of each label and source. @param {readonly import('./record.mjs').Outcome[]} outcomes */
function dataTable(outcomes) {
  const rows = new Map();
  for (const { source, label, set } of outcomes) {
    const what = source === 'render' ? set.replace('_', ' ') : label;
    const row = `${SOURCES[source]}: ${what}`;
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return {
    title: 'Data',
    head: ['samples', 'count'],
    rows: [...rows].sort().map(([name, count]) => [name, String(count)]),
  };
}

/** @param {boolean} ownData */
function dataIn(ownData) {
  if (ownData) return 'Pictures given with `--data`.';
  return 'The project’s own test pictures, without those that training has seen.';
}

/** @param {readonly import('./record.mjs').Outcome[]} outcomes */
function unreadable(outcomes) {
  const all = unanswered(outcomes);
  if (all.length === 0) return '';
  return ['## Without an answer', '', ...all.map(({ name, problem }) => `- ${name}: ${problem}`), ''].join('\n');
}

/** The report, as Markdown. @param {Run} run */
export function reportOf(run) {
  const samples = answered(run.outcomes);
  const tables = [targetsTable(samples, run.ownData), dataTable(run.outcomes), ...tablesOf(samples)];
  const head = origin(run.commit, run.models, dataIn(run.ownData));
  const parts = [HEAD, head, ...tables.map(asMarkdown), unreadable(run.outcomes), run.ownData ? '' : LIMITS];
  return parts.filter((part) => part !== '').join('\n');
}

/** Writes the report where the project keeps it. @param {Run} run */
export const writeReport = (run) => writeReportFile('inspections', reportOf(run));
