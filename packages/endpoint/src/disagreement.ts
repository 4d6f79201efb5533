/** In what a device's report and the photo that came with it differ. */
export const DISAGREEMENTS = [
  /** The report is none that this version reads. */
  'report_unreadable',
  /** Width or height. */
  'photo_size',
  'photo_bytes',
  'photo_type',
  /** The device saw one face; the photo has none, or several. */
  'face_count',
  /** The largest face is elsewhere, or of another size. */
  'face_place',
  'head_roll',
  /** The device took the person for live, and the photo by itself is uncertain or a spoof. */
  'liveness',
] as const;

export type Disagreement = (typeof DISAGREEMENTS)[number];
