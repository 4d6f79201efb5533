import { Human } from '@vladmandic/human';
import { type Frames, framesOf, type Medium, orProblem } from '../liveness/clip.js';

/** What the library says of one frame: 0..1, higher is live; `null` where it found no face. */
export interface HumanScores {
  readonly antispoof: number | null;
  readonly liveness: number | null;
}

/** Every frame is looked at by itself; nothing is kept, and nothing is fetched from elsewhere. */
const CONFIG = {
  backend: 'wasm',
  modelBasePath: '/human-models/',
  wasmPath: '/human-wasm/',
  cacheModels: false,
  cacheSensitivity: 0,
  debug: false,
  warmup: 'none',
  filter: { enabled: false },
  gesture: { enabled: false },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: { maxDetected: 1, skipFrames: 0, skipTime: 0 },
    iris: { enabled: false },
    emotion: { enabled: false },
    description: { enabled: false },
    antispoof: { enabled: true, skipFrames: 0, skipTime: 0 },
    liveness: { enabled: true, skipFrames: 0, skipTime: 0 },
  },
} as const;

async function openRival() {
  const human = new Human(CONFIG);
  await human.load();
  return {
    version: human.version,
    /** Its scores of each frame of a clip that can be read. */
    clip: (url: string, medium: Medium) => orProblem(() => scoresOf(human, framesOf(url, medium))),
  };
}

async function scoresOf(human: Human, frames: Frames): Promise<readonly HumanScores[]> {
  const scores = [];
  for await (const frame of frames) {
    if (!frame) continue;
    const { face, error } = await human.detect(frame);
    if (error) throw new Error(error);
    frame.close();
    scores.push({ antispoof: face[0]?.real ?? null, liveness: face[0]?.live ?? null });
  }
  return scores;
}

/** What the program beside the page calls. */
export type Rival = Awaited<ReturnType<typeof openRival>>;

declare global {
  interface Window {
    rival: Promise<Rival>;
  }
}

window.rival = openRival();
