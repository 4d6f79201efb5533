import type { CapturePolicy } from '../policy.js';
import type { ChallengeAction } from './action.js';
import type { Reading } from './baseline.js';
import { isSmallTurn } from './small-turn.js';

/** Whether the readings since an action was asked show that it was done. The latest reading comes last. */
export type Detector = (readings: readonly Reading[], policy: CapturePolicy) => boolean;

/** One frame may be a slip of the landmarks; two of a kind are none. */
const FRAMES = 2;

/** The latest readings, as far back as all of them show something. */
function latest(readings: readonly Reading[], shows: (reading: Reading) => boolean): readonly Reading[] {
  const sinceOther = [...readings].reverse().findIndex((reading) => !shows(reading));
  return sinceOther < 0 ? readings : readings.slice(readings.length - sinceOther);
}

function lasts(readings: readonly Reading[], shows: (reading: Reading) => boolean): boolean {
  return latest(readings, shows).length >= FRAMES;
}

const turnLeft: Detector = (readings, policy) => lasts(readings, ({ turnDeg }) => turnDeg >= policy.minTurnDeg);

const turnRight: Detector = (readings, policy) => lasts(readings, ({ turnDeg }) => turnDeg <= -policy.minTurnDeg);

const comeCloser: Detector = (readings, policy) =>
  lasts(readings, (reading) => isSmallTurn(reading.turnDeg, policy) && reading.nearness >= policy.minNearness);

const smile: Detector = (readings, policy) => lasts(readings, (reading) => reading.smile >= policy.minSmileRise);

/**
 * Eyes that were open, shut for a moment, and are open again: for longer than anybody blinks unasked, for every film of a
 * face has blinks in it. How long they were shut lies between what the shut frames span and what the open ones around
 * them leave, and the middle of both is taken. That may be off by the time between two frames: at less than ten a second
 * the longest of the blinks that nobody asked for may look as long, though never one that a single frame shows.
 */
const blink: Detector = (readings, policy) => {
  const isShut = (reading: Reading) => reading.eyes < policy.maxBlinkOpenness && isSmallTurn(reading.turnDeg, policy);
  const isOpen = (reading: Reading) => reading.eyes >= policy.maxBlinkOpenness && isSmallTurn(reading.turnDeg, policy);
  const opened = readings.at(-1);
  const before = readings.slice(0, -1);
  const shut = latest(before, isShut);
  const [closing, first, last] = [before.at(-1 - shut.length), shut[0], shut.at(-1)];
  if (!opened || !isOpen(opened) || !closing || !isOpen(closing)) return false;
  if (shut.length < FRAMES || !first || !last) return false;
  const shutMs = (opened.atMs - closing.atMs + last.atMs - first.atMs) / 2;
  return shutMs >= policy.minBlinkMs && shutMs <= policy.maxBlinkMs;
};

/** How each action is recognised. */
export const DETECTORS = {
  turn_left: turnLeft,
  turn_right: turnRight,
  come_closer: comeCloser,
  blink,
  smile,
} satisfies Record<ChallengeAction, Detector>;

/**
 * Whether another action than the one asked for is done clearly: a turn to the other side, or any where none was asked,
 * for so long that it is no slip. Blinks, smiles and leaning towards the screen happen by themselves, and are never wrong.
 */
export function isOutOfOrder(action: ChallengeAction, readings: readonly Reading[], policy: CapturePolicy): boolean {
  const isWrong = ({ turnDeg }: Reading) =>
    (turnDeg >= policy.minTurnDeg && action !== 'turn_left') ||
    (turnDeg <= -policy.minTurnDeg && action !== 'turn_right');
  const wrong = latest(readings, isWrong);
  const [first, last] = [wrong[0], wrong.at(-1)];
  return first !== undefined && last !== undefined && last.atMs - first.atMs >= policy.minWrongTurnMs;
}
