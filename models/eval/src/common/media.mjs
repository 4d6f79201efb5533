import { fileURLToPath } from 'node:url';

/** Where the project's test pictures are on a machine that has them; they are not part of the repository. */
export function mediaFolder() {
  return process.env['LIVE_CAPTURE_MEDIA'] ?? fileURLToPath(new URL('../../../../../shared/media', import.meta.url));
}
