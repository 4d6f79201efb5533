/** Where the key light stands and how much light there is. */
export interface ActorLight {
  /** 0 is from the camera, positive from the image's right, 180 from behind. */
  readonly azimuthDeg: number;
  /** Positive is from above. */
  readonly elevationDeg: number;
  /** Brightness of all light; 1 is a well lit room, 0 is darkness. */
  readonly level: number;
  /** Share of the light that comes from everywhere, 0..1: 1 has no shading at all. */
  readonly ambient: number;
}

/** What hides a part of the face. */
export type ActorCover = 'none' | 'mask' | 'sunglasses' | 'hand' | 'hat';

/** A bystander: another head at another place. */
export interface SecondFace {
  readonly xCm: number;
  readonly yCm: number;
  readonly distanceCm: number;
  readonly yawDeg: number;
}

/** Who somebody is: two people differ in the face's proportions, the colours of skin, hair and eyes, and the clothes. */
export type Person = 'first' | 'second';

/**
 * Everything that one frame shows of people, room and camera. Angles follow ISO/IEC 39794-5 in the unmirrored image: yaw is positive when the
 * person turns to their own left (the image's right), pitch when they look down, roll when the head tilts towards their
 * own right shoulder (the image's left). Pitch is applied first, then yaw, then roll. They are turns against the camera's
 * image plane, wherever in the frame the face is.
 */
export interface PlainScene {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** From the lens to the plane of the pupils when the head is straight. */
  readonly distanceCm: number;
  /** Positive is to the image's right. */
  readonly xCm: number;
  /** Positive is up; 0 has the middle of the face on the optical axis. */
  readonly yCm: number;
  /** The camera's vertical field of view: 40 for a laptop's, up to 80 for a wide-angle phone held upright. */
  readonly fieldOfViewDeg: number;
  /** 0 (open) to 1 (shut). */
  readonly blink: number;
  readonly mouthOpen: number;
  readonly smile: number;
  /** Relative to the head: positive looks to the image's right. */
  readonly gazeXDeg: number;
  /** Relative to the head: positive looks down. */
  readonly gazeYDeg: number;
  readonly person: Person;
  /** 0 (light) to 1 (dark). */
  readonly skinTone: number;
  readonly light: ActorLight;
  /** Standard deviation of the defocus, in pixels of the frame. */
  readonly blurPx: number;
  /** Sensor noise, 0 to 1 (a standard deviation of 12 of 255). */
  readonly noise: number;
  readonly cover: ActorCover;
  readonly secondFace: SecondFace | null;
  /** Whether the person is in the picture at all. */
  readonly present: boolean;
}
