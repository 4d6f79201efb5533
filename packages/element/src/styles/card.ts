import { css } from 'lit';

/** The card, and the screens without a camera picture. */
export const card = css`
  :host {
    display: block;
    box-sizing: border-box;
    block-size: 100%;
    min-block-size: 26rem;
    max-block-size: 100svh;
    aspect-ratio: 2 / 3;
    inline-size: 100%;
    color: var(--_text);
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .card {
    position: relative;
    container-type: size;
    block-size: 100%;
    min-block-size: inherit;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .panel {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    gap: 1.25rem;
    padding: clamp(1rem, 5cqmin, 2.5rem);
    background: var(--_surface);
    text-align: center;
  }

  /* What is too long scrolls; the buttons stay in reach. */
  .scroller {
    flex: 1;
    display: flex;
    min-block-size: 0;
    overflow: auto;
  }

  .content {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.75rem;
    inline-size: min(100%, 27rem);
    margin: auto;
  }

  h2,
  p,
  ul {
    margin: 0;
  }

  h2 {
    font-size: clamp(1.375rem, 5.5cqi, 1.75rem);
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-wrap: balance;
    outline: none;
  }

  .text {
    color: var(--_muted);
    font-size: 1.0625rem;
    text-wrap: pretty;
  }

  .tips {
    display: grid;
    gap: 0.625rem;
    justify-self: center;
    padding: 0;
    margin-block: 0.75rem 0.5rem;
    list-style: none;
    text-align: start;
  }

  .tips li,
  .note {
    display: flex;
    gap: 0.625rem;
    align-items: flex-start;
  }

  .tips .icon {
    color: var(--_accent);
  }

  .note {
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: start;
  }

  /* The browser may have its answer already; then nobody should read this in a flash. */
  .late {
    animation: appear 0.3s 0.6s both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container (min-inline-size: 40rem) and (min-block-size: 40rem) {
    .panel {
      justify-content: center;
      gap: 2rem;
    }

    h2 {
      font-size: 2rem;
    }

    .text {
      font-size: 1.1875rem;
    }

    .scroller {
      flex: 0 1 auto;
    }
  }

  @container (max-block-size: 34rem) {
    .content {
      gap: 0.5rem;
    }

    .text {
      font-size: 1rem;
    }

    .tips {
      gap: 0.25rem;
      margin-block: 0.25rem;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
