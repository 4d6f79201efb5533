import type { Point, Quad } from '../maths/homography.js';
import { transform, type Vec3 } from '../maths/matrix.js';
import type { ActorScene } from '../scene.js';
import type { Instrument, PicturePoint } from './medium.js';
import { mediumPlace, surfaceOf } from './surface.js';

/** The size of a frame in pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What is exactly true of a medium in a frame. Pixels count from the top left corner. */
export interface MediumTruth {
  /** The corners of its picture. */
  readonly corners: Quad;
  /** Its outer edge, rim included, once around from the top left; a bent one is curved. */
  readonly outline: readonly Point[];
  /** Where the picture's middle is, in centimetres before the camera: x to the right, y up, z towards the camera. */
  readonly middle: Vec3;
  /** Which way the middle faces; [0, 0, 1] is towards the camera. */
  readonly normal: Vec3;
  /**
   * Whether any of the picture's edge, and so of the medium's, is in the frame. A sheet that bends out of sight, or reaches
   * behind the camera, counts as if its edge was.
   */
  readonly edgesInView: boolean;
  /** Whether nothing but the picture is in the frame. */
  readonly fillsFrame: boolean;
}

/** Steps along a side: fine enough for an edge that only grazes the frame. */
const STEPS = 24;

/** What is true of the scene's medium; `null` where it shows none. */
export function mediumTruth(scene: ActorScene, frame: FrameSize): MediumTruth | null {
  const { medium } = scene;
  if (!medium || !scene.present) return null;
  const surface = surfaceOf(scene, medium);
  const at = (point: PicturePoint): Point => pixelOf(scene, frame, surface(point).place);
  const edge = rim(medium, 0);
  const edgesInView = !edge.every((point) => surface(point).faces) || crossesFrame(edge.map(at), frame);
  const place = mediumPlace(scene);
  const middle = transform(place, [0, 0, 0]);
  const ahead = transform(place, [0, 0, 1]);
  return {
    corners: [at({ x: 0, y: 0 }), at({ x: 1, y: 0 }), at({ x: 1, y: 1 }), at({ x: 0, y: 1 })],
    outline: rim(medium, medium.borderCm).map(at),
    middle,
    normal: [ahead[0] - middle[0], ahead[1] - middle[1], ahead[2] - middle[2]],
    edgesInView,
    fillsFrame: !edgesInView && encloses(edge.map(at), { x: frame.width / 2, y: frame.height / 2 }),
  };
}

/** Where a point of the medium's picture is in the frame, bent or not; `null` where the scene shows no medium. */
export function pictureToFrame(scene: ActorScene, frame: FrameSize, point: PicturePoint): Point | null {
  const { medium } = scene;
  return medium && pixelOf(scene, frame, surfaceOf(scene, medium)(point).place);
}

/** Where the camera sees a point. */
function pixelOf({ fieldOfViewDeg }: ActorScene, { width, height }: FrameSize, [x, y, z]: Vec3): Point {
  const focalPx = height / 2 / Math.tan((fieldOfViewDeg * Math.PI) / 360);
  return { x: width / 2 + (focalPx * x) / -z, y: height / 2 - (focalPx * y) / -z };
}

function rim({ widthCm, heightCm }: Instrument, borderCm: number): readonly PicturePoint[] {
  const [u, v] = [borderCm / widthCm, borderCm / heightCm];
  const corners = [
    { x: -u, y: -v },
    { x: 1 + u, y: -v },
    { x: 1 + u, y: 1 + v },
    { x: -u, y: 1 + v },
  ];
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % 4] ?? from;
    return Array.from({ length: STEPS }, (_, step) => between(from, to, step / STEPS));
  });
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Whether a polygon goes around a point: a ray to the right crosses it an odd number of times. */
function encloses(polygon: readonly Point[], { x, y }: Point): boolean {
  const crossings = polygon.filter((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    return from.y > y !== to.y > y && x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
  });
  return crossings.length % 2 === 1;
}

function crossesFrame(polygon: readonly Point[], frame: FrameSize): boolean {
  return polygon.some((from, index) => segmentInFrame(from, polygon[(index + 1) % polygon.length] ?? from, frame));
}

/** Liang and Barsky's clipping: whether something of a segment is left inside the frame. */
function segmentInFrame(from: Point, to: Point, { width, height }: FrameSize): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from.x],
    [dx, width - from.x],
    [-dy, from.y],
    [dy, height - from.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}
