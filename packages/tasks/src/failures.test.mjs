import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from './failures.mjs';

describe('what failed', () => {
  it('names the failed tests of Vitest, and files without any', () => {
    const passed = { status: 'passed', fullName: 'b', failureMessages: [] };
    const failed = {
      status: 'failed',
      fullName: 'a group a',
      failureMessages: ['expected \u001b[31m1\u001b[39m\nto be 2'],
    };
    const testResults = [
      { name: 'one.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: 'two.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'three.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ];
    expect(vitestFailures({ testResults })).toEqual([
      'a group a\n    expected 1\n    to be 2',
      'two.test.ts\n    no such module',
    ]);
  });

  it('names the failed tests of Playwright in every group, and errors outside of tests', () => {
    const spec = (/** @type {string} */ title, /** @type {{ message: string }[]} */ errors) => ({
      title,
      file: 'a.spec.ts',
      ok: errors.length === 0,
      tests: [{ results: [{ errors }] }],
    });
    const inner = { specs: [spec('inner', [{ message: 'timed out' }]), spec('fine', [])] };
    const report = { suites: [{ specs: [spec('outer', [])], suites: [inner] }], errors: [{ message: 'no server' }] };
    expect(playwrightFailures(report)).toEqual([
      'a.spec.ts › inner\n    timed out',
      'outside of any test\n    no server',
    ]);
  });

  it('shows the beginning of a long error alone', () => {
    const message = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n');
    const [told = ''] = playwrightFailures({ suites: [], errors: [{ message }] });
    expect(told.split('\n')).toHaveLength(13);
  });
});
