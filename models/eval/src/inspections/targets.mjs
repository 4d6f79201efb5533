import { decimal, percent } from '../common/table.mjs';
import { falseSecond, missedSecond, secondFaces, singleFaces } from './counting.mjs';
import { refusals, speaking } from './obstruction.mjs';
import { poseErrors } from './orientation.mjs';
import { byGroup } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/statistics.mjs').Share} Share
 * @typedef {{ readonly atLeast: number } | { readonly atMost: number }} Limit
 */

/** What the project asks of itself: shares of refused covers and of false alarms, and degrees. */
const ASKED = {
  mask: { atLeast: 0.98 },
  sunglasses: { atLeast: 0.95 },
  cover: { atLeast: 0.92 },
  free: { atMost: 0.02 },
  group: { atMost: 0.04 },
  falseSecond: { atMost: 0.005 },
  poseDeg: 3,
};

/** The groups that must not be refused more often than others; the other tags are of the picture, not of the person. */
const GROUPS = ['glasses', 'beard', 'dark_skin', 'child', 'old', 'head_covering'];

/**
 * Whether a share holds its limit, and whether the data can tell: with the whole interval on one side it can.
 * @param {Share} share
 * @param {Limit} limit
 */
export function verdict({ n, share, interval: [low, high] }, limit) {
  if (n === 0 || share === null) return 'no data';
  const [held, certain] =
    'atLeast' in limit
      ? [share >= limit.atLeast, low >= limit.atLeast || high < limit.atLeast]
      : [share <= limit.atMost, high <= limit.atMost || low > limit.atMost];
  return `${held ? 'yes' : 'no'}${certain ? '' : ', but too few samples to be sure'}`;
}

/** @type {(what: string, share: Share, limit: Limit) => readonly string[]} */
function row(what, share, limit) {
  const [low, high] = share.interval;
  const asked = 'atLeast' in limit ? `at least ${percent(limit.atLeast)}` : `at most ${percent(limit.atMost)}`;
  return [
    what,
    asked,
    String(share.n),
    percent(share.share),
    share.n === 0 ? '–' : `${percent(low)} to ${percent(high)}`,
    verdict(share, limit),
  ];
}

/** What is asked and what was measured. @type {(samples: readonly Sample[], ownData: boolean) => import('../common/table.mjs').Table} */
export function targetsTable(samples, ownData) {
  const free = speaking(samples, 'free', ownData);
  const groups = byGroup(free);
  const pose = poseErrors(samples.filter(({ set }) => set === 'pose'));
  const covers = /** @type {const} */ ([
    ['real masks refused', 'mask'],
    ['sunglasses refused, photographed, drawn and rendered', 'sunglasses'],
    ['hands, scarves, phones and the like refused, photographed, drawn and rendered', 'cover'],
  ]);
  return {
    title: 'What is asked, and what was measured',
    head: ['what', 'asked', 'samples', 'measured', '95 % interval', 'holds'],
    rows: [
      ...covers.map(([what, cover]) => row(what, refusals(speaking(samples, cover, ownData)).refused, ASKED[cover])),
      row('free faces refused', refusals(free).refused, ASKED.free),
      ...GROUPS.map((name) => row(`· ${name}`, refusals(groups.get(name) ?? []).refused, ASKED.group)),
      row('false second faces', falseSecond(singleFaces(samples)), ASKED.falseSecond),
      row('second faces missed', missedSecond(secondFaces(samples, ownData)), { atMost: 0 }),
      [
        'mean error of yaw, pitch and roll',
        `at most ${ASKED.poseDeg} degrees`,
        String(pose.n),
        `${decimal(pose.mae)} degrees`,
        '–',
        pose.mae === null ? 'no data' : pose.mae <= ASKED.poseDeg ? 'yes' : 'no',
      ],
    ],
  };
}
