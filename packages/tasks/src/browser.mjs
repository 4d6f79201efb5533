import { findCommand, installDebianPackages } from './debian.mjs';
import { bin } from './paths.mjs';

/** @typedef {import('./shell.mjs').Shell} Shell */

const CHROMIUM_COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
/** Firefox without a screen has WebGL only under a virtual one, with Mesa. */
const FIREFOX_PACKAGES = ['firefox-esr', 'xvfb', 'xauth', 'libgl1-mesa-dri', 'libegl1'];
const PLAYWRIGHT_PATH = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";

/** The path where the browser there starts at all: some systems have a command that only names another package. @type {(shell: Shell, path: string | undefined) => Promise<string | undefined>} */
async function working(shell, path) {
  if (!path) return undefined;
  const { code } = await shell.run(path, ['--version'], { deadlineMs: 30_000, output: 'hide' });
  return code === 0 ? path : undefined;
}

/** @param {Shell} shell */
async function playwrightChromium(shell) {
  const args = ['--input-type=module', '--eval', PLAYWRIGHT_PATH];
  const { stdout } = await shell.run(process.execPath, args, { deadlineMs: 30_000, output: 'capture' });
  return await working(shell, stdout.trim());
}

/** @param {Shell} shell */
async function ensureChromium(shell) {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (await working(shell, named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  const system = async () => await working(shell, findCommand(...CHROMIUM_COMMANDS));
  const present = (await system()) ?? (await playwrightChromium(shell));
  if (present) return present;
  if (await installDebianPackages(shell, ['chromium'])) {
    const installed = await system();
    if (installed) return installed;
  }
  // Without its --with-deps: that upgrades libraries of the system, which nobody asked a test run to do.
  shell.say("· Chromium (Playwright's)");
  await shell.run(bin('playwright'), ['install', 'chromium'], { deadlineMs: 900_000 });
  const downloaded = await playwrightChromium(shell);
  if (downloaded) return downloaded;
  throw new Error('No Chromium starts here. Install one and name it in CHROMIUM_PATH.');
}

/** Firefox is a second opinion: brought in where CI asks for everything, else used only where it is. @param {Shell} shell */
async function ensureFirefox(shell) {
  const both = () => (findCommand('xvfb-run') ? findCommand('firefox-esr', 'firefox') : undefined);
  const present = both();
  if (present) return present;
  if (process.env['CI'] && (await installDebianPackages(shell, FIREFOX_PACKAGES))) return both();
  return undefined;
}

/**
 * Finds or brings in the browsers of the tests; answers the environment that hands them on.
 * @param {Shell} shell
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function ensureBrowsers(shell) {
  const chromium = await ensureChromium(shell);
  const firefox = await ensureFirefox(shell);
  shell.say(`  Chromium: ${chromium}`);
  shell.say(`  Firefox: ${firefox ?? 'not here (needs firefox-esr and xvfb-run): its tests are skipped'}`);
  return { CHROMIUM_PATH: chromium, ...(firefox ? { FIREFOX_PATH: firefox } : {}) };
}
