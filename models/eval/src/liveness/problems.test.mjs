import { expect, it } from 'vitest';
import { problemsOf } from './problems.mjs';

it('lists whatever was not measured, and of degraded clips how they were made worse', () => {
  const clip = { name: 'live/a', species: 'live' };
  const answer = { frames: [], unreadableFrames: 2, evidence: [], sessions: null };
  const { problem, ...act } = {
    ...{ name: 'tablet, still, asked 11', kind: /** @type {const} */ ('edgeless'), clip: null, nonce: 'n' },
    ...{ simulation: { species: /** @type {const} */ ('live'), seed: 1 }, problem: 'timeout' },
  };
  const listed = problemsOf({
    outcomes: [
      { ...clip, degradation: 'plain', answer },
      { ...clip, degradation: 'plain', answer: { ...answer, unreadableFrames: 0 } },
      { ...clip, degradation: 'dark', problem: 'crashed' },
    ],
    human: [
      { ...clip, problem: 'timeout' },
      { ...clip, frames: [] },
    ],
    acts: [{ ...act, problem }],
  });
  expect(listed).toEqual([
    { name: 'live/a', problem: '2 of 2 frames cannot be read' },
    { name: 'live/a, dark: gamma 2.5', problem: 'crashed' },
    { name: 'live/a, for @vladmandic/human', problem: 'timeout' },
    { name: 'tablet, still, asked 11', problem: 'timeout' },
  ]);
});
