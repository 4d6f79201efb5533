import { css } from 'lit';

/** The face that does what is asked, and what a challenge draws over the picture. */
export const cues = css`
  .action .arrow {
    color: #3ddc84;
  }

  .action[data-side='right'] .arrow {
    transform: translateX(80px) scaleX(-1);
  }

  .features {
    transform-origin: 40px 32px;
  }

  /* Without motion a figure stands as it looks when the action is done. */
  .action[data-side='left'] .features {
    transform: translateX(-6px) scaleX(0.9);
  }

  .action[data-side='right'] .features {
    transform: translateX(6px) scaleX(0.9);
  }

  .action[data-action='blink'] .eyes,
  .action[data-action='smile'] .mouth {
    opacity: 0;
  }

  .chevrons {
    stroke: #3ddc84;
    stroke-linecap: round;
    stroke-linejoin: round;
    filter: drop-shadow(0 0 3px rgb(0 0 0 / 70%));
  }

  .nearer {
    stroke: #3ddc84;
    stroke-dasharray: 1 8;
    stroke-linecap: round;
    transform-box: fill-box;
    transform-origin: center;
    scale: 1.14;
  }

  .tick {
    transform-box: fill-box;
    transform-origin: center;
    animation: confirm 1.4s both;
  }

  .tick circle {
    fill: #0d5c35;
    stroke: #3ddc84;
    stroke-width: 0.4%;
  }

  .tick path {
    stroke: #fff;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @keyframes confirm {
    0%,
    100% {
      opacity: 0;
    }
    15%,
    75% {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .action[data-side='left'] .features {
      animation: look-left 2s ease-in-out infinite;
    }

    .action[data-side='right'] .features {
      animation: look-right 2s ease-in-out infinite;
    }

    .action[data-action='come_closer'] .head {
      transform-box: fill-box;
      transform-origin: center;
      animation: near 2s ease-in-out infinite;
    }

    .action[data-action='blink'] .eyes {
      animation: shut 2s infinite;
    }

    .action[data-action='blink'] .lids {
      animation: closed 2s infinite;
    }

    .action[data-action='smile'] .mouth {
      animation: show 2s ease-in-out infinite reverse;
    }

    .action[data-action='smile'] .laugh {
      animation: show 2s ease-in-out infinite;
    }

    .chevrons path {
      animation: pass 1.5s infinite;
    }

    .chevrons path:nth-child(2) {
      animation-delay: 0.2s;
    }

    .chevrons path:nth-child(3) {
      animation-delay: 0.4s;
    }

    .nearer {
      animation: grow 2s ease-in-out infinite;
    }
  }

  @keyframes look-left {
    0%,
    15% {
      transform: none;
    }
    55%,
    80% {
      transform: translateX(-6px) scaleX(0.9);
    }
  }

  @keyframes look-right {
    0%,
    15% {
      transform: none;
    }
    55%,
    80% {
      transform: translateX(6px) scaleX(0.9);
    }
  }

  @keyframes near {
    0%,
    15% {
      scale: 0.7;
    }
    55%,
    80% {
      scale: 1.1;
    }
  }

  @keyframes grow {
    0%,
    15% {
      scale: 1;
      opacity: 0;
    }
    55%,
    80% {
      scale: 1.14;
      opacity: 1;
    }
  }

  @keyframes shut {
    0%,
    35%,
    60%,
    100% {
      opacity: 1;
    }
    40%,
    55% {
      opacity: 0;
    }
  }

  @keyframes closed {
    0%,
    35%,
    60%,
    100% {
      opacity: 0;
    }
    40%,
    55% {
      opacity: 1;
    }
  }

  @keyframes show {
    0%,
    25% {
      opacity: 0;
    }
    45%,
    90% {
      opacity: 1;
    }
  }

  @keyframes pass {
    0%,
    100% {
      opacity: 0.25;
    }
    30% {
      opacity: 1;
    }
  }
`;
