import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['LIVE_CAPTURE_MEDIA'] ?? fileURLToPath(new URL('../../../../shared/media', import.meta.url));

/** Whether the project's test pictures are on this machine; they are not part of the repository. */
export const HAS_MEDIA = existsSync(FOLDER);

/** Why tests of real pictures are skipped here. */
export const NO_MEDIA = 'the test pictures are not here (LIVE_CAPTURE_MEDIA names their folder)';

/** One of the pictures. */
export async function media(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(FOLDER, name)));
}
