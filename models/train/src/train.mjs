// Trains the obstruction network: crops from the pictures of a folder, the network from the crops, the weights into the
// models' package. `npm run train:occlusion` sets up what it needs first; the pictures are not part of the project.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../eval/src/common/launch.mjs';
import { servePage } from '../../eval/src/common/server.mjs';
import { makeCrops } from './make-crops.mjs';
import { pinWeights } from './pin.mjs';
import { writeCard } from './write-card.mjs';

const inTrain = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);

const { values: options } = parseArgs({
  options: {
    faces: { type: 'string', default: inTrain('../../../shared/media/faces') },
    /** A folder with crops that are there already, or are to be kept. */
    crops: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    steps: { type: 'string' },
  },
});

/** Runs a command and settles when it has ended well. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}.`))));
  });
}

async function crops(into) {
  if (options.crops && (await readFile(join(into, 'crops.json')).catch(() => null))) return;
  const site = await servePage([], inTrain('dist'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => say(error.stack ?? String(error)));
    await page.goto(site.url);
    await page.waitForFunction(() => 'studio' in window, undefined, { timeout: 60_000 });
    const labels = JSON.parse(await readFile(inTrain('split.json'), 'utf8'));
    say(`${await makeCrops(page, { faces: options.faces, labels, into, say })} crops`);
  } finally {
    await browser.close();
    await site.close();
  }
}

const temporary = await mkdtemp(join(tmpdir(), 'live-capture-train-'));
try {
  const folder = options.crops ?? temporary;
  await crops(folder);
  const trained = join(temporary, 'face_occlusion.onnx');
  const metrics = inTrain('metrics.json');
  const steps = options.steps ? ['--steps', options.steps] : [];
  await run(options.python, [inTrain('python/train.py'), folder, trained, metrics, ...steps]);
  const { bytes, sha256 } = await pinWeights(trained);
  await writeCard(JSON.parse(await readFile(metrics, 'utf8')));
  say(`models/weights/face_occlusion.onnx: ${bytes} bytes, sha256 ${sha256}`);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
