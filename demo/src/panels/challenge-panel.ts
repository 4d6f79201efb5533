import type { ChallengeAction, Evidence } from '@live-capture/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChallengeRecord, ChallengeStep } from '../session/challenge-record.js';
import { msText } from '../session/format.js';
import { panel } from '../ui/panel.js';

const ACTIONS = {
  turn_left: 'Turn left',
  turn_right: 'Turn right',
  come_closer: 'Come closer',
  blink: 'Close the eyes',
  smile: 'Smile',
} as const satisfies Record<ChallengeAction, string>;

const KINDS = { parallax: 'Parallax', perspective: 'Perspective', life: 'Life' } as const satisfies Record<
  Evidence['kind'],
  string
>;

function stepRow({ action, status, tookMs }: ChallengeStep): TemplateResult {
  return html`<tr data-testid="challenge-${action}" data-status=${status}>
    <th scope="row">${ACTIONS[action]}</th>
    <td>${status}</td>
    <td class="number" colspan="2">${tookMs === null ? '–' : `${msText(tookMs)} ms`}</td>
  </tr>`;
}

function evidenceRow({ kind, value, score, confidence }: Evidence): TemplateResult {
  return html`<tr data-testid="evidence-${kind}">
    <th scope="row">${KINDS[kind]}</th>
    <td class="number">${value.toPrecision(3)}</td>
    <td class="number">${score.toFixed(2)}</td>
    <td class="number">${confidence.toFixed(2)}</td>
  </tr>`;
}

function evidenceTable(evidence: readonly Evidence[]): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<table class="challenge">
    <thead>
      <tr>
        <th scope="col">Evidence</th>
        <th scope="col" class="number">Value</th>
        <th scope="col" class="number" title="0 is flat or dead, 1 a living head">Score</th>
        <th scope="col" class="number">Confidence</th>
      </tr>
    </thead>
    <tbody>
      ${evidence.map(evidenceRow)}
    </tbody>
  </table>`;
}

/** What the person was asked to do, what they did, and what their movement tells. */
export function challengePanel(record: ChallengeRecord | null): TemplateResult {
  if (!record) return panel('challenge-result', 'Challenge', html`<p class="empty">Nothing was asked yet.</p>`);
  const { source, steps, evidence } = record;
  const done = steps.filter(({ status }) => status === 'done').length;
  return panel(
    'challenge-result',
    'Challenge',
    html`<table class="challenge">
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">State</th>
            <th scope="col" class="number" colspan="2">Took</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(stepRow)}
        </tbody>
      </table>
      ${evidenceTable(evidence)}`,
    html`<span class="count" data-testid="challenge-source">${done} done, nonce: ${source ?? '–'}</span>`,
  );
}
