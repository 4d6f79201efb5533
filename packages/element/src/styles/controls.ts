import { css } from 'lit';

/** Buttons and progress bars. */
export const controls = css`
  .actions {
    display: grid;
    gap: 0.625rem;
    inline-size: min(100%, 22rem);
    margin-inline: auto;
  }

  button,
  select {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    border: 1px solid transparent;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .primary,
  .secondary {
    min-block-size: 3.25rem;
    padding: 0.625rem 1.25rem;
    border-radius: calc(var(--_radius) * 0.6);
    font-weight: 600;
    font-size: 1.0625rem;
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .secondary {
    border-color: var(--_line);
    background: transparent;
    color: var(--_text);
  }

  @media (hover: hover) {
    .primary:hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }

    .secondary:hover {
      background: var(--_tint);
    }
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block-start: 0.75rem;
    overflow: hidden;
    border: 0;
    border-radius: 1rem;
    background: var(--_line);
    color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    border-radius: 1rem;
    background: var(--_accent);
    transition: inline-size 0.2s;
  }

  progress::-moz-progress-bar {
    border-radius: 1rem;
    background: var(--_accent);
  }

  progress:indeterminate::-moz-progress-bar {
    inline-size: 0;
  }

  .share {
    min-block-size: 1.45em;
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }

    .primary {
      border-color: ButtonText;
    }
  }
`;
