import type { Vec3 } from '../maths/matrix.js';
import type { PlainScene } from '../plain-scene.js';

/** A place in a picture: 0..1 from its left and from its top. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** What can be uploaded as a picture; whatever it shows at the moment of rendering is taken. */
export type PictureSource =
  | ImageBitmap
  | ImageData
  | VideoFrame
  | HTMLVideoElement
  | HTMLCanvasElement
  | OffscreenCanvas;

/** What is to be seen on a medium. */
export type Shown =
  /**
   * The actor, filmed by another camera: the scene's own distance, lens, light, noise and blur are those of that camera. As
   * long as it is the same object it is a still, and filmed once.
   */
  | { readonly kind: 'actor'; readonly scene: PlainScene }
  | {
      readonly kind: 'picture';
      /** It fills the medium; what is too much on two sides is cut away. */
      readonly source: PictureSource;
      /** 1 fills the medium, less shows the picture smaller, its edges drawn out to the medium's. */
      readonly scale?: number;
      /** The middles of the two eyes, for cut-outs. */
      readonly eyes?: readonly [PicturePoint, PicturePoint];
    };

/** What a medium does to the colours of its picture. */
export interface Tones {
  /** 1 leaves the tones; up to 2 is darker and harder, down to 0.5 washed out. */
  readonly gamma: number;
  /** 1 leaves the colours, 0 is grey. */
  readonly saturation: number;
  /** Factors of red, green and blue in linear light: screens are bluish, old prints yellow. */
  readonly gains: Vec3;
  /** Light of the picture's black in linear light: leaking backlight, or ink that is not black. */
  readonly black: number;
}

/** A lamp or window that is mirrored in a medium. */
export interface Glare {
  /** Brightness in the mirror: 0 none, 1 white. */
  readonly strength: number;
  /** Where it stands, as with `ActorLight`. A medium that faces the camera mirrors what stands about 0, 0. */
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  /** Half its width as the medium sees it. */
  readonly sizeDeg: number;
}

interface AnyMedium {
  /** The size of its picture. */
  readonly widthCm: number;
  readonly heightCm: number;
  /** The rim about the picture: a sheet's white margin, a device's bezel. */
  readonly borderCm: number;
  /** Radius of the outer corners. */
  readonly cornerCm: number;
  /** Whether the scene's person is seen behind it, an arm's length further away. */
  readonly holder: boolean;
  readonly tones: Tones;
  readonly glare: Glare;
}

/** A sheet of paper with a printed picture, lit by the scene's light. */
export interface Print extends AnyMedium {
  readonly kind: 'print';
  /** Radius of the cylinder to which it is bent: positive bulges towards the camera, negative away; `null` is flat. */
  readonly bendRadiusCm: number | null;
  /** The cylinder's axis: 0 is upright, 90 level. */
  readonly bendAxisDeg: number;
  /** How much the key light shines on the paper: 0 is matt, 1 a glossy photo. */
  readonly gloss: number;
  /** Contrast of the printed dots, 0..1. */
  readonly halftone: number;
  readonly dotsPerCm: number;
  /** Cut-out eyes: the scene's person wears the sheet, and eyes are seen through the holes. */
  readonly cutOutEyes: boolean;
}

/** A lit display. */
export interface Screen extends AnyMedium {
  readonly kind: 'phone' | 'tablet' | 'monitor';
  /** Light of its white: 1 is the brightest that the camera can show. */
  readonly brightness: number;
  /** Contrast of the grid of sub-pixels, 0..1; the camera's pixels make moiré of it. */
  readonly grid: number;
  readonly pixelsPerCm: number;
  /** Depth of the dark bands of a flickering backlight, 0..1. */
  readonly bands: number;
  /** Where the bands are, in turns; it runs on with time. */
  readonly bandPhase: number;
}

/** A presentation attack instrument without what is on it. */
export type Instrument = Print | Screen;

/** Something flat, or nearly so, that is held before the camera. */
export type Medium = Instrument & { readonly shows: Shown };
