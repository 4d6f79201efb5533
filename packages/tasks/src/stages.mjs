import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSites, compressSites } from './build.mjs';
import { countPlaywright, countVitest, oneCheck, skipReasons, withExitCode } from './counts.mjs';
import { bin, inRoot } from './paths.mjs';

/**
 * @typedef {import('./shell.mjs').Shell} Shell
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {(shell: Shell, env: NodeJS.ProcessEnv) => Promise<Counts>} Stage
 */

/**
 * Logs are read in files, too: no colours and no lines that rewrite themselves. Vitest takes any FORCE_COLOR as a yes, and
 * Playwright hands one to its workers, where Node would then complain about NO_COLOR: each gets its own.
 */
const NO_COLOR = { NO_COLOR: '1', FORCE_COLOR: undefined };
const PLAYWRIGHT_PLAIN = { FORCE_COLOR: '0', PLAYWRIGHT_FORCE_TTY: '0' };

/** @type {(command: string, ...args: string[]) => Stage} */
function commandStage(command, ...args) {
  return async (shell, env) => {
    const { code } = await shell.run(bin(command), args, { deadlineMs: 300_000, env: { ...env, ...NO_COLOR } });
    return oneCheck(code === 0);
  };
}

/** @type {Stage} */
async function build(shell) {
  try {
    await buildSites(shell);
    await compressSites(shell);
    return oneCheck(true);
  } catch (error) {
    shell.say(`✗ ${error instanceof Error ? error.message : error}`);
    return oneCheck(false);
  }
}

/**
 * A test runner that writes a JSON report; without a readable report the stage is one failure.
 * @param {string} name
 * @param {(report: string) => { command: string, args: string[], deadlineMs: number, env: NodeJS.ProcessEnv }} runner
 * @param {(report: any) => Counts} count
 * @returns {Stage}
 */
function runnerStage(name, runner, count) {
  return async (shell, env) => {
    const report = inRoot('.cache', 'reports', `${name}.json`);
    await mkdir(dirname(report), { recursive: true });
    await rm(report, { force: true });
    const { command, args, deadlineMs, env: extra } = runner(report);
    const options = { deadlineMs, env: { ...env, ...extra } };
    const { code, timedOut } = await shell.run(bin(command), args, options);
    if (timedOut) shell.say(`✗ ${name}: not done after ${deadlineMs / 1000} seconds.`);
    try {
      const json = JSON.parse(await readFile(report, 'utf8'));
      if (json.suites) for (const line of skipReasons(json)) shell.say(`  ${line}`);
      return withExitCode(count(json), code);
    } catch {
      shell.say(`✗ ${name}: ended with code ${code} and without a report.`);
      return oneCheck(false);
    }
  };
}

/** @param {string} project @param {number} deadlineMs */
function playwright(project, deadlineMs) {
  return runnerStage(
    project,
    (report) => ({
      command: 'playwright',
      args: ['test', '--project', project],
      deadlineMs,
      env: { ...PLAYWRIGHT_PLAIN, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    countPlaywright,
  );
}

/** Every stage of a test run, in its order: later ones run on what earlier ones have built. */
export const STAGES = /** @satisfies {Record<string, Stage>} */ ({
  lint: commandStage('biome', 'check', '--error-on-warnings', '--colors=off'),
  types: commandStage(
    'tsc',
    '-b',
    'packages',
    'packages/tsconfig.tests.json',
    'packages/tasks',
    'models/eval',
    'models/train',
    'demo',
    'e2e',
  ),
  build,
  unit: runnerStage(
    'unit',
    (report) => ({
      command: 'vitest',
      args: [
        'run',
        '--config',
        'packages/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      deadlineMs: 600_000,
      env: NO_COLOR,
    }),
    countVitest,
  ),
  browser: playwright('browser', 1_200_000),
  e2e: playwright('e2e', 1_200_000),
});
