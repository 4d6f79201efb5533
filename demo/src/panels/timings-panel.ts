import type { BackendReport, ModelUse } from '@live-capture/element';
import { html, nothing, type TemplateResult } from 'lit';
import { msText } from '../session/format.js';
import type { TimingRow, Timings } from '../session/snapshot.js';
import { panel } from '../ui/panel.js';

function row(id: string, name: string, { last, p50, p95 }: TimingRow): TemplateResult {
  return html`<tr data-testid="timing-${id}">
    <th scope="row">${name}</th>
    <td class="number">${msText(last)}</td>
    <td class="number">${msText(p50)}</td>
    <td class="number">${msText(p95)}</td>
  </tr>`;
}

function backendText(backend: BackendReport | null): string {
  if (!backend) return '–';
  const where = backend.landmarks === 'worker' ? 'worker' : 'main thread';
  const liveness = backend.liveness === null ? 'off' : backend.liveness === 'wasm' ? 'WASM' : 'WebGPU';
  return `landmarks in the ${where}, liveness ${liveness}`;
}

function fact(id: string, name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd data-testid=${id}>${value}</dd></div>`;
}

/** What the models are, by hash. */
function modelList(models: readonly ModelUse[]): TemplateResult | typeof nothing {
  if (models.length === 0) return nothing;
  return html`<div class="models" data-testid="models">
    <h3>Models</h3>
    <ul>
      ${models.map(
        ({ name, sha256 }) =>
          html`<li><span>${name}</span><code title="sha256 ${sha256}">sha256 ${sha256.slice(0, 16)}…</code></li>`,
      )}
    </ul>
  </div>`;
}

/** Timings of the last frames, and what runs where. */
export function timingsPanel(
  timings: Timings,
  backend: BackendReport | null,
  models: readonly ModelUse[],
): TemplateResult {
  const { framesPerSecond, loadMs, longTasks, longestTaskMs } = timings;
  const rate = framesPerSecond === null ? '–' : framesPerSecond.toFixed(1);
  const tasks = longTasks === 0 ? 'none' : `${longTasks}, longest ${Math.round(longestTaskMs)} ms`;
  return panel(
    'timings',
    'Engine',
    html`<table class="timings">
        <thead>
          <tr>
            <th scope="col">Milliseconds</th>
            <th scope="col" class="number">Last</th>
            <th scope="col" class="number">Median</th>
            <th scope="col" class="number">p95</th>
          </tr>
        </thead>
        <tbody>
          ${row('landmarks', 'Landmarks', timings.landmarks)} ${row('measures', 'Image measures', timings.measures)}
          ${row('covers', 'Covers', timings.covers)} ${row('others', 'Other faces', timings.others)}
          ${row('liveness', 'Liveness', timings.liveness)} ${row('frame', 'Whole frame', timings.frame)}
          ${row('interval', 'Between frames', timings.interval)}
        </tbody>
      </table>
      <dl class="facts">
        ${fact('frames', 'Frames', String(timings.frames))}
        ${fact('load', 'Loading', loadMs === null ? '–' : `${Math.round(loadMs)} ms`)}
        ${fact('long-tasks', 'Main-thread tasks over 50 ms', tasks)} ${fact('backend', 'Backend', backendText(backend))}
      </dl>
      ${modelList(models)}`,
    html`<span class="count" data-testid="fps">${rate} frames/s</span>`,
  );
}
