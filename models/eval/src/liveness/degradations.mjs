/** What is done to frames, by name; the words are those of the report. */
export const DEGRADATIONS = Object.freeze({
  plain: 'as recorded',
  dark: 'dark: gamma 2.5',
  bright: 'bright: 1.8 times, clipped',
  noise: 'noise: standard deviation 15 of 255',
  blur2: 'blur: standard deviation 2 px',
  blur4: 'blur: standard deviation 4 px',
  jpeg20: 'JPEG of quality 20',
  half: 'half the width and height',
});

/** @typedef {keyof typeof DEGRADATIONS} DegradationName */

/** @param {string} name @returns {name is DegradationName} */
const isWorse = (name) => name !== 'plain' && Object.hasOwn(DEGRADATIONS, name);

/** All but frames as they are. */
export const SWEEP = Object.keys(DEGRADATIONS).filter(isWorse);

/** Those after which an honest person has to be guided or found live, never refused. */
export const ASKED_OF_LIVE = Object.freeze(/** @type {const} */ (['dark', 'noise', 'blur4']));
