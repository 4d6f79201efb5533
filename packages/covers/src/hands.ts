import { centreOf, type Point } from './geometry.js';
import { drawHand, type HandLook, handLook } from './hand.js';
import type { Stage } from './stage.js';

/** Parts of the hand, in palm widths from the wrist. */
const PALM: Point = { x: 0, y: -0.65 };
const FINGERS: Point = { x: 0, y: -1.4 };
const TIPS: Point = { x: 0, y: -1.75 };
const KNUCKLES: Point = { x: 0, y: -1 };

interface Reach {
  readonly at: Point;
  readonly grip: Point;
  /** Where the arm comes from: 0 is straight from below, positive from the image's left, in radians. */
  readonly fromRad: number;
  readonly pose: 'flat' | 'spread' | 'curled' | 'side' | 'point' | 'fist';
  readonly look?: HandLook;
  readonly mirrored?: boolean;
}

/** Lets a hand reach to a place, not too exactly. */
function reach(
  stage: Stage,
  { at, grip, fromRad, pose, look = handLook(stage), mirrored = stage.random.chance(0.5) }: Reach,
): void {
  const { face, random } = stage;
  const place = {
    at: face.from(at, random.normal(0, 0.05), random.normal(0, 0.05)),
    grip: { x: grip.x + random.normal(0, 0.06), y: grip.y + random.normal(0, 0.1) },
    angleRad: face.rollRad + fromRad,
    mirrored,
    scale: Math.max(0.7, random.normal(0.98, 0.1)),
  };
  drawHand(stage, place, { pose, look });
}

const centre = (stage: Stage, region: Parameters<Stage['face']['region']>[0]): Point =>
  centreOf(stage.face.region(region));

/** A hand before the mouth. */
export function handOverMouth(stage: Stage): void {
  const { random } = stage;
  const fromRad = random.side() * random.uniform(0.1, 1.4);
  reach(stage, {
    at: centre(stage, 'mouth'),
    grip: random.pick([FINGERS, FINGERS, KNUCKLES, PALM]),
    fromRad,
    pose: random.pick(['flat', 'flat', 'curled', 'spread']),
  });
}

/** A hand before one eye. */
export function handOverEye(stage: Stage): void {
  const { random } = stage;
  const side = random.side();
  const at = centre(stage, side < 0 ? 'rightEye' : 'leftEye');
  const fromRad = -side * random.uniform(-0.2, 0.9);
  reach(stage, {
    at,
    grip: random.pick([FINGERS, PALM, TIPS]),
    fromRad,
    pose: random.pick(['flat', 'curled', 'spread', 'flat']),
  });
}

/** One hand or two before both eyes. */
export function handOverEyes(stage: Stage): void {
  const { random, face } = stage;
  const look = handLook(stage);
  if (random.chance(0.45)) {
    reach(stage, {
      at: face.on(0, -0.05),
      grip: FINGERS,
      fromRad: random.side() * random.uniform(0.7, 1.5),
      pose: 'flat',
      look,
    });
    return;
  }
  for (const side of [-1, 1] as const) {
    const at = centre(stage, side < 0 ? 'rightEye' : 'leftEye');
    reach(stage, {
      at,
      grip: random.pick([FINGERS, PALM]),
      fromRad: -side * random.uniform(-0.1, 0.7),
      pose: random.pick(['flat', 'flat', 'spread']),
      look,
      mirrored: side > 0,
    });
  }
}

/** A hand laid on one cheek. */
export function handOnCheek(stage: Stage): void {
  const { random } = stage;
  const side = random.side();
  const at = centre(stage, side < 0 ? 'rightCheek' : 'leftCheek');
  reach(stage, {
    at,
    grip: random.pick([PALM, FINGERS, KNUCKLES]),
    fromRad: -side * random.uniform(-0.2, 0.6),
    pose: random.pick(['flat', 'curled', 'fist', 'spread']),
  });
}

/** A chin rested on a hand. */
export function handOnChin(stage: Stage): void {
  const { random, face } = stage;
  const at = face.from(centre(stage, 'chin'), 0, random.uniform(-0.05, 0.05));
  const closed = random.chance(0.5);
  reach(stage, {
    at,
    // A fist ends at its knuckles, an open hand at its finger tips.
    grip: closed ? { x: 0, y: random.uniform(-1, -0.6) } : random.pick([KNUCKLES, FINGERS, TIPS]),
    fromRad: random.normal(0, 0.5),
    pose: closed ? 'fist' : random.pick(['curled', 'flat']),
  });
}

/** Fingers that hold the nose. */
export function handOverNose(stage: Stage): void {
  const { random } = stage;
  reach(stage, {
    at: centre(stage, 'nose'),
    grip: random.pick([FINGERS, TIPS, KNUCKLES]),
    fromRad: random.side() * random.uniform(0, 1.2),
    pose: random.pick(['flat', 'curled', 'side', 'point']),
  });
}

/** Two hands before the lower half, or the whole, of the face. */
export function twoHands(stage: Stage): void {
  const { random, face } = stage;
  const look = handLook(stage);
  const low = random.uniform(0.3, 1.1);
  for (const side of [-1, 1] as const) {
    const at = face.on(side * random.uniform(0.3, 0.8), low);
    reach(stage, {
      at,
      grip: random.pick([FINGERS, PALM]),
      fromRad: -side * random.uniform(0, 0.9),
      pose: 'flat',
      look,
      mirrored: side > 0,
    });
  }
}

/** A fist before the mouth, the nose or an eye. */
export function fist(stage: Stage): void {
  const { random } = stage;
  const at = centre(
    stage,
    random.pick(['mouth', 'mouth', 'nose', 'chin', 'leftEye', 'rightEye', 'leftCheek', 'rightCheek']),
  );
  reach(stage, { at, grip: { x: 0, y: -0.72 }, fromRad: random.normal(0, 0.6), pose: 'fist' });
}

/** A hand seen from its side, as one that wipes or shades. */
export function handFromSide(stage: Stage): void {
  const { random } = stage;
  const at = centre(stage, random.pick(['mouth', 'nose', 'leftEye', 'rightEye', 'forehead']));
  reach(stage, { at, grip: FINGERS, fromRad: random.side() * random.uniform(0.6, 1.6), pose: 'side' });
}

/** A forearm before the mouth, the nose or the eyes, as of one who sneezes or keeps off the light. */
export function forearm(stage: Stage): void {
  const { random, face } = stage;
  const at = face.on(random.normal(0, 0.3), random.pick([0, 0.7, 1, 1.2]));
  reach(stage, {
    at,
    grip: { x: 0, y: random.uniform(1.2, 3) },
    fromRad: random.side() * random.normal(1.3, 0.25),
    pose: random.pick(['flat', 'fist', 'curled']),
  });
}

/** A hand on the forehead. */
export function handOnForehead(stage: Stage): void {
  const { random } = stage;
  const fromRad = random.side() * random.uniform(0.2, 1.4);
  reach(stage, {
    at: centre(stage, 'forehead'),
    grip: random.pick([FINGERS, PALM]),
    fromRad,
    pose: random.pick(['flat', 'spread', 'curled']),
  });
}
