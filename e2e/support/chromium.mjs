import { findCommand } from '../../packages/tasks/src/debian.mjs';

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Browsers ask their makers for this and that all the same: no name leads anywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The Chromium to drive: the one named, else the system's, else Playwright's own (`undefined`). */
export const chromiumPath = () => process.env['CHROMIUM_PATH'] ?? findCommand('chromium', 'google-chrome');

/** A camera that plays a file of JPEG frames, over and over, and a person who allows it. @param {string} file */
export const cameraFlags = (file) => [...CAMERA_ALLOWED, `--use-file-for-fake-video-capture=${file}`];

/** The person allows whatever camera there is; without a fake device there is none. */
export const PROMPT_ALLOWED = ['--use-fake-ui-for-media-stream'];

/** Chromium's own test pattern as the camera, allowed. */
export const CAMERA_ALLOWED = [...PROMPT_ALLOWED, '--use-fake-device-for-media-stream'];

/** WebGPU on a software adapter. */
export const SOFTWARE_WEBGPU = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
];

/** Neither a GPU nor its stand-in: no WebGL at all. */
export const NO_WEBGL = ['--disable-gpu', '--disable-software-rasterizer'];

/** How every Chromium of the tests is launched. @param {readonly string[]} flags */
export function launchOptions(flags) {
  const executablePath = chromiumPath();
  return { headless: true, args: [...QUIET, ...flags], ...(executablePath ? { executablePath } : {}) };
}
