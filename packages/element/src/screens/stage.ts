import type { CapturePolicy, SessionState, Size } from '@live-capture/core';
import { html, nothing, type TemplateResult } from 'lit';
import { cues } from './cues.js';
import { guideOval, type Oval, ovalPath } from './oval.js';
import { showsCamera } from './screen.js';
import type { View } from './view.js';

/** Before the camera has told its size. */
const UNKNOWN_FRAME: Size = { width: 1280, height: 720 };

/** 0..1 of what the person does now: of the hold's time, or of the challenge's steps. No ring tells of time running out. */
function progress(state: SessionState): number {
  if (state.status === 'holding') return state.progress;
  return state.status === 'challenging' && state.drawn ? state.index / state.drawn.actions.length : 0;
}

function overlay(view: View): TemplateResult {
  const { state, policy, frame } = view;
  const { width, height } = frame ?? UNKNOWN_FRAME;
  const oval = guideOval({ width, height }, policy);
  const path = ovalPath(oval);
  // The viewBox and "slice" do to the drawing what "object-fit: cover" does to the video.
  return html`<svg class="overlay" part="oval" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice"
    aria-hidden="true" fill="none">
    <path class="surround" fill-rule="evenodd" d="M0 0H${width}V${height}H0Z${path}" />
    <path class="oval" d=${path} stroke-width=${oval.ry * 0.016} />
    <path class="ring" d=${path} stroke-width=${oval.ry * 0.04} pathLength="1" stroke-dasharray="1 1"
      stroke-dashoffset=${1 - progress(state)} ?data-empty=${progress(state) === 0} />
    ${cues(view, oval)}
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
  const seen = showsCamera(view.state.status);
  return html`<div class="stage" part="stage" ?data-mirrored=${view.mirrored} ?inert=${!seen}
    aria-hidden=${seen ? nothing : 'true'}>
    ${view.video} ${overlay(view)}
    <slot name="overlay"></slot>
  </div>`;
}
