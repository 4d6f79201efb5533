import { readHead } from '../photo/read-image.js';
import { createTurns } from '../photo/turns.js';
import { openEyes } from './eyes.js';
import { bringInspectionModels, readModels } from './models.js';
import { decodePhoto } from './pixels.js';

/** Nobody waits behind these photos. */
const LIMITS = { count: 1, deadlineMs: 60_000 };

/** Scores photos, one after another, as those of an upload are scored. */
export interface LivenessScorer {
  /** Higher is live, 0..1; `null` where no face is found. */
  score(bytes: Uint8Array): Promise<number | null>;
  close(): Promise<void>;
}

/** Brings the models into a folder and opens what an inspection looks with: to measure it, without an endpoint. */
export async function openLivenessScorer(modelsDir: string): Promise<LivenessScorer> {
  await bringInspectionModels(modelsDir);
  const eyes = await openEyes(await readModels(modelsDir), LIMITS);
  const decodes = createTurns(Number.MAX_SAFE_INTEGER);
  const score = async (bytes: Uint8Array) => {
    const pixels = await decodePhoto({ bytes, head: await readHead(bytes) }, decodes);
    const { livenessScore } = await eyes.use((look) => look({ pixels, liveness: true }));
    return livenessScore;
  };
  return { score, close: () => eyes.close() };
}
