import type { Box, Size } from '@live-capture/core';
import { LIVENESS_MODELS } from '../assets/plan.js';
import { CROP_FACTORS, livenessCrop, union } from '../liveness/crop.js';
import { livenessInput } from '../liveness/input.js';
import { fusedScore, liveProbability } from '../liveness/score.js';
import type { Patch } from '../measure/patch.js';
import type { LivenessNet } from './liveness-net.js';

/** The pair's score of one face: 0..1, higher is live; `null` where the face is not in the frame at all. */
export async function scoreLiveness(
  nets: readonly LivenessNet[],
  face: Box,
  frame: Size,
  cut: (box: Box) => Patch | null,
): Promise<number | null> {
  const crops = LIVENESS_MODELS.map((id) => livenessCrop(face, frame, CROP_FACTORS[id]));
  const patch = cut(crops.reduce(union));
  if (!patch) return null;
  const probabilities: number[] = [];
  for (const [index, crop] of crops.entries()) {
    const logits = await nets[index]?.run(livenessInput(patch, crop));
    if (logits) probabilities.push(liveProbability(logits));
  }
  return fusedScore(probabilities);
}
