/**
 * How many checks of a stage went which way.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** A stage that is one check. @param {boolean} passed @returns {Counts} */
export const oneCheck = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * Reads the JSON report of Vitest; a file that could not be loaded has no tests and is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads the JSON report of Playwright; an error outside of any test is one failure.
 * @param {{ errors: unknown[], stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ errors, stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * Why tests of a Playwright report were skipped: one line a reason, for no test may be left out in silence.
 * @typedef {{ specs?: { title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[],
 *   suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ suites: PlaywrightSuite[] }} report
 */
export function skipReasons({ suites }) {
  /** @type {Map<string, number>} */
  const reasons = new Map();
  const waiting = [...suites];
  for (let suite = waiting.pop(); suite; suite = waiting.pop()) {
    waiting.push(...(suite.suites ?? []));
    const tests = (suite.specs ?? []).flatMap((spec) => spec.tests).filter(({ status }) => status === 'skipped');
    for (const { annotations } of tests) {
      const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return [...reasons].map(([reason, count]) => `${count} skipped: ${reason}`);
}

/** A runner that failed has at least one failure, whatever its report says. @param {Counts} counts @param {number} code @returns {Counts} */
export function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {Counts[]} all @returns {Counts} */
export function total(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line of a test run. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** One line a stage. @param {{ name: string, seconds: number, counts: Counts }[]} results */
export function table(results) {
  const row = (/** @type {string[]} */ [name = '', ...cells]) =>
    name.padEnd(10) + cells.map((cell) => cell.padStart(9)).join('');
  return [
    row(['stage', 'passed', 'failed', 'skipped', 'seconds']),
    ...results.map(({ name, seconds, counts: { passed, failed, skipped } }) =>
      row([name, `${passed}`, `${failed}`, `${skipped}`, seconds.toFixed(1)]),
    ),
  ];
}
