import { launchChromium } from './launch.mjs';

/**
 * @typedef {import('../page/studio.js').Studio} Studio
 * @typedef {import('../page/studio.js').Answer} Answer
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {{ readonly problem: string }} Problem
 */

const OPENING_MS = 120_000;
/** Longer than vision's own deadlines for decoding and for a frame, so that its answer comes first. */
const PICTURE_MS = 75_000;
/** Failures one after another that are no picture's fault. */
const MAX_FAILURES = 5;
/** What a browser keeps of pictures goes with its page. */
const CALLS_PER_PAGE = 1_000;

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

/** The page in a browser of its own. When it fails both are replaced, and the picture at hand is named as the problem. */
export class PageStudio {
  /** @type {Page | null} */
  #page = null;
  /** @type {Browser | null} */
  #browser = null;
  #calls = 0;
  #failures = 0;

  /** @param {string} url of the page */
  constructor(url) {
    this.url = url;
  }

  /** The models that run. @returns {Promise<readonly import('@live-capture/core').ModelUse[]>} */
  async models() {
    const page = await this.#opened();
    return await page.evaluate(async () => (await window.studio).models);
  }

  /** @param {string} url @returns {Promise<Answer>} */
  async photo(url) {
    await this.#refresh();
    return this.#ask((page) => page.evaluate(async (asked) => (await window.studio).photo(asked), url));
  }

  /** @param {import('../page/studio.js').Render} render @returns {Promise<Answer>} */
  async render(render) {
    await this.#refresh();
    return this.#ask((page) => page.evaluate(async (asked) => (await window.studio).render(asked), render));
  }

  /** @param {string} first @param {string} second @param {import('../page/collage.js').Paste} paste @returns {Promise<Answer | null>} */
  async pasted(first, second, paste) {
    await this.#refresh();
    return this.#ask((page) =>
      page.evaluate(
        async ([one, other, where]) => (await window.studio).pasted(one, other, where),
        /** @type {const} */ ([first, second, paste]),
      ),
    );
  }

  /** @param {string} url @returns {Promise<boolean | Problem>} */
  async put(url) {
    await this.#refresh();
    return this.#ask((page) => page.evaluate(async (asked) => (await window.studio).put(asked), url));
  }

  /** On the picture that was put up last, which is gone when its page fails. @param {string} species @param {number} seed @returns {Promise<import('../page/studio.js').DrawnAnswer | Problem>} */
  drawn(species, seed) {
    return this.#ask((page) =>
      page.evaluate(
        async ([name, number]) => (await window.studio).drawn(name, number),
        /** @type {const} */ ([species, seed]),
      ),
    );
  }

  async close() {
    await this.#leave();
  }

  /**
   * @template T
   * @param {(page: Page) => Promise<T>} call
   * @returns {Promise<T | Problem>}
   */
  async #ask(call) {
    this.#calls += 1;
    try {
      const page = await this.#opened();
      const answer = await inTime(page, PICTURE_MS, call(page));
      this.#failures = 0;
      return answer;
    } catch (error) {
      await this.#leave();
      this.#failures += 1;
      if (this.#failures >= MAX_FAILURES) throw error;
      const message = error instanceof Error ? error.message : String(error);
      return { problem: message.split('\n')[0] ?? 'failed' };
    }
  }

  async #opened() {
    if (this.#page) return this.#page;
    this.#browser = await launchChromium();
    const page = await this.#browser.newPage();
    this.#page = page;
    this.#calls = 0;
    await page.goto(this.url);
    await page.waitForFunction(() => 'studio' in window);
    await inTime(
      page,
      OPENING_MS,
      page.evaluate(async () => void (await window.studio)),
    );
    return page;
  }

  /** Leaves a page that has done its share. */
  async #refresh() {
    if (this.#calls >= CALLS_PER_PAGE) await this.#leave();
  }

  async #leave() {
    const browser = this.#browser;
    [this.#page, this.#browser] = [null, null];
    await browser?.close().catch(() => {});
  }
}
