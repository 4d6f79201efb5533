import type { Player } from '../actor/play.js';
import type { SourceKind } from '../settings/settings.js';
import { openActorSource } from './actor-source.js';
import { openFileSource } from './file-source.js';
import type { Source } from './source.js';

/** What the source control has to say. */
export interface SourceState {
  /** `null` for the device's own camera, and while nothing is open. */
  readonly stream: MediaStream | null;
  readonly fileName: string;
  readonly problem: string;
}

/** Opens one source at a time and closes the one before. */
export class SourceControl {
  readonly #player: Player;
  readonly #onChange: (state: SourceState) => void;
  #source: Source | null = null;
  #asked = 0;

  constructor(player: Player, onChange: (state: SourceState) => void) {
    this.#player = player;
    this.#onChange = onChange;
  }

  /** Opens the actor or the camera; a file waits until one is picked. */
  use(kind: SourceKind): void {
    this.close();
    try {
      if (kind === 'actor') this.#source = openActorSource(this.#player);
      this.#tell(this.#source);
    } catch (error) {
      this.#tell(null, '', error);
    }
  }

  async useFile(file: File): Promise<void> {
    this.close();
    const asked = this.#asked;
    try {
      const source = await openFileSource(file);
      if (asked !== this.#asked) return source.close();
      this.#source = source;
      this.#tell(source, file.name);
    } catch (error) {
      if (asked === this.#asked) this.#tell(null, '', error);
    }
  }

  close(): void {
    this.#asked += 1;
    this.#source?.close();
    this.#source = null;
  }

  #tell(source: Source | null, fileName = '', error: unknown = null): void {
    const problem = error === null ? '' : error instanceof Error ? error.message : 'The source cannot be opened.';
    this.#onChange({ stream: source?.stream ?? null, fileName, problem });
  }
}
