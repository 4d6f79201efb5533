import './element.js';
import {
  type ActorScene,
  type ActorStream,
  actorStream,
  attackAt,
  attackOf,
  INSTRUMENTS,
  SCRIPTS,
  type ScriptName,
  type Species,
  sceneAt,
} from '@live-capture/actor';
import { type LiveCapture, LiveCaptureCaptureEvent } from '@live-capture/element';
import { ClientTokens } from '../../demo/src/photos/client-tokens.js';
import { sha256 } from './bytes.js';
import { challengedActor, type Manner } from './challenged-actor.js';

/** One event of the element; what cannot be written as JSON is left out of its detail. */
export interface LoggedEvent {
  readonly type: string;
  readonly atMs: number;
  // Specs look into the detail of the event they asked for.
  // biome-ignore lint/suspicious/noExplicitAny: the log holds the events of every type.
  readonly detail: any;
}

/** What the page tells the specs. */
export interface CaptureKit {
  readonly element: LiveCapture;
  readonly events: readonly LoggedEvent[];
  /** Of the latest photo; `null` before there was one. */
  photoSha256(): Promise<string | null>;
  /** How the actor behaves in a challenge. */
  manner(manner: Manner): void;
  /** Gives the element an actor in place of a camera. */
  useActor(script: ScriptName): ActorStream;
  /** The same with a still of the actor on a medium, which is tilted and brought closer where a head would be. */
  useMedium(species: Species): ActorStream;
}

declare global {
  interface Window {
    kit: CaptureKit;
  }
}

const EVENTS = ['ready', 'guidance', 'statechange', 'capture', 'progress', 'complete', 'error', 'cancel'] as const;
/** Parameters that are not attributes of the element. */
const PAGE_PARAMETERS = ['policy', 'source', 'prevent'];

function plain(detail: unknown): unknown {
  const replacer = (key: string, value: unknown) => {
    if (value instanceof Blob) return { bytes: value.size, type: value.type };
    return key === 'state' || ArrayBuffer.isView(value) ? undefined : value;
  };
  return detail === null || detail === undefined ? null : JSON.parse(JSON.stringify(detail, replacer));
}

function createElement(parameters: URLSearchParams): LiveCapture {
  const element = document.createElement('live-capture');
  for (const [name, value] of parameters) {
    if (!PAGE_PARAMETERS.includes(name)) element.setAttribute(name, value);
  }
  const policy = parameters.get('policy');
  if (policy) element.policy = policy.startsWith('{') ? JSON.parse(policy) : policy;
  element.authorization = new ClientTokens(parameters.get('client-id') ?? '').give;
  return element;
}

function createKit(parameters: URLSearchParams): CaptureKit {
  const element = createElement(parameters);
  const events: LoggedEvent[] = [];
  const actor = challengedActor(element);
  const film = (atRest: (atMs: number) => ActorScene): ActorStream => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const filmed = actorStream(canvas, (atMs) => actor.scene(atRest(atMs)), { frameRate: 15 });
    element.source = filmed.stream;
    return filmed;
  };
  let photo: Blob | null = null;
  for (const type of EVENTS) {
    element.addEventListener(type, (event) => {
      if (event instanceof LiveCaptureCaptureEvent) photo = event.detail.photo;
      if (type === 'capture' && parameters.has('prevent')) event.preventDefault();
      events.push({ type, atMs: performance.now(), detail: plain(event.detail) });
    });
  }
  return {
    element,
    events,
    manner: (manner) => {
      actor.manner = manner;
    },
    photoSha256: async () => (photo ? await sha256(photo) : null),
    useActor: (script) => film((atMs) => sceneAt(SCRIPTS[script], atMs)),
    useMedium: (species) => {
      const attack = attackOf({ instrument: INSTRUMENTS[species], edgeless: true, faceHeightRatio: 0.46 });
      return film((atMs) => attackAt(attack, atMs));
    },
  };
}

const parameters = new URLSearchParams(location.search);
window.kit = createKit(parameters);
const script = parameters.get('source');
if (script && Object.hasOwn(SCRIPTS, script)) {
  // `hasOwn` has just said that this is one of the names.
  window.kit.useActor(script as ScriptName);
}
document.querySelector('main')?.append(window.kit.element);
