import { chromium } from '@playwright/test';

const FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name leads anywhere: nothing but the server of this program is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A Chromium that reaches this machine alone: the one that `CHROMIUM_PATH` names, else Playwright's own. */
export function launchChromium() {
  const executablePath = process.env['CHROMIUM_PATH'];
  return chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) });
}
