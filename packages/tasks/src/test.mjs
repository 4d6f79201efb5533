import { ensureBrowsers } from './browser.mjs';
import { closingLine, oneCheck, table, total } from './counts.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { ensurePostgres } from './postgres.mjs';
import { STAGES } from './stages.mjs';

/** @typedef {import('./shell.mjs').Shell} Shell */

/** The stages that drive a browser; the others need none. */
const BROWSER_STAGES = ['browser', 'e2e'];

/** The stages asked for on the command line, or all. @param {string[]} names */
function chosenStages(names) {
  const all = Object.entries(STAGES);
  const unknown = names.find((name) => !(name in STAGES));
  if (unknown) throw new Error(`There is no stage "${unknown}". Stages: ${Object.keys(STAGES).join(', ')}.`);
  return names.length === 0 ? all : all.filter(([name]) => names.includes(name));
}

/** Runs every stage, also after one that failed. @param {Shell} shell */
async function runStages(shell) {
  const stages = chosenStages(process.argv.slice(2));
  await installDependencies(shell);
  const drives = stages.some(([name]) => BROWSER_STAGES.includes(name));
  const env = drives ? await ensureBrowsers(shell) : {};
  if (stages.some(([name]) => name === 'unit')) await ensurePostgres(shell);
  const results = [];
  for (const [name, stage] of stages) {
    shell.say(`\n── ${name}`);
    const began = performance.now();
    const outcome = await stage(shell, env);
    results.push({ name, seconds: (performance.now() - began) / 1000, ...outcome });
  }
  return results;
}

/** The closing line is the last one whatever happens: a set-up that failed is one failure. @param {Shell} shell */
async function test(shell) {
  try {
    const results = await runStages(shell);
    for (const failure of results.flatMap(({ failures }) => failures)) shell.say(`\n✗ ${failure}`);
    const counts = total(results.map((result) => result.counts));
    shell.say(`\n${table(results).join('\n')}\n\n${closingLine(counts)}`);
    return counts.failed === 0 ? 0 : 1;
  } catch (error) {
    shell.say(`✗ ${error instanceof Error ? error.message : error}\n\n${closingLine(oneCheck(false))}`);
    return 1;
  }
}

await main({ fd: 1 }, test);
