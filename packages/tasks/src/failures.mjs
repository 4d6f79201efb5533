import { stripVTControlCharacters } from 'node:util';

/** Lines of an error that are shown; the whole of it is further up in the log. */
const ERROR_LINES = 12;

/**
 * A failed test, and the beginning of why.
 * @param {string} name @param {string | undefined} error
 */
function told(name, error = '') {
  const lines = stripVTControlCharacters(error).trim().split('\n');
  return [name, ...lines.slice(0, ERROR_LINES)].join('\n    ');
}

/**
 * The failed tests of Vitest's JSON report, and files that could not be loaded.
 * @param {{ testResults: { name: string, status: string, message: string,
 *   assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} report
 * @returns {string[]}
 */
export function vitestFailures({ testResults }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [told(name, message)];
      return failed.map(({ fullName, failureMessages }) => told(fullName, failureMessages[0]));
    });
}

/**
 * The failed tests of Playwright's JSON report, and errors outside of any test.
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ specs?: { title: string, file: string, ok: boolean, tests: { results: { errors: PlaywrightError[] }[] }[] }[],
 *   suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ suites: PlaywrightSuite[], errors: PlaywrightError[] }} report
 * @returns {string[]}
 */
export function playwrightFailures({ suites, errors }) {
  const specs = suites.flatMap(specsOf).filter(({ ok }) => !ok);
  const failed = specs.map(({ file, title, tests }) => {
    const [error] = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
    return told(`${file} › ${title}`, error?.message);
  });
  return [...failed, ...errors.map(({ message }) => told('outside of any test', message))];
}

/** @param {PlaywrightSuite} suite @returns {NonNullable<PlaywrightSuite['specs']>} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
