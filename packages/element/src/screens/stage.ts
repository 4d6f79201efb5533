import type { CapturePolicy, Size } from '@live-capture/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guideOval, type Oval, ovalPath } from './oval.js';
import { SCREEN_OF } from './screen.js';
import type { View } from './view.js';

/** Before the camera has told its size. */
const UNKNOWN_FRAME: Size = { width: 1280, height: 720 };

function overlay({ state, policy, frame }: View): TemplateResult {
  const { width, height } = frame ?? UNKNOWN_FRAME;
  const oval = guideOval({ width, height }, policy);
  const path = ovalPath(oval);
  const progress = state.status === 'holding' ? state.progress : 0;
  // The viewBox and "slice" do to the drawing what "object-fit: cover" does to the video.
  return html`<svg class="overlay" part="oval" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice"
    aria-hidden="true" fill="none">
    <path class="surround" fill-rule="evenodd" d="M0 0H${width}V${height}H0Z${path}" />
    <path class="oval" d=${path} stroke-width=${oval.ry * 0.016} />
    <path class="ring" d=${path} stroke-width=${oval.ry * 0.04} pathLength="1" stroke-dasharray="1 1"
      stroke-dashoffset=${1 - progress} />
  </svg>`;
}

/** Shares of the card that the oval may take, so that the guidance and the buttons find room beside it. */
const OVAL_SHARE = { width: 0.92, height: 0.8 } as const;

/**
 * How wide the stage may be for each pixel of the card's height, and how high for each of its width: beyond, "cover" would
 * cut the oval.
 */
export function stageLimits(frame: Size, { rx, ry }: Oval): { readonly widest: number; readonly highest: number } {
  return {
    widest: (OVAL_SHARE.height * frame.width) / (2 * ry),
    highest: (OVAL_SHARE.width * frame.height) / (2 * rx),
  };
}

/** Sizes the stage; through script, for an inline style in the template would need 'unsafe-inline'. */
export function fitStage(element: HTMLElement, frame: Size, policy: CapturePolicy): void {
  const { widest, highest } = stageLimits(frame, guideOval(frame, policy));
  element.style.setProperty('--_widest', String(widest));
  element.style.setProperty('--_highest', String(highest));
}

/** The camera picture with the oval. It stays on the page for a whole session, for a video that moves would pause. */
export function stage(view: View): TemplateResult {
  const seen = SCREEN_OF[view.state.status] === 'viewfinder';
  return html`<div class="stage" part="stage" ?data-mirrored=${view.mirrored} ?inert=${!seen}
    aria-hidden=${seen ? nothing : 'true'}>
    ${view.video} ${overlay(view)}
    <slot name="overlay"></slot>
  </div>`;
}
