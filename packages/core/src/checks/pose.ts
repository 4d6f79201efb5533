import { faceCheck, within } from './check.js';

/** OFIQ HeadPoseYaw. */
export const headPoseYaw = faceCheck('headPoseYaw', 'deg', (face, policy) =>
  within(
    face.yawDeg,
    policy.maxYawDeg,
    { code: 'pose_yaw', hint: 'turn_left' },
    { code: 'pose_yaw', hint: 'turn_right' },
  ),
);

/** OFIQ HeadPosePitch, from the neutral pitch of the policy. */
export const headPosePitch = faceCheck('headPosePitch', 'deg', (face, policy) =>
  within(
    face.pitchDeg - policy.neutralPitchDeg,
    policy.maxPitchDeg,
    { code: 'pose_pitch', hint: 'chin_down' },
    { code: 'pose_pitch', hint: 'chin_up' },
  ),
);

/** OFIQ HeadPoseRoll. */
export const headPoseRoll = faceCheck('headPoseRoll', 'deg', (face, policy) => {
  const verdict = { code: 'pose_roll', hint: 'straighten_head' } as const;
  return within(face.rollDeg, policy.maxRollDeg, verdict, verdict);
});
