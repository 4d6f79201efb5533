import type { Finding, Observation } from '@live-capture/element';
import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { LightElement } from '../ui/light-element.js';
import { drawOverlay } from './draw-overlay.js';

/** The landmarks, boxes and limits of the last frame, drawn over the element's picture. */
export class FrameOverlay extends LightElement {
  static override properties = { observation: { attribute: false }, findings: { attribute: false } };
  declare observation: Observation | null;
  declare findings: readonly Finding[];
  readonly #canvas = createRef<HTMLCanvasElement>();

  constructor() {
    super();
    this.observation = null;
    this.findings = [];
  }

  protected override render(): TemplateResult {
    return html`<canvas ${ref(this.#canvas)} aria-hidden="true"></canvas>`;
  }

  protected override updated(): void {
    const canvas = this.#canvas.value;
    const context = canvas?.getContext('2d');
    if (!context) return;
    if (this.observation) drawOverlay(context, this.observation, this.findings);
    else context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  }
}
