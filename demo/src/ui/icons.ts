import { html } from 'lit';

/** Marks that differ in shape, for eyes that do not tell the colours apart. */
export const STATUS_ICONS = {
  pass: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="7" /><path d="m5 8.2 2.1 2.1L11 6.2" />
  </svg>`,
  fail: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path class="body" d="M5.4 1.5h5.2l3.9 3.9v5.2l-3.9 3.9H5.4l-3.9-3.9V5.4z" /><path d="m6 6 4 4m0-4-4 4" />
  </svg>`,
  not_assessed: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.5" /><path d="M6 8h4" />
  </svg>`,
};

/** The mark of the project: a face in its oval. */
export const LOGO = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
  <path d="M3 10V6a3 3 0 0 1 3-3h4M22 3h4a3 3 0 0 1 3 3v4M29 22v4a3 3 0 0 1-3 3h-4M10 29H6a3 3 0 0 1-3-3v-4" />
  <ellipse cx="16" cy="16" rx="6.5" ry="8.5" />
</svg>`;
