import { decimal } from '../common/table.mjs';
import { speedOf } from './performance.mjs';

/** @param {readonly import('./record.mjs').Sample[]} samples @returns {import('../common/table.mjs').Table} */
export function speedTable(samples) {
  const { decisions, decisionP50, decisionP95, frames, frameP50, frameP95 } = speedOf(samples);
  if (frames === 0) return { title: 'Time', head: [], rows: [] };
  return {
    title: 'Time, in milliseconds, on the machine that ran this',
    head: ['what', 'samples', 'median', '95 % below'],
    rows: [
      [
        'from a good pose to the decision, each frame the camera’s interval or the worker’s time, whichever is longer',
        String(decisions),
        decimal(decisionP50),
        decimal(decisionP95),
      ],
      ['one frame in the worker, everything looked for', String(frames), decimal(frameP50), decimal(frameP95)],
    ],
  };
}
