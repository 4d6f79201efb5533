import type { PicturePoint, PictureSource, Shown } from './medium.js';

type ShownPicture = Extract<Shown, { kind: 'picture' }>;

/** The size of a picture in its pixels. */
export function sizeOf(source: PictureSource): { readonly width: number; readonly height: number } {
  if ('displayWidth' in source) return { width: source.displayWidth, height: source.displayHeight };
  if ('videoWidth' in source) return { width: source.videoWidth, height: source.videoHeight };
  return { width: source.width, height: source.height };
}

/** The share of a picture, across and down, that is seen on a medium; over 1 there is room left about it. */
export function keptShare({ source, scale = 1 }: ShownPicture, mediumAspect: number): PicturePoint {
  const { width, height } = sizeOf(source);
  const aspect = width / height;
  return { x: Math.min(1, mediumAspect / aspect) / scale, y: Math.min(1, aspect / mediumAspect) / scale };
}

/** Where a point of the whole picture is on the medium. */
export function onMedium({ x, y }: PicturePoint, kept: PicturePoint): PicturePoint {
  return { x: 0.5 + (x - 0.5) / kept.x, y: 0.5 + (y - 0.5) / kept.y };
}
