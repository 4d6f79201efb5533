import { nothing, type SVGTemplateResult, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type Side, turnSide } from './action-figure.js';
import { shownAction } from './guidance.js';
import { type Oval, ovalPath } from './oval.js';
import type { View } from './view.js';

/** Chevrons at the edge of the oval to which the face shall turn. */
function chevrons({ cx, cy, rx, ry }: Oval, side: Side): SVGTemplateResult {
  const [towards, size] = [side === 'left' ? -1 : 1, ry * 0.09];
  const lines = [0.62, 0.8, 0.98].map((share) => {
    const x = cx + towards * share * rx;
    return svg`<path d="M${x} ${cy - size}l${towards * size * 0.8} ${size}l${-towards * size * 0.8} ${size}" />`;
  });
  return svg`<g class="chevrons" stroke-width=${ry * 0.035}>${lines}</g>`;
}

/** Shown once for each action that is done. */
function tick({ cx, cy, ry }: Oval): SVGTemplateResult {
  const [y, size] = [cy + ry, ry * 0.13];
  return svg`<g class="tick"><circle cx=${cx} cy=${y} r=${size} />
    <path d="M${cx - size * 0.45} ${y + size * 0.05}l${size * 0.32} ${size * 0.34}l${size * 0.6} ${-size * 0.7}"
      stroke-width=${size * 0.2} /></g>`;
}

/** What a challenge draws over the picture: to which side to turn, how near to come, and that a step is done. */
export function cues({ state, mirrored }: View, oval: Oval): unknown {
  if (state.status !== 'challenging') return nothing;
  const action = shownAction(state);
  const side = action && turnSide(action, mirrored);
  const nearer = svg`<path class="nearer" d=${ovalPath(oval)} stroke-width=${oval.ry * 0.016} />`;
  return svg`${side ? chevrons(oval, side) : nothing} ${action === 'come_closer' ? nearer : nothing}
    ${keyed(state.index, state.index > 0 ? tick(oval) : nothing)}`;
}
