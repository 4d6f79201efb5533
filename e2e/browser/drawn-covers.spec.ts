import type { CoverKind, FaceRegion } from '@live-capture/core';
import type { Drawn } from '@live-capture/covers';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

/** Each species was drawn with this many seeds. */
const SEEDS = 3;

/** A region is hidden from the first share on and to be seen up to the second. */
const HIDDEN = 0.5;
const SEEN = 0.2;

interface Row {
  readonly species: string;
  readonly kind: CoverKind;
  readonly seed: number;
  readonly covered: Drawn['covered'];
  /** Of the pixels as they came out, and once more with the same seed. */
  readonly hash: string;
  readonly again: string;
}

let rows: readonly Row[] = [];

/** Draws every species on the actor's face, whose landmarks the real landmarker finds. */
async function drawAll(page: import('@playwright/test').Page): Promise<Row[]> {
  return await page.evaluate(async (seeds) => {
    const { actor, covers, sha256, vision } = window.lab;
    const stage = new OffscreenCanvas(640, 480);
    const painter = actor.createActor(stage);
    painter.render(actor.NEUTRAL_SCENE);
    const picture = await createImageBitmap(stage);
    const pipeline = await vision.openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
    const { observation } = await pipeline.analyse(await createImageBitmap(picture), 0, { liveness: false });
    const landmarks = observation.faces[0]?.landmarks;
    pipeline.close();
    painter.close();
    if (!landmarks) throw new Error('The actor was not found.');
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas.');
    const draw = async (species: (typeof covers.SPECIES)[number], seed: number) => {
      context.drawImage(picture, 0, 0);
      const drawn = covers.drawCover(context, landmarks, species, covers.createRandom(seed), { patches: [picture] });
      return { ...drawn, hash: await sha256(context.getImageData(0, 0, 640, 480).data.buffer) };
    };
    const made = [];
    for (const species of covers.SPECIES) {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const drawn = await draw(species, seed);
        const { hash: again } = await draw(species, seed);
        made.push({ ...drawn, seed, again });
      }
    }
    return made;
  }, SEEDS);
}

/** What was drawn of some species or kinds. */
const of = (...names: string[]): readonly Row[] =>
  rows.filter(({ species, kind }) => names.includes(species) || names.includes(kind));

/** The drawings that do not hide or show these regions. */
function wrong(drawn: readonly Row[], regions: readonly FaceRegion[], want: 'hidden' | 'seen'): string[] {
  return drawn.flatMap(({ species, seed, covered }) =>
    regions
      .filter((region) => (want === 'hidden' ? covered[region] < HIDDEN : covered[region] > SEEN))
      .map((region) => `${species} ${seed}: ${region} ${covered[region].toFixed(2)}`),
  );
}

test.beforeAll(async ({ browsers, site }) => {
  const page = await (await browsers.get([])).newPage();
  await openLab(page, site.url);
  rows = await drawAll(page);
  await page.close();
});

test('the same seed draws the same pixels, another seed others', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ hash, again }) => hash !== again)).toEqual([]);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
});

test('masks hide mouth and chin and leave the eyes to be seen', () => {
  const worn = of('surgical_mask', 'cloth_mask', 'respirator', 'fashion_mask', 'bandana', 'gaiter');
  expect(wrong(worn, ['mouth', 'chin', 'nose'], 'hidden')).toEqual([]);
  expect(wrong(of('mask'), ['leftEye', 'rightEye', 'forehead'], 'seen')).toEqual([]);
  expect(wrong(of('mask_below_nose'), ['mouth', 'chin'], 'hidden')).toEqual([]);
  expect(wrong(of('mask_below_nose'), ['nose'], 'seen')).toEqual([]);
  expect(wrong(of('chin_mask'), ['chin'], 'hidden')).toEqual([]);
  expect(wrong(of('chin_mask'), ['mouth', 'nose'], 'seen')).toEqual([]);
});

test('sunglasses hide both eyes and leave mouth, chin and forehead to be seen', () => {
  expect(wrong(of('sunglasses'), ['leftEye', 'rightEye'], 'hidden')).toEqual([]);
  expect(wrong(of('sunglasses'), ['mouth', 'chin', 'forehead'], 'seen')).toEqual([]);
});

test('hair and hats hide the forehead and leave the mouth to be seen', () => {
  expect(wrong(of('fringe', 'beanie', 'peaked_cap', 'headband', 'helmet'), ['forehead'], 'hidden')).toEqual([]);
  expect(wrong(of('fringe', 'beanie', 'peaked_cap', 'headband', 'hood'), ['mouth', 'chin'], 'seen')).toEqual([]);
});

test('every cover hides a part of some region, what is harmless hides none', () => {
  const most = ({ covered }: Row): number => Math.max(...Object.values(covered));
  const covering = rows.filter(({ kind }) => kind !== 'none');
  expect(covering.filter((row) => most(row) < 0.3)).toEqual([]);
  expect(of('none').filter((row) => most(row) > 0.05)).toEqual([]);
});
