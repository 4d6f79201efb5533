import { together } from '../actions.js';
import type { Person, PlainScene } from '../plain-scene.js';
import { NEUTRAL_SCENE } from '../scene.js';
import { type ActorScript, type ScenePart, sceneAt } from '../script.js';
import type { Attack } from './attack.js';
import { HANDLINGS, type Handling, ownChoice } from './attack-scripts.js';
import { keptShare } from './fit.js';
import type { Instrument, Shown } from './medium.js';
import { STEADY_HAND } from './shake.js';
import { type FrameSize, mediumTruth } from './truth.js';

/** An attack in plain words; what is left out is usual. */
export interface Presentation {
  /** One of `INSTRUMENTS`, or one that differs from it. */
  readonly instrument: Instrument;
  /** Held so near that no edge of it is in the frame while it is handled; it is turned the way the frame is. */
  readonly edgeless?: boolean;
  /** The actor in one pose, the actor doing what it likes or following a script, or anything else; still by default. */
  readonly shows?: 'still' | 'moving' | ActorScript | ((atMs: number) => Shown);
  readonly handling?: Handling | ((distanceCm: number) => ActorScript);
  /** What else is in the scene: whoever is behind the medium, the light, the lens. */
  readonly scene?: ScenePart;
  /** Who the actor on the medium is. */
  readonly shown?: { readonly person?: Person; readonly skinTone?: number };
  readonly seed?: number;
  readonly frame?: FrameSize;
  /** Height of the face in the frame that is aimed at, as a share. */
  readonly faceHeightRatio?: number;
  /**
   * Height of the face in pictures that are not the actor's, as a share of their height. Only with it they are shown so that
   * the face has its size in the frame; else they fill the medium.
   */
  readonly faceInPicture?: number;
}

/** From the chin to the top of the forehead, as landmarks end. */
const FACE_HEIGHT_CM = 18;
const HEAD_WIDTH_CM = 16;
/** The camera of a selfie, held upright, with which the actor on the medium was filmed. */
const SELFIE_LENS_DEG = 50;
/** What a selfie leaves about a face: half of the height, a quarter of the width. */
const [SELFIE_FACE_HEIGHT, SELFIE_HEAD_WIDTH] = [0.5, 0.75];
/** What the shaking of angles, and of the distance, takes of a medium that fills the frame. */
const SHAKEN_SHARE = 1.09;
/** Shaking goes no further than so many standard deviations: all waves at their crests. */
const MOST_SHAKEN = 2.3;

/** Between a projection on a wall and a phone that touches the lens. */
const [FARTHEST_CM, NEAREST_CM] = [300, 3];
const VGA: FrameSize = { width: 640, height: 480 };

/** Height of what a camera sees at a distance of 1. */
function spread(fieldOfViewDeg: number): number {
  return 2 * Math.tan((fieldOfViewDeg * Math.PI) / 360);
}

/** The attack that a presentation describes. */
export function attackOf(presentation: Presentation): Attack {
  const { edgeless = false, frame = VGA, seed = 1, scene = {}, faceHeightRatio = 0.42 } = presentation;
  const instrument = edgeless ? turnedAsFrame(presentation.instrument, frame) : presentation.instrument;
  const handle = handlingOf(presentation, scene);
  const seen = spread(scene.fieldOfViewDeg ?? NEUTRAL_SCENE.fieldOfViewDeg) * faceHeightRatio;
  const natural = usualFaceShare(presentation, instrument);
  const distanceCm = edgeless ? fillingCm(instrument, handle, frame) : (natural * instrument.heightCm) / seen;
  const faceShare = edgeless ? (seen * distanceCm) / instrument.heightCm : natural;
  return {
    instrument,
    shows: showing(presentation, faceShare, instrument.widthCm / instrument.heightCm),
    handling: handle(distanceCm),
    shake: { ...STEADY_HAND, seed },
  };
}

function handlingOf({ handling = 'still' }: Presentation, scene: ScenePart): (distanceCm: number) => ActorScript {
  const handle = typeof handling === 'function' ? handling : HANDLINGS[handling];
  return (distanceCm) => together([{ atMs: 0, scene }], handle(distanceCm));
}

/** Turned the way the frame is. A sheet is then bent no more than by a radian, or its own horizon would be seen. */
function turnedAsFrame(instrument: Instrument, frame: FrameSize): Instrument {
  const { widthCm, heightCm } = instrument;
  const turned = widthCm > heightCm !== frame.width > frame.height;
  const size = turned ? { widthCm: heightCm, heightCm: widthCm } : { widthCm, heightCm };
  if (instrument.kind !== 'print' || instrument.bendRadiusCm === null) return { ...instrument, ...size };
  const radiusCm = Math.max(Math.abs(instrument.bendRadiusCm), size.widthCm);
  return { ...instrument, ...size, bendRadiusCm: Math.sign(instrument.bendRadiusCm) * radiusCm };
}

/** Height of the face on the medium as a share of the picture's, where nothing but the framing decides. */
function usualFaceShare({ shows, faceInPicture }: Presentation, instrument: Instrument): number {
  const { widthCm, heightCm } = instrument;
  if (typeof shows === 'function') return faceInPicture ?? SELFIE_FACE_HEIGHT;
  // What is worn has to fit.
  if (instrument.kind === 'print' && instrument.cutOutEyes) return FACE_HEIGHT_CM / heightCm;
  return Math.min(SELFIE_FACE_HEIGHT, (SELFIE_HEAD_WIDTH * (widthCm / heightCm) * FACE_HEIGHT_CM) / HEAD_WIDTH_CM);
}

/** What is shown, with the face in its share of the medium's height. A script's own distance is kept as a share. */
function showing(presentation: Presentation, faceShare: number, aspect: number): Attack['shows'] {
  const { shows = 'still', shown, seed = 1, faceInPicture } = presentation;
  if (typeof shows === 'function') return (atMs) => scaled(shows(atMs), faceInPicture, faceShare, aspect);
  const selfieCm = FACE_HEIGHT_CM / (spread(SELFIE_LENS_DEG) * faceShare);
  const filmed = (scene: PlainScene): Shown => {
    const distanceCm = selfieCm * (scene.distanceCm / NEUTRAL_SCENE.distanceCm);
    return { kind: 'actor', scene: { ...scene, ...shown, distanceCm, fieldOfViewDeg: SELFIE_LENS_DEG } };
  };
  const picture = filmed(NEUTRAL_SCENE);
  if (shows === 'still') return () => picture;
  const script = shows === 'moving' ? ownChoice(seed) : shows;
  return (atMs) => filmed(sceneAt(script, atMs));
}

function scaled(shown: Shown, faceInPicture: number | undefined, faceShare: number, aspect: number): Shown {
  if (shown.kind !== 'picture' || shown.scale !== undefined || faceInPicture === undefined) return shown;
  const filling = faceInPicture / keptShare(shown, aspect).y;
  return { ...shown, scale: Math.min(1, faceShare / filling) };
}

/** The farthest distance at which no edge comes into the frame at any keyframe of the handling. */
function fillingCm(instrument: Instrument, handle: (distanceCm: number) => ActorScript, frame: FrameSize): number {
  const medium = { ...instrument, shows: { kind: 'actor', scene: NEUTRAL_SCENE } } as const;
  const fills = (distanceCm: number): boolean => {
    const script = handle(distanceCm);
    return script.every(({ atMs }) => {
      const scene = { ...sceneAt(script, atMs), medium };
      return mediumTruth({ ...scene, fieldOfViewDeg: shakenFieldDeg(scene) }, frame)?.fillsFrame === true;
    });
  };
  for (let distanceCm = FARTHEST_CM; distanceCm > NEAREST_CM; distanceCm *= 0.97) {
    if (fills(distanceCm)) return distanceCm;
  }
  throw new Error('At no distance does this medium fill the frame all the time while it is handled so.');
}

/** All that a shaking medium passes through the frame: what a still one would pass through a larger one. */
function shakenFieldDeg({ fieldOfViewDeg, distanceCm }: PlainScene): number {
  const shaken = spread(fieldOfViewDeg) * SHAKEN_SHARE + (2 * MOST_SHAKEN * STEADY_HAND.cm) / distanceCm;
  return (2 * Math.atan(shaken / 2) * 180) / Math.PI;
}
