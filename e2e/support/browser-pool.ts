import type { Browser, BrowserType } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

/** Flags belong to a whole browser: one is kept for each set of them, for starting one takes a second. */
export class BrowserPool {
  private static readonly KEPT = 2;
  private readonly open = new Map<string, Promise<Browser>>();

  constructor(private readonly chromium: BrowserType) {}

  /** The browser with these flags. */
  async get(flags: readonly string[]): Promise<Browser> {
    const key = flags.join('\n');
    const known = this.open.get(key);
    if (known && (await known).isConnected()) {
      this.open.delete(key);
      this.open.set(key, known);
      return known;
    }
    const browser = this.chromium.launch(launchOptions(flags));
    this.open.set(key, browser);
    await this.closeOldest();
    return browser;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map(async (browser) => (await browser).close()));
    this.open.clear();
  }

  private async closeOldest(): Promise<void> {
    const [oldest] = this.open;
    if (this.open.size <= BrowserPool.KEPT || !oldest) return;
    this.open.delete(oldest[0]);
    await (await oldest[1]).close();
  }
}
