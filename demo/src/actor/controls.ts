import { type ActorLight, type ActorScene, NEUTRAL_SCENE, type SecondFace } from '@live-capture/actor';

type NumberKey<T> = { [K in keyof T]-?: T[K] extends number ? K : never }[keyof T];

interface Range {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

/** One slider, and how it reads and changes a scene. */
export interface SliderControl extends Range {
  readonly id: string;
  read(scene: ActorScene): number;
  write(scene: ActorScene, value: number): ActorScene;
}

/** Sliders under one heading. */
export interface ControlGroup {
  readonly title: string;
  readonly sliders: readonly SliderControl[];
}

/** Where a second person appears. */
export const USUAL_SECOND_FACE: SecondFace = Object.freeze({ xCm: 24, yCm: 2, distanceCm: 75, yawDeg: -10 });

function range(label: string, min: number, max: number, step: number, unit = ''): Range {
  return { label, min, max, step, unit };
}

function ofScene(id: NumberKey<ActorScene>, values: Range): SliderControl {
  return { ...values, id, read: (scene) => scene[id], write: (scene, value) => ({ ...scene, [id]: value }) };
}

function ofLight(id: keyof ActorLight, values: Range): SliderControl {
  return {
    ...values,
    id: `light-${id}`,
    read: (scene) => scene.light[id],
    write: (scene, value) => ({ ...scene, light: { ...scene.light, [id]: value } }),
  };
}

function ofSecondFace(id: keyof SecondFace, values: Range): SliderControl {
  return {
    ...values,
    id: `second-${id}`,
    read: (scene) => (scene.secondFace ?? USUAL_SECOND_FACE)[id],
    write: (scene, value) => ({ ...scene, secondFace: { ...(scene.secondFace ?? USUAL_SECOND_FACE), [id]: value } }),
  };
}

/** Every number of a scene, by what it is about. */
export const CONTROL_GROUPS: readonly ControlGroup[] = [
  {
    title: 'Pose',
    sliders: [
      ofScene('yawDeg', range('Yaw', -45, 45, 1, '°')),
      ofScene('pitchDeg', range('Pitch', -35, 35, 1, '°')),
      ofScene('rollDeg', range('Roll', -45, 45, 1, '°')),
    ],
  },
  {
    title: 'Place',
    sliders: [
      ofScene('distanceCm', range('Distance', 20, 160, 1, ' cm')),
      ofScene('xCm', range('Sideways', -40, 40, 1, ' cm')),
      ofScene('yCm', range('Height', -25, 25, 1, ' cm')),
    ],
  },
  {
    title: 'Expression',
    sliders: [
      ofScene('blink', range('Eyelids shut', 0, 1, 0.05)),
      ofScene('mouthOpen', range('Mouth open', 0, 1, 0.05)),
      ofScene('smile', range('Smile', 0, 1, 0.05)),
      ofScene('gazeXDeg', range('Gaze sideways', -35, 35, 1, '°')),
      ofScene('gazeYDeg', range('Gaze down', -25, 25, 1, '°')),
    ],
  },
  {
    title: 'Light and skin',
    sliders: [
      ofLight('level', range('Light level', 0, 2, 0.02)),
      ofLight('ambient', range('Ambient share', 0, 1, 0.05)),
      ofLight('azimuthDeg', range('Light sideways', -180, 180, 5, '°')),
      ofLight('elevationDeg', range('Light height', -60, 90, 5, '°')),
      ofScene('skinTone', range('Skin tone', 0, 1, 0.05)),
    ],
  },
  {
    title: 'Lens',
    sliders: [ofScene('blurPx', range('Blur', 0, 10, 0.25, ' px')), ofScene('noise', range('Noise', 0, 1, 0.05))],
  },
];

/** The second person's numbers; they matter only while there is one. */
export const SECOND_FACE_SLIDERS: readonly SliderControl[] = [
  ofSecondFace('xCm', range('Sideways', -60, 60, 1, ' cm')),
  ofSecondFace('yCm', range('Height', -30, 30, 1, ' cm')),
  ofSecondFace('distanceCm', range('Distance', 40, 200, 1, ' cm')),
  ofSecondFace('yawDeg', range('Yaw', -45, 45, 1, '°')),
];

/** Scenes that show one fault each. */
export const PRESETS = {
  good: { label: 'Good', scene: NEUTRAL_SCENE },
  absent: { label: 'Nobody', scene: { ...NEUTRAL_SCENE, present: false } },
  far: { label: 'Too far', scene: { ...NEUTRAL_SCENE, distanceCm: 80 } },
  close: { label: 'Too close', scene: { ...NEUTRAL_SCENE, distanceCm: 26 } },
  aside: { label: 'Aside', scene: { ...NEUTRAL_SCENE, xCm: 13 } },
  turned: { label: 'Turned', scene: { ...NEUTRAL_SCENE, yawDeg: 28 } },
  tilted: { label: 'Tilted', scene: { ...NEUTRAL_SCENE, rollDeg: 24 } },
  dark: { label: 'Dark', scene: { ...NEUTRAL_SCENE, light: { ...NEUTRAL_SCENE.light, level: 0.12 } } },
  sidelight: {
    label: 'Side light',
    scene: { ...NEUTRAL_SCENE, light: { ...NEUTRAL_SCENE.light, azimuthDeg: 85, elevationDeg: 5, ambient: 0.05 } },
  },
  blurred: { label: 'Blurred', scene: { ...NEUTRAL_SCENE, blurPx: 6 } },
  eyesShut: { label: 'Eyes shut', scene: { ...NEUTRAL_SCENE, blink: 1 } },
  mouthOpen: { label: 'Mouth open', scene: { ...NEUTRAL_SCENE, mouthOpen: 0.8 } },
  mask: { label: 'Mask', scene: { ...NEUTRAL_SCENE, cover: 'mask' } },
  sunglasses: { label: 'Sunglasses', scene: { ...NEUTRAL_SCENE, cover: 'sunglasses' } },
  hand: { label: 'Hand', scene: { ...NEUTRAL_SCENE, cover: 'hand' } },
  secondFace: { label: 'Second face', scene: { ...NEUTRAL_SCENE, secondFace: USUAL_SECOND_FACE } },
} as const satisfies Record<string, { readonly label: string; readonly scene: ActorScene }>;

/** The name of a preset, as links write it. */
export type PresetName = keyof typeof PRESETS;
