import { css } from 'lit';

/** The camera picture and what stands over it. Its colours are its own: they have to hold over any picture. */
export const viewfinder = css`
  .stage {
    position: absolute;
    inset: 0;
    margin: auto;
    /* However the picture and the card differ in shape, the oval stays whole. */
    inline-size: min(100%, calc(100cqb * var(--_widest, 9)));
    block-size: min(100%, calc(100cqi * var(--_highest, 9)));
  }

  .stage[inert] {
    /* Not "visibility": WebKit may hold back a video that is hidden, and the session waits for its first frame. */
    opacity: 0;
    pointer-events: none;
  }

  .card[data-camera] {
    background: #0b0e14;
  }

  .stage video,
  .stage .overlay,
  .stage slot::slotted(*) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .stage video {
    object-fit: cover;
  }

  .stage[data-mirrored] video {
    scale: -1 1;
  }

  .stage .overlay,
  .stage slot::slotted(*) {
    pointer-events: none;
  }

  .surround {
    fill: rgb(8 11 18 / 62%);
  }

  .oval {
    stroke: rgb(255 255 255 / 85%);
  }

  .ring {
    stroke: #3ddc84;
    stroke-linecap: round;
    opacity: 0;
    transition:
      stroke-dashoffset 0.15s linear,
      opacity 0.2s;
  }

  .card[data-status='holding'] .ring,
  .card[data-status='challenging'] .ring {
    opacity: 1;
  }

  /* Its round ends would still be a dot. */
  .card .ring[data-empty] {
    opacity: 0;
  }

  .viewfinder {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: clamp(0.75rem, 3cqmin, 1.5rem);
    color: #fff;
  }

  .top {
    display: grid;
    grid-template-columns: 2.75rem 1fr 2.75rem;
    gap: 0.5rem;
    align-items: start;
  }

  .guidance {
    grid-column: 2;
    justify-self: center;
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid transparent;
    border-radius: 1.5rem;
    background: rgb(11 14 20 / 88%);
    font-size: clamp(1.0625rem, 4.4cqi, 1.375rem);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
  }

  .guidance[data-hint='hold_still'],
  .guidance[data-hint='press_shutter'] {
    background: #0d5c35;
  }

  .round {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    padding: 0;
    border-radius: 50%;
    background: rgb(11 14 20 / 80%);
    color: #fff;
  }

  .bottom {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    align-items: center;
  }

  .bottom select {
    max-inline-size: min(100%, 20rem);
    padding-inline: 1rem;
    border-radius: 1.375rem;
    background: rgb(11 14 20 / 88%);
    color: #fff;
    color-scheme: dark;
    text-overflow: ellipsis;
  }

  .shutter {
    inline-size: 4.5rem;
    block-size: 4.5rem;
    border: 0.3125rem solid #fff;
    border-radius: 50%;
    background: #fff content-box;
    padding: 0.25rem;
    transition: opacity 0.2s;
  }

  .shutter[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  .viewfinder :focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 5px #0b0e14;
  }

  @media (prefers-reduced-motion: reduce) {
    .ring,
    .shutter {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .guidance,
    .round,
    .bottom select {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .shutter {
      border-color: ButtonText;
      background: ButtonText content-box;
      forced-color-adjust: none;
    }
  }
`;
