import { facesTable } from './counting.mjs';
import { confusionTable, coversTable, falseAlarmsTable, speciesTable } from './obstruction-tables.mjs';
import { orientationTable } from './orientation.mjs';
import { qualityTable, reasonsTable } from './quality.mjs';
import { speedTable } from './speed.mjs';

const TABLES = [
  coversTable,
  falseAlarmsTable,
  confusionTable,
  speciesTable,
  orientationTable,
  facesTable,
  qualityTable,
  reasonsTable,
  speedTable,
];

/** All tables that have something to say. @param {readonly import('./record.mjs').Sample[]} samples */
export function tablesOf(samples) {
  return TABLES.map((table) => table(samples)).filter(({ rows }) => rows.length > 0);
}
