/** The regions of a face whose visibility is measured. Left and right are the person's own. */
export const FACE_REGIONS = [
  'leftEye',
  'rightEye',
  'nose',
  'mouth',
  'chin',
  'leftCheek',
  'rightCheek',
  'forehead',
] as const;

export type FaceRegion = (typeof FACE_REGIONS)[number];

/** Something of every region. */
export function byRegion<Of>(of: (region: FaceRegion) => Of): Record<FaceRegion, Of> {
  // `fromEntries` widens the names that it is given.
  return Object.fromEntries(FACE_REGIONS.map((region) => [region, of(region)])) as Record<FaceRegion, Of>;
}

/** The outline of each region, as numbers of the landmarks: those of MediaPipe's face mesh. */
export const REGION_OUTLINES = {
  leftEye: [446, 261, 448, 449, 450, 451, 452, 453, 464, 414, 286, 258, 257, 259, 260, 467],
  rightEye: [226, 31, 228, 229, 230, 231, 232, 233, 244, 190, 56, 28, 27, 29, 30, 247],
  nose: [6, 122, 174, 198, 209, 49, 48, 64, 98, 97, 2, 326, 327, 294, 278, 279, 429, 420, 399, 351],
  mouth: [57, 186, 92, 165, 167, 164, 393, 391, 322, 410, 287, 273, 335, 406, 313, 18, 83, 182, 106, 43],
  chin: [106, 182, 83, 18, 313, 406, 335, 424, 431, 395, 378, 400, 377, 152, 148, 176, 149, 170, 211, 204],
  leftCheek: [346, 347, 348, 329, 371, 423, 426, 436, 432, 434, 416, 433, 376, 352, 345],
  rightCheek: [117, 118, 119, 100, 142, 203, 206, 216, 212, 214, 192, 213, 147, 123, 116],
  forehead: [54, 103, 67, 109, 10, 338, 297, 332, 284, 298, 293, 334, 296, 336, 9, 107, 66, 105, 63, 68],
} as const satisfies Readonly<Record<FaceRegion, readonly number[]>>;
