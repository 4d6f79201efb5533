import type { Size } from '@live-capture/core';
import type { Pixels } from '../pixels.js';
import type { RunnableNet } from '../runnable-net.js';
import { decodeFaces } from './decode.js';
import type { DetectedFace } from './detected-face.js';
import { detectorInput } from './input.js';
import { isPlausible } from './plausible.js';
import { strongest } from './suppress.js';
import type { View } from './views.js';

/** The shape of a small input; the network takes any with whole cells. */
export const DETECTOR_WARM_UP_SHAPE = [1, 3, 32, 32] as const;

/** How much of a box a tile may cut off: beyond it the score and the points are those of a piece of a face. */
const MAX_CUT_RATIO = 0.1;

/** Looks at one view and gives the faces in it, in pixels of the frame, with at least a score. */
export async function lookAt(
  net: RunnableNet,
  pixels: Pixels,
  view: View,
  minScore: number,
): Promise<readonly DetectedFace[]> {
  const { size } = view;
  const outputs = await net.run(detectorInput(pixels, view), [1, 3, size.height, size.width]);
  const faces = decodeFaces(outputs, size, minScore).map((face) => inFrame(face, view));
  return strongest(faces).filter(
    (face) => isPlausible(face) && face.box.height <= view.maxFacePx && !isCut(face, view, pixels),
  );
}

function inFrame({ box, points, score }: DetectedFace, { region, size }: View): DetectedFace {
  const scale = region.width / size.width;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: region.x + x * scale,
    y: region.y + y * scale,
  });
  const [a, b, c, d, e] = points;
  return {
    box: { ...at(box), width: box.width * scale, height: box.height * scale },
    points: [at(a), at(b), at(c), at(d), at(e)],
    score,
  };
}

/** Whether the view ends inside the face although the frame goes on: then another view shows all of it. */
function isCut({ box }: DetectedFace, { region }: View, frame: Size): boolean {
  const cuts = (from: number, length: number, start: number, side: number, end: number) =>
    (start > 0 && from < start - MAX_CUT_RATIO * length) ||
    (start + side < end && from + length > start + side + MAX_CUT_RATIO * length);
  return (
    cuts(box.x, box.width, region.x, region.width, frame.width) ||
    cuts(box.y, box.height, region.y, region.height, frame.height)
  );
}
