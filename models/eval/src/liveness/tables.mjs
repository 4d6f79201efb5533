import { ablationTable, actedSpeciesTable, actedTable, challengeTimeTable, passiveTable } from './acted-tables.mjs';
import { clipsTable, framesTable, presentationsTable, rankingTable } from './clip-tables.mjs';
import { geometryTable } from './geometry.mjs';
import { humanRankings } from './human.mjs';
import { speedTable } from './speed-table.mjs';
import { attackSweepTable, sweepTable } from './sweep-table.mjs';

/**
 * All tables that have something to say.
 * @param {import('./figures.mjs').Measured} measured
 * @returns {readonly import('../common/table.mjs').Table[]}
 */
export function tablesOf({ samples, sweep, human, acts, policy }) {
  return [
    presentationsTable(samples),
    clipsTable(samples),
    framesTable(samples, policy),
    rankingTable(samples, human.length > 0 ? humanRankings(human) : null),
    sweepTable(sweep),
    attackSweepTable(sweep),
    speedTable(samples),
    actedTable(acts),
    actedSpeciesTable(acts),
    passiveTable(acts, policy),
    ablationTable(acts),
    geometryTable(samples),
    challengeTimeTable(acts),
  ].filter(({ rows }) => rows.length > 0);
}
