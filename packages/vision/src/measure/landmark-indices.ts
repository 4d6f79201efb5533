/**
 * The points of MediaPipe's face mesh that are measured, by their number. Left and right are the person's own, so the
 * right eye is on the image's left. The numbers are fixed by the canonical face model of MediaPipe's face geometry.
 */
export const LANDMARKS = {
  /** Outer and inner corner of the person's right eye. */
  rightEyeCorners: [33, 133],
  /** Inner and outer corner of the person's left eye. */
  leftEyeCorners: [362, 263],
  /** Pairs of upper and lower lid: outer third, middle, inner third. */
  rightLids: [
    [160, 144],
    [159, 145],
    [158, 153],
  ],
  leftLids: [
    [385, 380],
    [386, 374],
    [387, 373],
  ],
  /** Pairs of the upper and lower lip's inner edge, from the person's right to their left. */
  innerLips: [
    [81, 178],
    [82, 87],
    [13, 14],
    [312, 317],
    [311, 402],
  ],
  /** The middles of the upper and the lower lip's inner edge. */
  mouthCentre: [13, 14],
  chin: 152,
  /** The outline of the face, from the middle of the forehead clockwise in the image. */
  faceOval: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
    136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
  ],
  /** The outline from the person's right temple over the chin to the left one: the jaw line of OFIQ's landmarks. */
  jaw: [
    127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 356,
  ],
  /** The upper edges of both brows. */
  brows: [70, 63, 105, 66, 107, 336, 296, 334, 293, 300],
  /** Across the middle of the forehead. */
  forehead: [69, 108, 151, 337, 299],
} as const;
