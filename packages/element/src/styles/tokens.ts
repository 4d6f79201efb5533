import { css } from 'lit';

/**
 * Colours and measures. A page sets the `--live-capture-*` properties; the rest follows. Light or dark is the page's
 * `color-scheme`, which the element inherits.
 */
export const tokens = css`
  :host {
    --_accent: var(--live-capture-accent, #2447c9);
    --_on-accent: var(--live-capture-on-accent, #fff);
    --_surface: var(--live-capture-surface, #fff);
    --_text: var(--live-capture-text, #12161f);
    --_muted: var(--live-capture-muted, #525b6b);
    --_line: var(--live-capture-line, #d5dae3);
    --_good: #12703f;
    --_bad: #b3261e;
    --_radius: var(--live-capture-radius, 1.5rem);
    --_tint: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    font-family: var(--live-capture-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_accent: var(--live-capture-accent, light-dark(#2447c9, #a3b8ff));
      --_on-accent: var(--live-capture-on-accent, light-dark(#fff, #0c1433));
      --_surface: var(--live-capture-surface, light-dark(#fff, #14171e));
      --_text: var(--live-capture-text, light-dark(#12161f, #f1f3f8));
      --_muted: var(--live-capture-muted, light-dark(#525b6b, #b0b8c6));
      --_line: var(--live-capture-line, light-dark(#d5dae3, #3a414f));
      --_good: light-dark(#12703f, #6fdba1);
      --_bad: light-dark(#b3261e, #ffb1a8);
    }
  }
`;
