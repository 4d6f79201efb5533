import type { LivenessResult } from '@live-capture/element';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { panel } from '../ui/panel.js';

const WIDTH = 240;
const HEIGHT = 56;

const y = (score: number) => HEIGHT - 3 - score * (HEIGHT - 6);

function line(score: number, name: string) {
  return svg`<line class=${name} x1="0" x2=${WIDTH} y1=${y(score)} y2=${y(score)} />`;
}

function curve(scores: readonly number[]) {
  const step = WIDTH / Math.max(scores.length - 1, 1);
  const points = scores.map((score, index) => `${(index * step).toFixed(1)},${y(score).toFixed(1)}`);
  return svg`<polyline points=${points.join(' ')} />`;
}

/** The passive model's score, frame by frame, and what came of it. */
export function livenessPanel(
  scores: readonly number[],
  result: LivenessResult | null,
  checked: boolean,
): TemplateResult {
  const last = scores.at(-1);
  const verdict = result
    ? `${result.decision}, ${result.score.toFixed(3)}`
    : last === undefined
      ? '–'
      : last.toFixed(3);
  const empty = checked ? 'Scores appear while the hold runs.' : 'The liveness check is off.';
  return panel(
    'liveness-score',
    'Liveness',
    html`<div class="sparkline">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Liveness scores of the hold">
        ${result ? [line(result.threshold, 'threshold'), line(result.reviewBelow, 'review')] : nothing}
        ${scores.length > 0 ? curve(scores) : nothing}
      </svg>
      <p class="empty">${scores.length > 0 ? nothing : empty}</p>
    </div>`,
    html`<span class="count" data-testid="liveness-verdict">${verdict}</span>`,
  );
}
