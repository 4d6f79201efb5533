import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { POLICIES } from './policies.js';

/** What the shipped policies of this version ask for. Reports name the version, so one version must never ask for two things. */
const PINNED = {
  version: '2026.11.5',
  sha256: 'b55a06eca88b0c2665ffcfacf784dc0d86ad8e84faf9e20cd7367587c8e36cae',
};

test('the shipped numbers are those of their version', () => {
  const numbers = Object.values(POLICIES).map(({ version: _, ...policy }) => Object.entries(policy).sort());
  const sha256 = createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
  const whatToDo = `A shipped policy changed: raise \`version\` in policies.ts, and pin it here with ${sha256}.`;
  expect({ version: POLICIES.standard.version, sha256 }, whatToDo).toEqual(PINNED);
});
