import { type BrowserContextOptions, test as base } from '@playwright/test';
import { DEMO_INSPECTION } from '../../demo/server/serve.mjs';
import { BrowserPool } from './browser-pool.js';
import { watchPage } from './camera-tracks.js';
import { type CameraChoice, flagsOfCamera } from './cameras.js';
import { CapturePage } from './capture-page.js';
import { FaultProxy } from './fault-proxy.js';
import { PAGES_DIST } from './paths.mjs';
import { openSite, type Site } from './site.js';

interface Options {
  /** What stands before the camera. */
  readonly camera: CameraChoice;
  /** Further flags of the browser. */
  readonly flags: readonly string[];
}

interface TestFixtures extends Options {
  /** Between the pages and the site; passes everything until told otherwise. */
  readonly faults: FaultProxy;
  /** The page with one `<live-capture>`. */
  readonly capture: CapturePage;
}

interface WorkerFixtures {
  readonly browsers: BrowserPool;
  /** The fixture pages. */
  readonly site: Site;
  /** The built demo. */
  readonly demo: Site;
  readonly proxyOfSite: FaultProxy;
}

/** Playwright's `test` with a camera of the test's choice and the pages served with a real endpoint. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  camera: [{ kind: 'pattern' }, { option: true }],
  flags: [[], { option: true }],

  browsers: [
    async ({ playwright }, use) => {
      const pool = new BrowserPool(playwright.chromium);
      await use(pool);
      await pool.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const site = await openSite({ dist: PAGES_DIST });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const site = await openSite({ inspection: DEMO_INSPECTION });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  proxyOfSite: [
    async ({ site }, use) => {
      const proxy = await FaultProxy.open(site.url);
      await use(proxy);
      await proxy.close();
    },
    { scope: 'worker' },
  ],

  context: async ({ browsers, camera, flags, site, contextOptions }, use) => {
    const studio = async () => ({ browser: await browsers.get([]), siteUrl: site.url });
    const browser = await browsers.get([...(await flagsOfCamera(camera, studio)), ...flags]);
    const context = await browser.newContext(contextOptions satisfies BrowserContextOptions);
    await context.addInitScript(watchPage);
    await use(context);
    await context.close();
  },
  faults: async ({ proxyOfSite }, use) => {
    proxyOfSite.heal();
    await use(proxyOfSite);
  },
  capture: async ({ page, faults, site }, use, { testId }) => {
    await use(new CapturePage(page, { baseUrl: faults.url, site, clientId: testId }));
  },
});

export { expect } from '@playwright/test';
