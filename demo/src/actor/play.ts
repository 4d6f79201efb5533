import {
  type ActorScene,
  createResponder,
  NEUTRAL_SCENE,
  SCRIPTS,
  type ScriptName,
  sceneAt,
} from '@live-capture/actor';
import { PRESETS, type PresetName } from './controls.js';

/** What the actor does: it plays a script, or stays as the sliders say. */
export type Play = { readonly script: ScriptName } | { readonly script: null; readonly scene: ActorScene };

function hasKey<T extends object>(table: T, name: string | null): name is Extract<keyof T, string> {
  return name !== null && Object.hasOwn(table, name);
}

/** The play that a link names; a visitor who names none sees the whole way into the picture. */
export function playIn(query: URLSearchParams): Play {
  const script = query.get('script');
  const preset = query.get('preset');
  if (hasKey(SCRIPTS, script)) return { script };
  if (hasKey(PRESETS, preset)) return { script: null, scene: PRESETS[preset].scene };
  return script === 'none' ? { script: null, scene: NEUTRAL_SCENE } : { script: 'approach' };
}

/** The preset that a scene is, if it is one. */
export function presetOf(scene: ActorScene): PresetName | null {
  for (const name in PRESETS) if (hasKey(PRESETS, name) && PRESETS[name].scene === scene) return name;
  return null;
}

/** The link to a play; single sliders are in no link. */
export function writePlay(play: Play, query: URLSearchParams): void {
  const preset = play.script === null ? presetOf(play.scene) : null;
  query.delete('preset');
  query.set('script', play.script ?? 'none');
  if (preset) query.set('preset', preset);
  if (preset) query.delete('script');
}

/** Where in its play an actor is: the script's clock starts anew whenever it is told to. */
export class Player {
  #play: Play;
  #startedMs: number | null = null;
  readonly #responder = createResponder();

  constructor(play: Play) {
    this.#play = play;
  }

  get play(): Play {
    return this.#play;
  }

  set play(play: Play) {
    this.#play = play;
    this.#startedMs = null;
  }

  /** Runs the script from its beginning. Until then its first moment stands still. */
  restart(nowMs: number): void {
    this.#startedMs = nowMs;
  }

  /** Milliseconds into the script. */
  playedMs(nowMs: number): number {
    return this.#startedMs === null ? 0 : nowMs - this.#startedMs;
  }

  /** Tells the actor what to do. Only in a script it follows: sliders are in the hands of whoever moves them. */
  tell(said: string, nowMs: number): void {
    this.#responder.hear(said, nowMs);
  }

  /** What is to be seen now. */
  scene(nowMs: number): ActorScene {
    if (this.#play.script === null) return this.#play.scene;
    return this.#responder.scene(sceneAt(SCRIPTS[this.#play.script], this.playedMs(nowMs)), nowMs);
  }
}
