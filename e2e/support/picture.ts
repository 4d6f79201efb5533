import type { Page } from '@playwright/test';
import { inRoot } from './paths.mjs';

/** A desktop and a phone. */
export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Takes pictures of what the page shows, on a desktop and on a phone, for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: inRoot('test-results', 'screens', `${name}-${size}.png`) });
  }
  if (before) await page.setViewportSize(before);
}
