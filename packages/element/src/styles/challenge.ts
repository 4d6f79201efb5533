import { css } from 'lit';

/** What a person is asked to do, the steps, and the way to something else. */
export const challenge = css`
  .instruction {
    flex-direction: column;
    gap: 0.25rem;
    padding: 0.625rem 1rem;
    font-size: clamp(1.25rem, 6cqi, 1.75rem);
  }

  .action {
    flex: none;
    block-size: clamp(2.5rem, 7.5cqb, 4.5rem);
    overflow: visible;
  }

  /* There is room for one line, and none to spare above the face. */
  @container (min-inline-size: 34rem) {
    .instruction {
      flex-direction: row;
      gap: 0.75rem;
    }
  }

  @container (max-block-size: 34rem) {
    .instruction {
      grid-column: 1 / 3;
      padding: 0.5rem 0.75rem;
      font-size: 1.125rem;
    }
  }

  .steps {
    display: flex;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .steps li {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    aspect-ratio: 1;
    border: 2px solid rgb(255 255 255 / 55%);
    border-radius: 50%;
    background: rgb(11 14 20 / 88%);
  }

  .steps li[data-step='now'] {
    border-color: #fff;
    box-shadow: inset 0 0 0 0.3125rem rgb(11 14 20 / 88%);
    background: #fff;
  }

  .steps li[data-step='done'] {
    border-color: #3ddc84;
    background: #0d5c35;
  }

  .steps .icon {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 3.5;
  }

  .skip {
    padding: 0.5rem 1.25rem;
    border-color: rgb(255 255 255 / 60%);
    border-radius: 1.375rem;
    background: rgb(11 14 20 / 88%);
    color: #fff;
    font-weight: 600;
    transition: opacity 0.2s;
  }

  .skip[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  @media (prefers-reduced-motion: reduce) {
    .skip {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .skip,
    .steps li {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .steps li[data-step='now'] {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
