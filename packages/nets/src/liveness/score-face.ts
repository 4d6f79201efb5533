import type { Box } from '@live-capture/core';
import type { Pixels } from '../pixels.js';
import type { RunnableNet } from '../runnable-net.js';
import { CROP_FACTORS, LIVENESS_MODELS, livenessCrop } from './crop.js';
import { LIVENESS_INPUT_SHAPE, livenessInput } from './input.js';
import { fusedScore, liveProbability } from './score.js';

/** The pair's score of one face: 0..1, higher is live; `null` where no net runs. The nets are in the pair's order. */
export async function scoreLiveness(nets: readonly RunnableNet[], face: Box, pixels: Pixels): Promise<number | null> {
  const probabilities: number[] = [];
  for (const [index, id] of LIVENESS_MODELS.entries()) {
    const crop = livenessCrop(face, pixels, CROP_FACTORS[id]);
    const outputs = await nets[index]?.run(livenessInput(pixels, crop), LIVENESS_INPUT_SHAPE);
    const logits = outputs?.['output'];
    if (logits) probabilities.push(liveProbability(logits));
  }
  return probabilities.length > 0 ? fusedScore(probabilities) : null;
}
