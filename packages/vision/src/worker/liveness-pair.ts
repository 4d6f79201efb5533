import type { Box } from '@live-capture/core';
import { type Pixels, scoreLiveness } from '@live-capture/nets';
import { closeNets, type Net } from './net.js';

/** The liveness pair that scores the frames; another one can take its place while frames come. */
export interface LivenessPair {
  /** The networks that run now; none where liveness is off. */
  readonly nets: readonly Net[];
  /** See `scoreLiveness`. */
  score(face: Box, pixels: Pixels): Promise<number | null>;
  /** Has other networks score from the next frame on. Settles when the old ones have scored their last and are closed. */
  replace(nets: readonly Net[]): Promise<void>;
}

/** A pair that begins with these networks. */
export function createLivenessPair(first: readonly Net[]): LivenessPair {
  let nets = first;
  let scoring = Promise.resolve();
  return {
    get nets() {
      return nets;
    },
    score(face, pixels) {
      const score = scoreLiveness(nets, face, pixels);
      // No results are kept: each promise would hold that of all frames before it.
      scoring = Promise.allSettled([scoring, score]).then(() => undefined);
      return score;
    },
    async replace(others) {
      const old = nets;
      nets = others;
      await scoring;
      await closeNets(old);
    },
  };
}
