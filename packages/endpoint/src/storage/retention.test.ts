import { expect, it } from 'vitest';
import { createEndpoint } from '../endpoint.js';
import type { Retention } from './storage-config.js';

// Nothing is made in it: a wrong configuration is told before anything is opened.
const DATA_DIR = '/nowhere/live-photos';

it.each<Retention>([
  { defaultDays: 0 },
  { defaultDays: -1 },
  { defaultDays: 0.5 },
  { defaultDays: Number.NaN },
  { defaultDays: Number.POSITIVE_INFINITY },
  { defaultDays: 1e9 },
  { defaultDays: 365, clientDays: { 'client-1': 0 } },
  { clientDays: { 'client-1': 30, 'client-2': Number.NaN } },
])('is refused where it has no whole days: %j', (retention) => {
  expect(() => createEndpoint({ dataDir: DATA_DIR, retention })).toThrow(TypeError);
});

it('is refused where nobody knows what then', () => {
  const config = { dataDir: DATA_DIR, retention: JSON.parse('{ "defaultDays": 1, "action": "hide" }') };
  expect(() => createEndpoint(config)).toThrow(/hide/);
});
