import type { DetectedFace, Pixels } from '@live-capture/nets';

/** What the networks see in a photo. */
export interface Sight {
  /** The largest first. */
  readonly faces: readonly DetectedFace[];
  /** The pair's score of the largest face, 0..1; `null` where there is none, or where it was not asked for. */
  readonly livenessScore: number | null;
}

/** What a thread is asked. */
export interface SightRequest {
  readonly pixels: Pixels;
  readonly liveness: boolean;
}

/** What a thread answers: first that it is ready, then once to every question. */
export type SightAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'seen'; readonly sight: Sight }
  | { readonly type: 'failed'; readonly message: string };
