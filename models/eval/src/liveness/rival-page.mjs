import { PageHost } from '../common/page-host.mjs';
import { CLIP_CALLS } from './clips.mjs';

/** @typedef {import('../common/page-host.mjs').Problem} Problem */

/** The page of `@vladmandic/human`, as calls. */
export class RivalPage {
  #host;

  /** @param {string} url of the page */
  constructor(url) {
    this.#host = new PageHost(url, { name: 'rival', ...CLIP_CALLS });
  }

  /** Of the library. @returns {Promise<string>} */
  async version() {
    const page = await this.#host.opened();
    return await page.evaluate(async () => (await window.rival).version);
  }

  /**
   * @param {string} url
   * @param {import('../../page/liveness/clip.js').Medium} medium
   * @returns {Promise<readonly import('../../page/human/rival.js').HumanScores[] | Problem>}
   */
  clip(url, medium) {
    return this.#host.ask((page) =>
      page.evaluate(async ([clip, how]) => (await window.rival).clip(clip, how), /** @type {const} */ ([url, medium])),
    );
  }

  async close() {
    await this.#host.close();
  }
}
