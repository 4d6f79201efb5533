import type { Page } from '@playwright/test';

const WITHOUT_WEBGL2 = `const get = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
  };`;

/** Takes WebGL2 away from the page's workers, as in older WebKits: vision's own worker script does it. */
export async function withoutWorkerWebgl(page: Page): Promise<void> {
  await page.route(/\/main-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${WITHOUT_WEBGL2}` });
  });
}
