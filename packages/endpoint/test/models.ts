import { fileURLToPath } from 'node:url';
import { bringInspectionModels } from '../src/inspection/models.js';

/** The folder of model files that the build fills; what is missing comes in by the same ways. */
export async function testModels(): Promise<string> {
  const folder = fileURLToPath(new URL('../../../.cache/assets/models', import.meta.url));
  await bringInspectionModels(folder);
  return folder;
}
