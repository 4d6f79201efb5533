import type { CheckId, Finding } from '@live-capture/element';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { CHECK_GROUPS, CHECK_NAMES } from '../session/check-names.js';
import { limitText, measureText } from '../session/format.js';
import { STATUS_ICONS } from '../ui/icons.js';
import { LightElement } from '../ui/light-element.js';
import { panel } from '../ui/panel.js';

/** Every check with its measured value, its limit and OFIQ's value, in a table whose rows never move. */
export class ChecksPanel extends LightElement {
  static override properties = { findings: { attribute: false } };
  declare findings: readonly Finding[];
  /** The last limit of each check: it stays readable while there is nothing to measure. */
  readonly #limits = new Map<CheckId, string>();

  constructor() {
    super();
    this.findings = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('findings')) return;
    for (const finding of this.findings) {
      if (finding.status !== 'not_assessed') this.#limits.set(finding.check, limitText(finding.limit, finding.unit));
    }
  }

  protected override render(): TemplateResult {
    const byCheck = new Map(this.findings.map((finding) => [finding.check, finding]));
    const passed = this.findings.filter(({ status }) => status === 'pass').length;
    const total = CHECK_GROUPS.flatMap(({ checks }) => checks).length;
    return panel(
      'checks',
      'Checks',
      html`<table class="checks">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" class="number">Measured</th>
            <th scope="col" class="number">Limit</th>
            <th scope="col" class="number" title="OFIQ's value, 0 to 100, where OFIQ has one. It is told and never decides.">
              OFIQ
            </th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        ${CHECK_GROUPS.map(
          ({ checks }) =>
            html`<tbody>
              ${checks.map((check) => this.#row(check, byCheck.get(check)))}
            </tbody>`,
        )}
      </table>`,
      html`<span class="count" data-testid="checks-count">${passed} of ${total} pass</span>`,
    );
  }

  #row(check: CheckId, finding: Finding = { check, status: 'not_assessed' }): TemplateResult {
    const measured = finding.status === 'not_assessed' ? '–' : measureText(finding.measured, finding.unit);
    const quality = finding.status === 'not_assessed' ? null : finding.quality;
    const word = finding.status === 'fail' ? finding.code : finding.status === 'pass' ? 'pass' : 'not assessed';
    return html`<tr data-testid="check-${check}" data-status=${finding.status}>
      <th scope="row">${CHECK_NAMES[check]}</th>
      <td class="number">${measured}</td>
      <td class="number limit">${this.#limits.get(check) ?? '–'}</td>
      <td class="number quality">${quality ?? '–'}</td>
      <td class="result" title=${word}>${STATUS_ICONS[finding.status]}<span class="word">${word}</span></td>
    </tr>`;
  }
}
