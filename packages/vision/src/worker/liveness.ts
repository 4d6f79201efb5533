import type { Box } from '@live-capture/core';
import { LIVENESS_MODELS } from '../assets/plan.js';
import { CROP_FACTORS, livenessCrop } from '../liveness/crop.js';
import { LIVENESS_INPUT_SHAPE, livenessInput } from '../liveness/input.js';
import { fusedScore, liveProbability } from '../liveness/score.js';
import type { Pixels } from '../measure/pixels.js';
import type { Net } from './net.js';

/** The pair's score of one face: 0..1, higher is live; `null` where no net runs. */
export async function scoreLiveness(nets: readonly Net[], face: Box, pixels: Pixels): Promise<number | null> {
  const probabilities: number[] = [];
  for (const [index, id] of LIVENESS_MODELS.entries()) {
    const crop = livenessCrop(face, pixels, CROP_FACTORS[id]);
    const outputs = await nets[index]?.run(livenessInput(pixels, crop), LIVENESS_INPUT_SHAPE);
    const logits = outputs?.['output'];
    if (logits) probabilities.push(liveProbability(logits));
  }
  return probabilities.length > 0 ? fusedScore(probabilities) : null;
}
