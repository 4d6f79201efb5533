import { POLICIES } from '@live-capture/core';
import { expect, it } from 'vitest';
import { targetsTable } from './targets.mjs';

it('nothing holds that nobody measured', () => {
  const { rows } = targetsTable({ samples: [], sweep: [], human: [], acts: [], policy: POLICIES.standard });
  for (const row of rows) expect(row.at(-1), row[0]).toBe('no data');
});
