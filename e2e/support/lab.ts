import type { Page } from '@playwright/test';

/** Opens the laboratory page, from which the packages can be called. */
export async function openLab(page: Page, baseUrl: string): Promise<void> {
  await page.goto(new URL('pages/lab.html', baseUrl).href);
  await page.waitForFunction(() => 'lab' in window);
}
