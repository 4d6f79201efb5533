import { anyColour, type Colour, css, lit } from './colour.js';
import { dome } from './dome.js';
import { boundsOf } from './geometry.js';
import { fill, gradient, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A helmet whose visor hides the forehead and sometimes the eyes. */
export function helmet(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.6 });
  const colour = anyColour(random);
  const { outline, edge } = dome(stage, random.uniform(-0.72, -0.5), { wide: 1.12, high: 1.15 });
  const box = boundsOf(outline);
  fill(
    context,
    outline,
    gradient(context, { x: box.left, y: box.top }, { x: box.right, y: box.bottom }, [
      [0, css(lit(colour, 1.25))],
      [0.3, css(colour)],
      [1, css(lit(colour, 0.5))],
    ]),
  );
  stroke(context, edge, { style: 'rgb(22,22,24)', widthPx: face.widthPx * 0.06 });
  const deep = random.uniform(0.1, 0.75);
  const visor = [...edge, ...[...edge].reverse().map((point) => face.from(point, 0, deep * 0.8))];
  const tint = random.pick<Colour>([
    [16, 16, 20],
    [40, 26, 16],
    [20, 30, 60],
  ]);
  fill(context, visor, css(tint, random.uniform(0.9, 1)));
  const [from, to] = [boundsOf(visor).left, boundsOf(visor).right];
  within(context, visor, () => {
    context.fillStyle = gradient(context, { x: from, y: 0 }, { x: to, y: 0 }, [
      [0.1, 'rgba(255,255,255,0)'],
      [random.uniform(0.2, 0.7), 'rgba(255,255,255,0.35)'],
      [0.85, 'rgba(255,255,255,0)'],
    ]);
    context.fillRect(from, boundsOf(visor).top, to - from, boundsOf(visor).bottom);
  });
}
