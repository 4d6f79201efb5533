import { launchChromium } from './launch.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {{ readonly problem: string }} Problem
 *
 * @typedef {object} HostOptions
 * @property {string} name the page's global, a promise that settles when the page can be asked
 * @property {number} callMs how long a call may take
 * @property {number} callsPerPage what a browser keeps of pictures goes with its page
 */

const OPENING_MS = 120_000;
/** Failures one after another that are no picture's fault. */
const MAX_FAILURES = 5;

/** Rejects when a page has crashed, or after a time. @type {(page: Page, ms: number) => { promise: Promise<never>, stop: () => void }} */
function trouble(page, ms) {
  /** @type {() => void} */
  let stop = () => {};
  /** @type {Promise<never>} */
  const promise = new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms);
    const crashed = () => reject(new Error('crashed'));
    page.once('crash', crashed);
    stop = () => {
      clearTimeout(timer);
      page.off('crash', crashed);
    };
  });
  return { promise, stop };
}

/** Settles in time or rejects. @type {<T>(page: Page, ms: number, call: Promise<T>) => Promise<T>} */
async function inTime(page, ms, call) {
  const { promise, stop } = trouble(page, ms);
  call.catch(() => {});
  try {
    return await Promise.race([call, promise]);
  } finally {
    stop();
  }
}

/** A page in a browser of its own. When it fails both are replaced, and what was asked at the time has a problem for an answer. */
export class PageHost {
  /** @type {Page | null} */
  #page = null;
  /** @type {Browser | null} */
  #browser = null;
  #calls = 0;
  #failures = 0;
  /** Where a page wanted to go beyond this server. @type {string | null} */
  #stranger = null;
  #url;
  #options;

  /** @param {string} url of the page @param {HostOptions} options */
  constructor(url, options) {
    this.#url = url;
    this.#options = options;
  }

  /**
   * Asks the page; one that has done its share is left first.
   * @template T
   * @param {(page: Page) => Promise<T>} call
   * @returns {Promise<T | Problem>}
   */
  async ask(call) {
    if (this.#calls >= this.#options.callsPerPage) await this.close();
    return this.askAgain(call);
  }

  /**
   * Asks the page that was asked before.
   * @template T
   * @param {(page: Page) => Promise<T>} call
   * @returns {Promise<T | Problem>}
   */
  async askAgain(call) {
    this.#calls += 1;
    const answer = await this.#attempt(call);
    if (this.#stranger) throw new Error(`A page asked for ${this.#stranger}: nothing but this machine may be reached.`);
    return answer;
  }

  /**
   * @template T
   * @param {(page: Page) => Promise<T>} call
   * @returns {Promise<T | Problem>}
   */
  async #attempt(call) {
    try {
      const page = await this.opened();
      const answer = await inTime(page, this.#options.callMs, call(page));
      this.#failures = 0;
      return answer;
    } catch (error) {
      await this.close();
      this.#failures += 1;
      if (this.#failures >= MAX_FAILURES) throw error;
      const [line = 'failed'] = String(error instanceof Error ? error.message : error).split('\n');
      return { problem: line.replace(/^page\.evaluate: (Error: )?/, '') };
    }
  }

  /** The page, ready to be asked. */
  async opened() {
    if (this.#page) return this.#page;
    this.#browser = await launchChromium();
    const page = await this.#browser.newPage();
    this.#page = page;
    this.#calls = 0;
    const { name } = this.#options;
    const { origin } = new URL(this.#url);
    page.on('request', (request) => {
      const asked = new URL(request.url());
      // Of a blob the origin is that of the page.
      if (asked.protocol !== 'data:' && asked.origin !== origin) this.#stranger = asked.href;
    });
    await page.goto(this.#url);
    await page.waitForFunction((global) => global in window, name);
    const ready = page.evaluate(async (global) => void (await Reflect.get(window, global)), name);
    await inTime(page, OPENING_MS, ready);
    return page;
  }

  async close() {
    const browser = this.#browser;
    [this.#page, this.#browser] = [null, null];
    await browser?.close().catch(() => {});
  }
}
