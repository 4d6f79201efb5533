import { PageHost } from '../common/page-host.mjs';
import { CLIP_CALLS } from './clips.mjs';

/**
 * @typedef {import('../common/page-host.mjs').Problem} Problem
 * @typedef {import('../../page/liveness/stage.js').ClipAnswer} ClipAnswer
 * @typedef {import('../../page/liveness/stage.js').ClipSource} ClipSource
 */

/** The page of the shipped pipeline, as calls. */
export class StagePage {
  #host;

  /** @param {string} url of the page */
  constructor(url) {
    this.#host = new PageHost(url, { name: 'stage', ...CLIP_CALLS });
  }

  /** What runs. @returns {Promise<import('@live-capture/vision').VisionInfo>} */
  async info() {
    const page = await this.#host.opened();
    return await page.evaluate(async () => (await window.stage).info);
  }

  /**
   * @param {ClipSource} source
   * @param {import('./degradations.mjs').DegradationName} degradation
   * @returns {Promise<ClipAnswer | Problem>}
   */
  clip(source, degradation) {
    return this.#host.ask((page) =>
      page.evaluate(
        async ([clip, worse]) => (await window.stage).clip(clip, worse),
        /** @type {const} */ ([source, degradation]),
      ),
    );
  }

  /**
   * @param {import('../../page/liveness/performers.js').Simulation} simulation
   * @param {string} nonce
   * @param {ClipSource | null} source
   * @returns {Promise<import('../../page/liveness/challenge-run.js').Challenged | Problem>}
   */
  simulate(simulation, nonce, source) {
    return this.#host.ask((page) =>
      page.evaluate(
        async ([who, drawnFrom, clip]) => (await window.stage).simulate(who, drawnFrom, clip),
        /** @type {const} */ ([simulation, nonce, source]),
      ),
    );
  }

  async close() {
    await this.#host.close();
  }
}
