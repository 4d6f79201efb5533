import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

function icon(content: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;
}

/** A tick. */
export const checkIcon = () => icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`);

/** A padlock. */
export const lockIcon = () =>
  icon(svg`<rect x="5" y="11" width="14" height="9" rx="2.5" /><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3" />`);

/** A cross. */
export const closeIcon = () => icon(svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />`);

/** An exclamation mark. */
export const alertIcon = () => icon(svg`<path d="M12 6v7.5" /><path d="M12 17.8v.1" />`);

/** A camera. */
export const cameraIcon = () =>
  icon(svg`<rect x="3" y="7" width="18" height="12.5" rx="3" /><path d="M8.5 7l1.4-2.5h4.2L15.5 7" />
    <circle cx="12" cy="13.2" r="3.4" />`);

/** A face in an oval, in a viewfinder's corners. */
export const portrait = () => html`<svg class="portrait" viewBox="0 0 120 120" aria-hidden="true" fill="none"
  stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round">
  <path class="faint" d="M10 34V22a12 12 0 0 1 12-12h12M86 10h12a12 12 0 0 1 12 12v12M110 86v12a12 12 0 0 1-12 12H86M34 110H22a12 12 0 0 1-12-12V86" />
  <ellipse class="tint" cx="60" cy="59" rx="27" ry="35" />
  <path d="M49 54v.1M71 54v.1" stroke-width="6" />
  <path d="M60 56v8.5h-3.5M51 76c5.5 4.6 12.5 4.6 18 0" />
</svg>`;
