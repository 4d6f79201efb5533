import type { Photo } from '@live-capture/vision';

/** Draws the photo. A canvas needs no `blob:` in the page's content security policy, as an image would. */
export function photoCanvas({ blob, width, height }: Photo, label: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  const draw = async (): Promise<void> => {
    const bitmap = await createImageBitmap(blob);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  };
  // Without the picture the person can still take another one.
  draw().catch(() => undefined);
  return canvas;
}
