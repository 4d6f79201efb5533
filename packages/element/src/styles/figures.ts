import { css } from 'lit';

/** What stands above a heading: drawing, spinner, badge, photo; and the icons. */
export const figures = css`
  .icon {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
  }

  .figure {
    display: grid;
    place-items: center;
    inline-size: clamp(4rem, 20cqb, 9rem);
    aspect-ratio: 1;
  }

  .portrait {
    inline-size: 100%;
    color: var(--_accent);
  }

  .portrait .faint {
    opacity: 0.45;
  }

  .portrait .tint {
    fill: var(--_tint);
  }

  .spinner {
    inline-size: 4rem;
    aspect-ratio: 1;
    border: 0.3125rem solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .badge {
    display: grid;
    place-items: center;
    inline-size: 5rem;
    aspect-ratio: 1;
    border: 1px solid transparent;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 12%, var(--_surface));
    font-size: 1.75rem;
  }

  .good {
    color: var(--_good);
  }

  .bad {
    color: var(--_bad);
  }

  .photo {
    display: grid;
    place-items: center;
    max-inline-size: 100%;
  }

  .photo canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: 42cqb;
    border-radius: 1rem;
    background: var(--_line);
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 6s;
    }

    .late {
      animation-duration: 1ms;
    }
  }
`;
