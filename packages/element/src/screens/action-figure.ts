import type { ChallengeAction } from '@live-capture/core';
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** A side of the screen. */
export type Side = 'left' | 'right';

/**
 * To which side of the screen people see themselves turn; `null` for every other action. A mirror shows their own left on
 * its left.
 */
export function turnSide(action: ChallengeAction, mirrored: boolean): Side | null {
  if (action === 'turn_left') return mirrored ? 'left' : 'right';
  if (action === 'turn_right') return mirrored ? 'right' : 'left';
  return null;
}

function figure(content: SVGTemplateResult, action: ChallengeAction | null, side: Side | null): TemplateResult {
  return html`<svg class="action" viewBox="0 0 80 64" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3"
    stroke-linecap="round" stroke-linejoin="round" data-action=${action ?? nothing} data-side=${side ?? nothing}>
    ${content}
  </svg>`;
}

function face(mouth: SVGTemplateResult): SVGTemplateResult {
  return svg`<g class="head">
    <ellipse cx="40" cy="32" rx="19" ry="24" />
    <g class="features"><path class="eyes" d="M33 28v.1M47 28v.1" stroke-width="5.5" />${mouth}</g>
  </g>`;
}

const plainMouth = () => svg`<path class="mouth" d="M34 44h12" />`;

const lids = () => svg`<path class="lids" d="M30 28c1.8 1.6 4.2 1.6 6 0M44 28c1.8 1.6 4.2 1.6 6 0" />${plainMouth()}`;

const smile = () => svg`<path class="mouth" d="M34 44h12" /><path class="laugh" d="M31.5 41c4.5 7 12.5 7 17 0" />`;

/** Drawn to the left; the style turns it around for the right. */
const turnArrow = () => svg`<g class="arrow"><path d="M15 24l-8 8 8 8M8 32h9" stroke-width="4" /></g>`;

const growArrows = () =>
  svg`<path class="arrow" d="M14 14l-7-6M7 15V8h7M66 14l7-6M73 15V8h-7M14 50l-7 6M7 49v7h7M66 50l7 6M73 49v7h-7" />`;

/** A face that does what is asked, again and again; a still picture of it where motion is not wanted. */
export function actionFigure(action: ChallengeAction, mirrored: boolean): TemplateResult {
  const content = {
    turn_left: () => svg`${turnArrow()}${face(plainMouth())}`,
    turn_right: () => svg`${turnArrow()}${face(plainMouth())}`,
    come_closer: () => svg`${growArrows()}${face(plainMouth())}`,
    blink: () => face(lids()),
    smile: () => face(smile()),
  } satisfies Record<ChallengeAction, () => SVGTemplateResult>;
  return figure(content[action](), action, turnSide(action, mirrored));
}

/** A face that looks straight ahead. */
export function faceFigure(): TemplateResult {
  return figure(face(plainMouth()), null, null);
}
