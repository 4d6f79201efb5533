import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sha256OfFile } from '../../src/files.mjs';
import { halveWeights } from '../../src/half-weights.mjs';

const inModels = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Writes trained weights where the package keeps them, as fp16 with casts, and their hash into the manifest. */
export async function pinWeights(trained) {
  const manifest = JSON.parse(await readFile(inModels('manifest.json'), 'utf8'));
  const model = manifest.models.find(({ id }) => id === 'face_occlusion');
  const halved = halveWeights(await readFile(trained));
  await writeFile(inModels(model.weights), halved);
  model.bytes = halved.length;
  model.sha256 = await sha256OfFile(inModels(model.weights));
  await writeFile(inModels('manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return model;
}
