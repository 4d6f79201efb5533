import { html, type TemplateResult } from 'lit';
import type { LiveCaptureLocale } from '../locale/locale.js';

/** A progress bar in bytes, with the share in percent; it only moves to and fro while nobody knows the whole. */
export function byteProgress(
  label: string,
  { doneBytes, totalBytes }: { readonly doneBytes: number; readonly totalBytes: number },
  { lang }: LiveCaptureLocale,
): TemplateResult {
  if (totalBytes === 0) return html`<progress part="progress" aria-label=${label}></progress>`;
  const share = new Intl.NumberFormat(lang, { style: 'percent' }).format(Math.min(1, doneBytes / totalBytes));
  return html`<progress part="progress" aria-label=${label} max=${totalBytes} value=${doneBytes}></progress>
    <p class="share" aria-hidden="true">${share}</p>`;
}
