import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Covers drawn on each free face of the training share. */
const DRAWN = 14;
/** Scenes of the actor, each rendered under all of its covers. */
const SCENES = 100;

/** What a mask hides when nothing else is known of the picture: how far up a cheek it goes, nobody labelled. */
const MASK = { nose: 1, mouth: 1, chin: 1, leftEye: 0, rightEye: 0 };
const FREE = { leftEye: 0, rightEye: 0, nose: 0, mouth: 0, chin: 0, leftCheek: 0, rightCheek: 0 };
const FOLDERS = ['free', 'mask', 'sunglasses'];

/**
 * Writes `crops.bin` (RGB bytes, one crop after another) and `crops.json` (what is true of each) into `into`.
 * @param {import('@playwright/test').Page} page the page of this folder, opened
 * @param {{ faces: string, labels: Record<string, object>, into: string, say: (line: string) => void }} options
 */
export async function makeCrops(page, { faces, labels, into, say }) {
  await mkdir(into, { recursive: true });
  const bytes = createWriteStream(join(into, 'crops.bin'));
  const rows = [];
  const add = async (crop, truth) => {
    if (!bytes.write(Buffer.from(crop.pixels, 'base64'))) await once(bytes, 'drain');
    const { pixels: _pixels, ...drawn } = crop;
    rows.push({ ...drawn, ...truth, covered: together(truth.covered ?? {}, drawn.covered) });
  };
  let seed = 0;
  for (const folder of FOLDERS) {
    for (const file of (await readdir(join(faces, folder))).sort()) {
      const name = file.replace(/\.\w+$/, '');
      const truth = truthOf(folder, labels[name] ?? {});
      seed += 1;
      if (!truth) continue;
      const picture = (await readFile(join(faces, folder, file))).toString('base64');
      const drawn = folder === 'free' && truth.kind === 'none' ? DRAWN : 0;
      const options = { seed, drawn };
      const crops = await page.evaluate(
        ([data, how]) => window.studio.photo(data, how),
        /** @type {const} */ ([picture, options]),
      );
      for (const [index, crop] of crops.entries()) {
        const given = index === 0 ? truth : { ...truth, kind: crop.kind };
        await add(crop, {
          group: labels[name]?.group ?? name,
          tags: labels[name]?.tags ?? [],
          source: index === 0 ? 'photo' : 'drawn',
          ...given,
        });
      }
      if (seed % 100 === 0) say(`  ${seed} pictures, ${rows.length} crops`);
    }
  }
  for (let scene = 0; scene < SCENES; scene += 1) {
    const crops = await page.evaluate((number) => window.studio.renders(number), scene + 1);
    for (const crop of crops) await add(crop, { group: `scene-${scene}`, tags: [], source: 'actor' });
  }
  bytes.end();
  await once(bytes, 'finish');
  const { size, room } = await page.evaluate(() => window.studio.CROP);
  await writeFile(join(into, 'crops.json'), JSON.stringify({ size, room, rows }));
  return rows.length;
}

/** What is known of a picture; `null` where it is of no use for training. */
function truthOf(folder, label) {
  const { split = 'train', label: mended, covered = [], eyesCovered = [], tags = [] } = label;
  if (split !== 'train' || mended === 'unusable') return null;
  const kind = (mended === 'free' ? 'none' : mended) ?? (folder === 'free' ? 'none' : folder);
  const hidden = Object.fromEntries([...covered, ...eyesCovered].map((region) => [region, 1]));
  if (kind === 'none') {
    // A hat may or may not sit low: nobody labelled that.
    const forehead = tags.includes('fringe') ? { forehead: 1 } : tags.includes('head_covering') ? {} : { forehead: 0 };
    return { kind, covered: { ...FREE, ...forehead } };
  }
  if (kind === 'mask') return { kind, covered: { ...MASK, ...free(label), ...hidden } };
  if (kind === 'sunglasses') return { kind, covered: { ...FREE, leftEye: 1, rightEye: 1, ...hidden } };
  return { kind: kind === 'scarf' || kind === 'respirator' ? 'mask' : kind, covered: { ...FREE, ...hidden } };
}

/** A region is as covered as the picture had it, or as what was drawn on it covers; unknown where one may have been. */
function together(given, drawn) {
  const regions = Object.entries(drawn).filter(([region, share]) => share > 0.5 || region in given || source(given));
  return {
    ...given,
    ...Object.fromEntries(regions.map(([region, share]) => [region, Math.max(share, given[region] ?? 0)])),
  };
}

/** Whether nothing is given, so that what is drawn is all that is known. */
function source(given) {
  return Object.keys(given).length === 0;
}

/** The regions that a mask leaves free. */
function free({ noseFree, mouthFree, foreheadCovered }) {
  const bare = { ...(noseFree ? { nose: 0 } : {}), ...(mouthFree ? { nose: 0, mouth: 0 } : {}) };
  return { ...bare, forehead: foreheadCovered ? 1 : 0 };
}
