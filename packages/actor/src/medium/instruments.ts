import type { Glare, Print, Screen, Tones } from './medium.js';

const NO_GLARE: Glare = Object.freeze({ strength: 0, azimuthDeg: 0, elevationDeg: 0, sizeDeg: 8 });
/** A ceiling lamp's corner, at the edge of what a medium mirrors that faces the camera. */
const LAMP: Glare = Object.freeze({ strength: 0.55, azimuthDeg: 14, elevationDeg: 13, sizeDeg: 5 });

/** What ink makes of colours: paler, warmer, and its black is grey. */
const INK: Tones = Object.freeze({ gamma: 0.95, saturation: 0.85, gains: [1.02, 1, 0.94] as const, black: 0.025 });
/** What a camera sees of a display: bluish, with a backlight that leaks. */
const DISPLAY: Tones = Object.freeze({ gamma: 1.08, saturation: 1.1, gains: [0.94, 1, 1.1] as const, black: 0.012 });

/** A sheet of A4 from an office printer, 120 lines of dots an inch. */
const print: Print = Object.freeze({
  kind: 'print',
  ...{ widthCm: 19.8, heightCm: 28.5, borderCm: 0.6, cornerCm: 0, holder: false },
  ...{ tones: INK, glare: NO_GLARE, bendRadiusCm: null, bendAxisDeg: 0 },
  ...{ gloss: 0.15, halftone: 0.4, dotsPerCm: 47, cutOutEyes: false },
});

/** Held by its sides, so that it bulges by about the depth of a face. */
const bentPrint: Print = Object.freeze({ ...print, bendRadiusCm: 13, gloss: 0.35 });

/** A photograph of a head in life size; the sheet is worn. */
const cutOutPrint: Print = Object.freeze({ ...print, cutOutEyes: true, halftone: 0.35 });

/** 6.5 inches, 400 pixels an inch. */
const phone: Screen = Object.freeze({
  kind: 'phone',
  ...{ widthCm: 6.8, heightCm: 15, borderCm: 0.35, cornerCm: 0.9, holder: false },
  ...{ tones: DISPLAY, glare: LAMP, brightness: 0.95, grid: 0.25, pixelsPerCm: 157, bands: 0, bandPhase: 0 },
});

/** 10 inches, 264 pixels an inch. */
const tablet: Screen = Object.freeze({
  ...phone,
  kind: 'tablet',
  ...{ widthCm: 15.5, heightCm: 20.7, borderCm: 1, cornerCm: 1.1, grid: 0.35, pixelsPerCm: 104 },
});

/** 24 inches, 1920 by 1080. */
const monitor: Screen = Object.freeze({
  ...phone,
  kind: 'monitor',
  ...{ widthCm: 53, heightCm: 29.8, borderCm: 1.3, cornerCm: 0.2 },
  ...{ glare: NO_GLARE, brightness: 0.9, grid: 0.5, pixelsPerCm: 36.2, bands: 0.06 },
});

/** Usual instruments by the name of their species; a page may change what it likes. */
export const INSTRUMENTS = {
  print,
  bent_print: bentPrint,
  cut_out_print: cutOutPrint,
  phone,
  tablet,
  monitor,
} as const satisfies Record<string, Print | Screen>;

/** The name of an attack instrument species. */
export type Species = keyof typeof INSTRUMENTS;
