import { anyCloth, paintCloth } from './cloth.js';
import { anyColour, type Colour, css, lit } from './colour.js';
import { dome, folded, HATS } from './dome.js';
import { boundsOf, smooth } from './geometry.js';
import { fill, gradient, stroke, within } from './paint.js';
import type { Stage } from './stage.js';
import { anyWord } from './tiles.js';

/** A knitted cap down to the brows. */
export function beanie(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.5 });
  const cloth = anyCloth(random, ['knit', 'knit', 'plain', 'heather', 'stripes']);
  const v = random.uniform(-0.62, -0.28);
  const { outline, edge } = dome(stage, v);
  within(context, outline, () => paintCloth(context, boundsOf(outline), cloth, stage));
  const cuff = random.uniform(0.14, 0.28);
  const top = edge.map((point) => face.from(point, 0, -cuff));
  const band = [...edge, ...[...top].reverse()];
  within(context, band, () => {
    paintCloth(
      context,
      boundsOf(band),
      { ...cloth, colour: random.chance(0.3) ? anyColour(random) : cloth.colour },
      stage,
    );
    for (let index = 0; index < edge.length; index += 1) {
      const [a, b] = [edge[index], top[index]];
      if (a && b)
        stroke(context, [a, b], { style: `rgba(0,0,0,${index % 2 ? 0.18 : 0})`, widthPx: face.widthPx * 0.016 });
    }
  });
  stroke(context, top, { style: 'rgba(0,0,0,0.4)', widthPx: face.widthPx * 0.016 });
  folded(context, outline, stage, 0.6);
}

/** A cap with its peak low over the brows, which lie in its shade. */
export function peakedCap(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.75 });
  const cloth = anyCloth(random, HATS);
  const v = random.uniform(-0.75, -0.5);
  const { outline } = dome(stage, v, { high: 0.95 });
  within(context, outline, () => paintCloth(context, boundsOf(outline), cloth, stage));
  folded(context, outline, stage, 0.4);
  const colour = random.chance(0.6) ? lit(cloth.colour, 0.85) : anyColour(random);
  const drop = random.uniform(0.06, 0.26);
  const bow = random.uniform(-0.3, 0.7);
  const rise = random.uniform(0.02, 0.16);
  const lean = face.turn * 0.25;
  const peak = smooth(
    [-2.2, -1.9, -1, 0, 1, 1.9, 2.2].map((u) =>
      face.from(
        face.on(u + lean * (1 - (u / 2.2) ** 2), v),
        0,
        drop * (1 - bow * (u / 2.2) ** 2 - (1 - bow) * (u / 2.2) ** 6),
      ),
    ),
  );
  const root = smooth([2.2, 1.1, 0, -1.1, -2.2].map((u) => face.from(face.on(u, v), 0, -rise * (1 - (u / 2.2) ** 2))));
  const brim = [...peak, ...root];
  const box = boundsOf(brim);
  fill(
    context,
    brim,
    gradient(context, { x: 0, y: box.top }, { x: 0, y: box.bottom }, [
      [0, css(lit(colour, 0.7))],
      [0.45, css(lit(colour, 1.1))],
      [1, css(lit(colour, 0.75))],
    ]),
  );
  stroke(context, peak, { style: css(lit(colour, 0.45)), widthPx: face.widthPx * 0.014 });
  if (random.chance(0.5)) {
    const { x, y } = face.from(face.on(lean, v), 0, -0.3);
    context.font = `bold ${face.widthPx * 0.18}px sans-serif`;
    context.textAlign = 'center';
    context.fillStyle = css(anyColour(random));
    context.fillText(anyWord(random, random.whole(1, 3)), x, y);
  }
}

/** A band or bandage around the forehead. */
export function headband(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.35 });
  const bandage = random.chance(0.5);
  const colour: Colour = [238, 234, 226];
  const cloth = bandage
    ? { ...anyCloth(random, ['plain', 'heather']), colour, second: lit(colour, 0.9), third: lit(colour, 0.85) }
    : anyCloth(random, HATS);
  const v = random.uniform(-0.5, -0.32);
  const high = random.uniform(0.2, 0.36);
  const { edge } = dome(stage, v, { wide: 0.9 });
  const top = edge.map((point) => face.from(point, 0, -high));
  const band = [...edge, ...[...top].reverse()];
  within(context, band, () => {
    paintCloth(context, boundsOf(band), cloth, stage);
    if (!bandage) return;
    for (let index = 0; index < 4; index += 1) {
      const line = edge.map((point, step) => face.from(point, 0, -high * (index / 4 + 0.18 * (step / edge.length))));
      stroke(context, line, { style: 'rgba(60,50,40,0.3)', widthPx: face.widthPx * 0.012 });
    }
  });
  folded(context, band, stage, 0.5);
}
