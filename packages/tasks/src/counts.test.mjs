import { describe, expect, it } from 'vitest';
import { closingLine, countPlaywright, countVitest, skipReasons, table, total, withExitCode } from './counts.mjs';

const vitestReport = (/** @type {object} */ fields) => ({
  numPassedTests: 4,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...fields,
});

describe('counting reports', () => {
  it('counts a test file that could not be loaded as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest(vitestReport({ testResults: [broken] }))).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('counts a failing test once, not its file as well', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    const report = vitestReport({ numFailedTests: 1, numPendingTests: 2, testResults: [file] });
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it('counts errors outside of tests and flaky tests as failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ errors: [{}], stats })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });

  it('tells why tests were skipped, each reason once', () => {
    const skipped = (/** @type {string} */ description) => ({
      status: 'skipped',
      annotations: [{ type: 'skip', description }],
    });
    const passed = { status: 'expected', annotations: [{ type: 'slow' }] };
    const inner = { specs: [{ title: 'b', tests: [skipped('no Firefox'), passed] }] };
    const outer = { specs: [{ title: 'a', tests: [skipped('no Firefox')] }], suites: [inner] };
    expect(skipReasons({ suites: [outer] })).toEqual(['2 skipped: no Firefox']);
  });

  it('never lets a runner that failed pass', () => {
    const counts = { passed: 5, failed: 0, skipped: 0 };
    expect(withExitCode(counts, 1).failed).toBe(1);
    expect(withExitCode({ ...counts, failed: 2 }, 1).failed).toBe(2);
    expect(withExitCode(counts, 0)).toEqual(counts);
  });
});

describe('the summary', () => {
  it('closes with the sums, and with the skipped ones only where there are some', () => {
    const sum = total([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 2, skipped: 0 },
    ]);
    expect(closingLine(sum)).toBe('21 passed, 2 failed');
    expect(closingLine({ ...sum, skipped: 3 })).toBe('21 passed, 2 failed, 3 skipped');
  });

  it('has a row for each stage, in columns', () => {
    const [head = '', row = ''] = table([
      { name: 'lint', seconds: 1.25, counts: { passed: 1, failed: 0, skipped: 0 } },
    ]);
    expect(row).toHaveLength(head.length);
    expect(row.split(/\s+/)).toEqual(['lint', '1', '0', '0', '1.3']);
  });
});
