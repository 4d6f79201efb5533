import { anyColour, css, mixed } from './colour.js';
import { ON_SKIN } from './make-up.js';
import type { Stage } from './stage.js';

/** A hard shadow's edge, coloured light or stripes of a blind across the face. */
export function lightPlay(stage: Stage): void {
  const { face, random } = stage;
  const kind = random.pick(['edge', 'cast', 'stripes', 'edge'] as const);
  const context = stage.add({
    ...ON_SKIN,
    blend: random.chance(0.75) ? 'multiply' : 'soft-light',
    opacity: random.uniform(0.35, 0.8),
    extraBlurPx: face.widthPx * random.uniform(0.005, 0.04),
  });
  const dark = mixed([30, 28, 40], anyColour(random), 0.3);
  if (kind === 'cast') {
    context.fillStyle = css(mixed(anyColour(random), [255, 255, 255], 0.4));
    context.fillRect(0, 0, stage.width, stage.height);
    return;
  }
  const angle = face.rollRad + random.uniform(0, Math.PI);
  const centre = face.on(random.normal(0, 0.7), random.uniform(-0.8, 1.6));
  const far = stage.width + stage.height;
  context.translate(centre.x, centre.y);
  context.rotate(angle);
  context.fillStyle = css(dark);
  if (kind === 'edge') {
    context.beginPath();
    context.moveTo(-far, far);
    for (let x = -far; x <= far; x += far / 24) context.lineTo(x, random.normal(0, 0.02) * face.widthPx);
    context.lineTo(far, far);
    context.fill();
    return;
  }
  const step = face.widthPx * random.uniform(0.12, 0.4);
  for (let offset = -far; offset < far; offset += step) context.fillRect(-far, offset, far * 2, step * 0.5);
}
