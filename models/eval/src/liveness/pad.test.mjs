import { expect, it } from 'vitest';
import { padErrors } from './pad.mjs';

/** @param {string} species @param {import('./pad.mjs').Judged['outcome'][]} outcomes */
const presented = (species, ...outcomes) => outcomes.map((outcome) => ({ species, outcome }));

it('counts attacks that pass by species, and live people that do not', () => {
  const { species, worst, bpcer, acer } = padErrors([
    ...presented('live', 'live', 'live', 'live', 'spoof'),
    ...presented('phone', 'live', 'spoof', 'spoof', 'spoof'),
    ...presented('print', 'spoof', 'live'),
  ]);
  expect(species.map(({ name, apcer }) => [name, apcer.hits, apcer.n])).toEqual([
    ['phone', 1, 4],
    ['print', 1, 2],
  ]);
  expect(worst?.name).toBe('print');
  expect(bpcer).toMatchObject({ n: 4, hits: 1 });
  // The worst species and not the mean of all: an attacker chooses.
  expect(acer.value).toBeCloseTo((0.5 + 0.25) / 2, 12);
  expect(acer.interval[0]).toBeLessThan(0.2);
  expect(acer.interval[1]).toBeGreaterThan(0.6);
});

it('an uncertain live person is refused, an uncertain attack does not pass', () => {
  const { bpcer, worst } = padErrors([...presented('live', 'uncertain', 'live'), ...presented('phone', 'uncertain')]);
  expect(bpcer.share).toBe(0.5);
  expect(worst?.apcer.share).toBe(0);
});

it('presentations without an answer count apart and dilute no error', () => {
  const { species, bpcer, bpnrr } = padErrors([
    ...presented('live', 'guidance', 'guidance', 'spoof', 'live'),
    ...presented('phone', 'guidance', 'live'),
  ]);
  expect(bpcer).toMatchObject({ n: 2, hits: 1 });
  expect(bpnrr).toMatchObject({ n: 4, hits: 2 });
  expect(species[0]?.apcer).toMatchObject({ n: 1, hits: 1, share: 1 });
  expect(species[0]?.apnrr).toMatchObject({ n: 2, hits: 1 });
});

it('of equally bad species the one with the fewest samples is the worst', () => {
  const { worst } = padErrors([...presented('phone', 'spoof', 'spoof'), ...presented('print', 'spoof')]);
  expect(worst?.name).toBe('print');
});

it.each([
  ['live people', presented('phone', 'live'), { bpcer: null, worst: 1 }],
  ['attacks', presented('live', 'live'), { bpcer: 0, worst: null }],
  ['anything', [], { bpcer: null, worst: null }],
])('without %s there is no ACER', (_what, all, expected) => {
  const { bpcer, worst, acer } = padErrors(all);
  expect({ bpcer: bpcer.share, worst: worst?.apcer.share ?? null }).toEqual(expected);
  expect(acer.value).toBeNull();
});
