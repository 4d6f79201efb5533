import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSites, compressSites } from './build.mjs';
import { countPlaywright, countVitest, oneCheck, skipReasons, withExitCode } from './counts.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { bin, inRoot } from './paths.mjs';

/**
 * @typedef {import('./shell.mjs').Shell} Shell
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ counts: Counts, failures: string[] }} Outcome
 * @typedef {(shell: Shell, env: NodeJS.ProcessEnv) => Promise<Outcome>} Stage
 */

/**
 * Logs are read in files, too: no colours and no lines that rewrite themselves. Vitest takes any FORCE_COLOR as a yes, and
 * Playwright hands one to its workers, where Node would then complain about NO_COLOR: each gets its own.
 */
const NO_COLOR = { NO_COLOR: '1', FORCE_COLOR: undefined };
const PLAYWRIGHT_PLAIN = { FORCE_COLOR: '0', PLAYWRIGHT_FORCE_TTY: '0' };

/** The outcome of a stage that is one check. @param {string | null} failure @returns {Outcome} */
const oneOutcome = (failure) => ({ counts: oneCheck(failure === null), failures: failure === null ? [] : [failure] });

/** @type {(command: string, ...args: string[]) => Stage} */
function commandStage(command, ...args) {
  return async (shell, env) => {
    const { code } = await shell.run(bin(command), args, { deadlineMs: 300_000, env: { ...env, ...NO_COLOR } });
    return oneOutcome(code === 0 ? null : `${command}: see above`);
  };
}

/** @type {Stage} */
async function build(shell) {
  try {
    await buildSites(shell);
    await compressSites(shell);
    return oneOutcome(null);
  } catch (error) {
    return oneOutcome(`build: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * A test runner that writes a JSON report; without a readable report the stage is one failure.
 * @param {string} name
 * @param {(report: string) => { command: string, args: string[], deadlineMs: number, env: NodeJS.ProcessEnv }} runner
 * @param {(report: any) => Outcome} read
 * @returns {Stage}
 */
function runnerStage(name, runner, read) {
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
      const { counts, failures } = read(json);
      return { counts: withExitCode(counts, code), failures };
    } catch {
      return oneOutcome(`${name}: ended with code ${code} and without a report`);
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
    (report) => ({ counts: countPlaywright(report), failures: playwrightFailures(report) }),
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
    (report) => ({ counts: countVitest(report), failures: vitestFailures(report) }),
  ),
  browser: playwright('browser', 1_200_000),
  e2e: playwright('e2e', 1_200_000),
});
