import { CROP } from './crop.js';
import { openEyes } from './eyes.js';
import { Photos } from './photos.js';
import { openRenders } from './renders.js';

const eyes = await openEyes();
const photos = new Photos(eyes);
const renders = openRenders(eyes);

/** What the program beside the page calls. */
const studio = {
  CROP,
  photo: (base64: string, options: { readonly seed: number; readonly drawn: number }) => photos.crops(base64, options),
  renders: (seed: number) => renders.crops(seed),
};

declare global {
  interface Window {
    studio: typeof studio;
  }
}

window.studio = studio;
