/** Whether a canvas gives a WebGL2 context, without which the landmarker takes no frames. The context is let go at once. */
export function hasWebgl2(canvas: OffscreenCanvas | HTMLCanvasElement): boolean {
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
