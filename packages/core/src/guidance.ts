import type { Finding, Hint } from './finding.js';

/** The one thing that the person is told, and since when. `hold_still` when nothing is wrong. */
export interface Guidance {
  readonly hint: Hint | 'hold_still';
  readonly sinceMs: number;
}

/** What the findings of one frame ask for: the hint of the first failed check, in the order of the table. */
export function wantedHint(findings: readonly Finding[]): Guidance['hint'] {
  for (const finding of findings) if (finding.status === 'fail') return finding.hint;
  return 'hold_still';
}

/** Follows the wanted hint, but keeps each for at least `minMs`, so that the text never flickers. */
export function nextGuidance(current: Guidance, hint: Guidance['hint'], atMs: number, minMs: number): Guidance {
  if (hint === current.hint || atMs - current.sinceMs < minMs) return current;
  return { hint, sinceMs: atMs };
}
