/** @typedef {import('../../page/inspections/studio.js').Render} Render */
/**
 * A render and what is true of it.
 * @typedef {object} Scene
 * @property {string} name
 * @property {string} set
 * @property {Render} render
 * @property {import('./labels.mjs').LabelName} label
 * @property {readonly string[]} groups
 * @property {Pose} [pose]
 * @property {string} [code] the reason that the standard policy should give
 * @property {number} [interEyePx] of the second face
 *
 * @typedef {{ readonly yawDeg: number, readonly pitchDeg: number, readonly rollDeg: number }} Pose
 */

const VGA = { width: 640, height: 480 };
const HD = { width: 1280, height: 720 };

/** Distance of the actor's pupils. */
const PUPILS_CM = 6.3;

/** Every combination of three lists of angles. @type {(yaws: number[], pitches: number[], rolls: number[]) => Pose[]} */
function combined(yaws, pitches, rolls) {
  return yaws.flatMap((yawDeg) =>
    pitches.flatMap((pitchDeg) => rolls.map((rollDeg) => ({ yawDeg, pitchDeg, rollDeg }))),
  );
}

/** @param {Pose} pose */
const named = ({ yawDeg, pitchDeg, rollDeg }) => `yaw ${yawDeg} pitch ${pitchDeg} roll ${rollDeg}`;

/** The whole range of poses, in the middle of the frame. @type {() => Scene[]} */
export function poseScenes() {
  const grid = combined([-40, -20, 0, 20, 40], [-30, -15, 0, 15, 30], [-30, -15, 0, 15, 30]);
  return grid.map((pose) => ({
    ...{ name: named(pose), set: 'pose', label: 'single', groups: [], pose },
    render: { ...VGA, scene: pose },
  }));
}

/** Poses towards the corners of the frame, seen by a laptop's camera and by a wide phone's. @type {() => Scene[]} */
export function offAxisScenes() {
  const grid = combined([-20, 0, 20], [-15, 0, 15], [0]);
  // Where a face of the size of the neutral scene still lies in the frame.
  const lenses = [
    { fieldOfViewDeg: 48, distanceCm: 60, xCm: 16, yCm: 9 },
    { fieldOfViewDeg: 78, distanceCm: 38, xCm: 20, yCm: 12 },
  ];
  return lenses.flatMap((lens) =>
    [-1, 1].flatMap((right) =>
      [-1, 1].flatMap((up) =>
        grid.map((pose) => ({
          name: `${named(pose)}, ${lens.fieldOfViewDeg} degrees, ${right * lens.xCm} ${up * lens.yCm} cm`,
          ...{ set: 'off_axis', label: 'single', groups: [`${lens.fieldOfViewDeg} degrees wide`], pose },
          render: { ...VGA, scene: { ...lens, ...pose, xCm: right * lens.xCm, yCm: up * lens.yCm } },
        })),
      ),
    ),
  );
}

/** Covers of the actor, and none, in poses around those that the standard policy takes. @type {() => Scene[]} */
export function coverScenes() {
  const grid = combined([-20, 0, 20], [-15, 0, 15], [-15, 0, 15]);
  const covers = /** @type {const} */ ({ none: 'free', mask: 'mask', sunglasses: 'sunglasses', hand: 'hand' });
  return Object.entries(covers).flatMap(([cover, label]) =>
    [0.2, 0.8].flatMap((skinTone) =>
      grid.map((pose) => ({
        ...{ name: `${cover}, ${named(pose)}, skin ${skinTone}`, set: 'covers', label, groups: [] },
        render: { ...VGA, scene: { ...pose, skinTone, cover: /** @type {keyof typeof covers} */ (cover) } },
      })),
    ),
  );
}

/**
 * Where the middle of a second face of a size is, in pixels to the right of and above the middle of the frame.
 * @typedef {{ width: number, height: number, focalPx: number, interEyePx: number }} Frame
 * @type {Readonly<Record<string, (frame: Frame) => readonly [number, number]>>}
 */
const PLACES = {
  beside: ({ width, height }) => [0.28 * width, 0.05 * height],
  'upper border': (frame) => [0.25 * frame.width, room(frame).up],
  'side border': (frame) => [room(frame).right, 0.1 * frame.height],
  corner: (frame) => [room(frame).right, room(frame).up],
  // At the edge of the first one's head, which is 15 cm wide.
  'half behind the first': ({ height, focalPx }) => [(focalPx * 7.5) / FIRST_CM, 0.04 * height],
};

/** How far the first person of two is away. */
const FIRST_CM = 50;

/** The whole face just stays within the frame: it is about 2.4 times as wide as the eyes are apart, and 3.6 times as high. @param {Frame} frame */
function room({ width, height, interEyePx }) {
  return { right: width / 2 - 1.4 * interEyePx, up: height / 2 - 2 * interEyePx };
}

/** How often each pasted pair is tried. */
const PASTED = 2;

/** Where second faces are pasted, and how large. */
export function pasteSpots() {
  return [VGA, HD].flatMap((size) =>
    [12, 16, 24, 40].flatMap((interEyePx) =>
      /** @type {const} */ (['beside', 'upper border', 'side border', 'corner']).flatMap((place) =>
        [-1, 1].flatMap((side) => {
          const [right = 0, up = 0] = PLACES[place]?.({ ...size, focalPx: 0, interEyePx }) ?? [];
          const spot = { place, paste: { ...size, interEyePx, right: side * right, up } };
          return Array.from({ length: PASTED }, () => spot);
        }),
      ),
    ),
  );
}

/** A second person, ever farther away. @type {() => Scene[]} */
export function secondFaceScenes() {
  return [VGA, HD].flatMap((size) =>
    [12, 16, 24, 40].flatMap((interEyePx) =>
      Object.keys(PLACES).flatMap((place) =>
        [-1, 1].map((side) => ({
          name: `${place}, ${side < 0 ? 'left' : 'right'}, ${interEyePx} px between the eyes, ${size.width} x ${size.height}`,
          ...{ set: 'second_face', label: 'group', groups: [place], interEyePx },
          render: { ...size, scene: { distanceCm: FIRST_CM, secondFace: bystander(size, interEyePx, place, side) } },
        })),
      ),
    ),
  );
}

/** @type {(size: typeof VGA, interEyePx: number, place: string, side: number) => import('@live-capture/actor').SecondFace} */
function bystander(size, interEyePx, place, side) {
  // The camera of the neutral scene sees 48 degrees.
  const focalPx = size.height / 2 / Math.tan((24 * Math.PI) / 180);
  const distanceCm = (focalPx * PUPILS_CM) / interEyePx;
  const [right = 0, up = 0] = PLACES[place]?.({ ...size, focalPx, interEyePx }) ?? [];
  return {
    distanceCm,
    xCm: (side * right * distanceCm) / focalPx,
    yCm: (up * distanceCm) / focalPx,
    yawDeg: 0,
  };
}

/** Scenes with one thing wrong with the light or the expression, by the code that has to name it; and ones with nothing wrong. */
const WRONG = /** @satisfies {Record<string, readonly Render['scene'][]>} */ ({
  nothing: [
    {},
    { yawDeg: 6 },
    { pitchDeg: 5 },
    { rollDeg: -5 },
    { light: { level: 0.7 } },
    { light: { azimuthDeg: 30 } },
  ],
  too_dark: [{ light: { level: 0.12 } }, { light: { level: 0.08 } }, { light: { level: 0.05 } }],
  uneven_light: [{ light: { azimuthDeg: 90, ambient: 0 } }, { light: { azimuthDeg: -90, ambient: 0 } }],
  blurry: [{ blurPx: 6 }, { blurPx: 9 }, { blurPx: 12 }],
  eyes_closed: [{ blink: 1 }, { blink: 1, yawDeg: 8 }, { blink: 1, rollDeg: 8 }],
  mouth_open: [{ mouthOpen: 1 }, { mouthOpen: 1, yawDeg: 8 }, { mouthOpen: 1, rollDeg: 8 }],
});

/** Light and expression, on light and dark skin. @type {() => Scene[]} */
export function qualityScenes() {
  return Object.entries(WRONG).flatMap(([code, scenes]) =>
    scenes.flatMap((scene, index) =>
      [0.2, 0.8].map((skinTone) => ({
        ...{ name: `${code} ${index + 1}, skin ${skinTone}`, set: 'quality', label: 'single', groups: [], code },
        render: { ...HD, scene: { ...scene, skinTone } },
      })),
    ),
  );
}
