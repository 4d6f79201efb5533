import { asMarkdown } from '../common/layout.mjs';
import { origin, writeReportFile } from '../common/report-file.mjs';
import { tablesOf } from './tables.mjs';
import { targetsTable } from './targets.mjs';

/**
 * @typedef {import('./figures.mjs').Measured & Circumstances} Run
 *
 * @typedef {object} Circumstances
 * @property {readonly import('./problems.mjs').Unmeasured[]} problems
 * @property {readonly import('./clips.mjs').Clip[]} clips
 * @property {boolean} ownData
 * @property {import('../common/commit.mjs').Commit | null} commit
 * @property {import('@live-capture/vision').VisionInfo} info
 * @property {string | null} rivalVersion of `@vladmandic/human`; `null` where it was not asked
 */

const HEAD = `# How well liveness works

Written by \`pnpm eval:liveness\`: the shipped pipeline looks at every frame of clips of live people and of attacks, in
Chromium, and core's session judges them as it judges a camera. Errors are those of ISO/IEC 30107-3: APCER is the share of
attack presentations of one species that pass, BPCER the share of live people that are refused, uncertain ones included;
whoever never gets into position counts in neither. ACER is the mean of BPCER and the worst APCER. Intervals are 95 %: Wilson's
for shares, Newcombe's for AUC, his square and add for ACER; that of an equal error rate only spans Wilson's of its two shares. A
clip is one presentation. It is shown to the \`standard\` policy; where nobody gets into position, to \`lenient\`; where nobody
does then, to \`placed\`, which is \`lenient\` wherever in the frame the face is, and last to one whose checks all stand
\`open\` but liveness. In the sweep none of the first three may refuse a live clip. The ablation leaves out kinds of evidence,
and the actions; what frames weigh, calibration, continuity and signals are not in it.
[What the words mean, and how to run it](../eval/README.md).
`;

const LIMITS = `## What the data cannot tell

- Seven live people and five replays. With none of five passing, the 95 % interval of APCER still reaches to 43 %; with none of
  seven refused, that of BPCER to 35 %. Frames of one clip resemble one another, so the intervals of single frames are too
  narrow: there are as many independent samples as clips.
- All clips are indoor, at 640 by 480 but for one upright at 368 by 656, and most are a webcam's. What made them is not recorded.
  There is no daylight among them, no backlight, no movement of the camera.
- The people are adults. No scale of skin tone, age or sex was kept, and there are too few to compare groups: this report says
  nothing about whether some are refused more often than others.
- All replays show a phone or a monitor whose edge is in the frame. Prints are one still; masks, paper cut-outs that are worn,
  busts and disguises are not there at all.
- Thresholds and calibration were chosen on these clips, and so were the limits of challenge and geometry, on these and on the
  actor with other seeds. The figures say how well the clips can be told apart; on new people and devices they will be worse.
- Degraded clips are degraded copies, not recordings in bad light.
- Simulated attacks are renders: their geometry is exact, and their look is not that of real media. They are reported by
  themselves, and say nothing of the passive score. A face that does what is asked on a screen (a puppet, or a film made in the
  moment) passes a challenge by its nature; it is counted apart.
- What is fed into the browser in place of a camera is no presentation attack, and is not measured here.
`;

/** @param {Run} run */
function dataTable({ clips, acts }) {
  const counts = new Map();
  const add = (/** @type {string} */ what) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { species, medium } of clips) add(`${medium === 'still' ? 'stills' : 'clips'}: ${species}`);
  for (const { kind } of acts) add(`simulated: ${kind}`);
  return {
    title: 'Data',
    head: ['samples', 'count'],
    rows: [...counts].sort().map(([name, count]) => [name, String(count)]),
  };
}

/** @param {Run} run */
function withoutAnswer({ problems }) {
  if (problems.length === 0) return '';
  return ['## Without an answer', '', ...problems.map(({ name, problem }) => `- ${name}: ${problem}`), ''].join('\n');
}

/** What ran over what, as sentences. @param {Run} run */
function dataIn({ ownData, info, rivalVersion }) {
  const data = ownData ? 'Clips given with `--data`.' : 'The project’s own test clips.';
  const ran = `The liveness networks ran on ${info.liveness ?? 'nothing'}.`;
  return [data, ran, ...(rivalVersion ? [`\`@vladmandic/human\` is ${rivalVersion}.`] : [])].join(' ');
}

/** The report, as Markdown. @param {Run} run */
export function reportOf(run) {
  const { info, ownData, commit } = run;
  const head = origin(commit, info.models, dataIn(run));
  const tables = [targetsTable(run), dataTable(run), ...tablesOf(run)];
  return [HEAD, head, ...tables.map(asMarkdown), withoutAnswer(run), ownData ? '' : LIMITS]
    .filter((part) => part !== '')
    .join('\n');
}

/** Writes the report where the project keeps it. @param {Run} run */
export const writeReport = (run) => writeReportFile('liveness', reportOf(run));
