import { expect, it } from 'vitest';
import { startTestEndpoint } from '../../test/test-endpoint.js';
import type { SweepReport } from './storage-config.js';

it('sweeps at the start, and not at once again where it is to be rarer than a timer can wait', async () => {
  const reports: SweepReport[] = [];
  const endpoint = await startTestEndpoint({
    sweep: { everyMs: 2 ** 31 },
    onSweep: (report) => reports.push(report),
  });
  // Each waits for those before it.
  for (let times = 0; times < 3; times++) await endpoint.sweep();
  expect(reports).toHaveLength(1);
  await endpoint.end();
}, 60_000);
