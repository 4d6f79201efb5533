import { PageHost } from '../common/page-host.mjs';

/**
 * @typedef {import('../../page/inspections/studio.js').Answer} Answer
 * @typedef {import('../common/page-host.mjs').Problem} Problem
 */

/** Longer than vision's own deadlines for decoding and for a frame, so that its answer comes first. */
const PICTURE_MS = 75_000;

/** The page of this command, as calls. */
export class PageStudio {
  #host;

  /** @param {string} url of the page */
  constructor(url) {
    this.#host = new PageHost(url, { name: 'studio', callMs: PICTURE_MS, callsPerPage: 1_000 });
  }

  /** The models that run. @returns {Promise<readonly import('@live-capture/core').ModelUse[]>} */
  async models() {
    const page = await this.#host.opened();
    return await page.evaluate(async () => (await window.studio).models);
  }

  /** @param {string} url @returns {Promise<Answer>} */
  async photo(url) {
    return this.#host.ask((page) => page.evaluate(async (asked) => (await window.studio).photo(asked), url));
  }

  /** @param {import('../../page/inspections/studio.js').Render} render @returns {Promise<Answer>} */
  async render(render) {
    return this.#host.ask((page) =>
      page.evaluate(async ({ scene, width, height }) => (await window.studio).render({ scene, width, height }), render),
    );
  }

  /** @param {string} first @param {string} second @param {import('../../page/inspections/collage.js').Paste} paste @returns {Promise<Answer | null>} */
  async pasted(first, second, paste) {
    const asked = { first, second, paste };
    return this.#host.ask((page) =>
      page.evaluate(async (wanted) => (await window.studio).pasted(wanted.first, wanted.second, wanted.paste), asked),
    );
  }

  /** @param {string} url @returns {Promise<boolean | Problem>} */
  async put(url) {
    return this.#host.ask((page) => page.evaluate(async (asked) => (await window.studio).put(asked), url));
  }

  /** On the picture that was put up last, which is gone when its page fails. @param {string} species @param {number} seed @returns {Promise<import('../../page/inspections/studio.js').DrawnAnswer | Problem>} */
  drawn(species, seed) {
    return this.#host.askAgain((page) =>
      page.evaluate(
        async ([name, number]) => (await window.studio).drawn(name, number),
        /** @type {const} */ ([species, seed]),
      ),
    );
  }

  async close() {
    await this.#host.close();
  }
}
