import { TARGET_HEAD, targetRow, valueRow } from '../common/targets.mjs';
import { falseSecond, missedSecond, secondFaces, singleFaces } from './counting.mjs';
import { refusals, speaking } from './obstruction.mjs';
import { poseErrors } from './orientation.mjs';
import { byGroup } from './record.mjs';

/** @typedef {import('./record.mjs').Sample} Sample */

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
    head: TARGET_HEAD,
    rows: [
      ...covers.map(([what, cover]) =>
        targetRow(what, refusals(speaking(samples, cover, ownData)).refused, ASKED[cover]),
      ),
      targetRow('free faces refused', refusals(free).refused, ASKED.free),
      ...GROUPS.map((name) => targetRow(`· ${name}`, refusals(groups.get(name) ?? []).refused, ASKED.group)),
      targetRow('false second faces', falseSecond(singleFaces(samples)), ASKED.falseSecond),
      targetRow('second faces missed', missedSecond(secondFaces(samples, ownData)), { atMost: 0 }),
      valueRow('mean error of yaw, pitch and roll', pose.n, pose.mae, ASKED.poseDeg, 'degrees'),
    ],
  };
}
