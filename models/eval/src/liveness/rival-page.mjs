import { PageHost } from '../common/page-host.mjs';

/** @typedef {import('../common/page-host.mjs').Problem} Problem */

const CLIP_MS = 900_000;

/** The page of `@vladmandic/human`, as calls. */
export class RivalPage {
  #host;

  /** @param {string} url of the page */
  constructor(url) {
    this.#host = new PageHost(url, { name: 'rival', callMs: CLIP_MS, callsPerPage: 40 });
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
