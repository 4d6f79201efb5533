import { join } from 'node:path';
import { actorCamera, type PERFORMANCES, type Studio, stillCamera } from './camera-files.mjs';
import { CAMERA_ALLOWED, cameraFlags, PROMPT_ALLOWED } from './chromium.mjs';
import { mediaFolder } from './paths.mjs';

/** What stands before the camera of a test. */
export type CameraChoice =
  /** Nobody, but a camera that works: the browser's test pattern. */
  | { readonly kind: 'pattern' }
  | { readonly kind: 'none' }
  /** A camera, and a person who has not yet answered the prompt. */
  | { readonly kind: 'prompt' }
  | { readonly kind: 'actor'; readonly performance: (typeof PERFORMANCES)[number] }
  /** A clip of the media folder. */
  | { readonly kind: 'clip'; readonly name: string }
  /** A still of the media folder. */
  | { readonly kind: 'still'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

function mediaPath(...parts: string[]): string {
  const folder = mediaFolder();
  if (!folder) throw new Error('A test without media asks for media.');
  return join(folder, ...parts);
}

/** The flags of a browser with this camera. */
export async function flagsOfCamera(camera: CameraChoice, studio: Studio): Promise<readonly string[]> {
  switch (camera.kind) {
    case 'pattern':
      return CAMERA_ALLOWED;
    case 'none':
      return PROMPT_ALLOWED;
    case 'prompt':
      return ['--use-fake-device-for-media-stream'];
    case 'actor':
      return cameraFlags(await actorCamera(camera.performance, studio));
    case 'clip':
      return cameraFlags(mediaPath('webcam', `${camera.name}.mjpeg`));
    case 'still':
      return cameraFlags(await stillCamera(mediaPath(camera.name), studio));
    case 'file':
      return cameraFlags(camera.path);
  }
}
