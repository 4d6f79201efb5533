export { isSupported, type Support, type SupportFeature } from './page/is-supported.js';
export { openVision } from './page/open-vision.js';
export type * from './vision.js';
export { VisionError } from './vision-error.js';
