/**
 * @typedef {import('../../page/liveness/performers.js').Simulation} Simulation
 * @typedef {import('../../page/liveness/performers.js').SimulatedAttack} SimulatedAttack
 *
 * One simulated presentation.
 * @typedef {object} Act
 * @property {string} name
 * @property {ActKind} kind
 * @property {Simulation} simulation
 * @property {number | null} clip which of the clips is on the medium in place of the actor
 *
 * `edgeless`: a flat thing with no edge in the frame, which shows the actor. `clip`: the same with a clip of a real person.
 * `edges`: with its edges in view. `puppet`: on a screen, a face that does what is asked.
 * @typedef {'live' | 'edgeless' | 'clip' | 'edges' | 'puppet'} ActKind
 */

/** So many honest people: with none refused the 95 % interval still reaches to 14 %. */
const PEOPLE = 24;
const SEEDS = [1, 2];

/** @type {readonly SimulatedAttack['species'][]} */
const PRINTS = ['print', 'bent_print'];
/** @type {readonly SimulatedAttack['species'][]} */
const SCREENS = ['phone', 'tablet', 'monitor'];

/** What attackers do with a picture, and with a film. @type {readonly Pick<SimulatedAttack, 'shows' | 'handling'>[]} */
const WITH_PICTURE = [
  { shows: 'still', handling: 'still' },
  { shows: 'still', handling: 'tilt' },
  { shows: 'still', handling: 'asked' },
];
/** @type {readonly Pick<SimulatedAttack, 'shows' | 'handling'>[]} */
const WITH_FILM = [
  { shows: 'moving', handling: 'still' },
  { shows: 'moving', handling: 'asked' },
];

/** @type {(kind: ActKind, attack: Omit<SimulatedAttack, 'seed'>, seed: number) => Act} */
function attackAct(kind, attack, seed) {
  const { species, shows, handling } = attack;
  const simulation = { ...attack, seed };
  return { name: `${species}, ${shows}, ${handling} ${seed}`, kind, simulation, clip: null };
}

/** All combinations of what is on a medium and how it is held. @param {readonly SimulatedAttack['species'][]} species @param {typeof WITH_PICTURE} ways */
const combined = (species, ways) => species.flatMap((name) => ways.map((way) => ({ species: name, ...way })));

const ATTACKS = [...combined([...PRINTS, ...SCREENS], WITH_PICTURE), ...combined(SCREENS, WITH_FILM)];

/** @returns {Act[]} */
function people() {
  return Array.from({ length: PEOPLE }, (_, index) => ({
    name: `person ${index + 1}`,
    kind: 'live',
    simulation: { species: 'live', seed: index + 1 },
    clip: null,
  }));
}

/**
 * The clips of live people on media: as pictures that are tilted and moved as asked, and as films.
 * @param {readonly import('./clips.mjs').Clip[]} clips
 * @returns {Act[]}
 */
function filmed(clips) {
  return clips.flatMap(({ species, medium, name }, clip) => {
    if (species !== 'live' || (medium !== 'mjpeg' && medium !== 'video')) return [];
    /** @type {readonly Pick<SimulatedAttack, 'species' | 'shows' | 'handling'>[]} */
    const ways = [
      { species: 'print', shows: 'still', handling: 'asked' },
      { species: 'phone', shows: 'moving', handling: 'asked' },
      { species: 'monitor', shows: 'moving', handling: 'still' },
    ];
    return ways.map((way) => {
      const { name: what, ...act } = attackAct('clip', { ...way, edgeless: true }, clip + 1);
      return { ...act, name: `${name} on ${what}`, clip };
    });
  });
}

/**
 * Every simulated presentation.
 * @param {readonly import('./clips.mjs').Clip[]} clips those of live people become films
 * @returns {Act[]}
 */
export function actsFor(clips) {
  const edgeless = SEEDS.flatMap((seed) =>
    ATTACKS.map((way) => attackAct('edgeless', { ...way, edgeless: true }, seed)),
  );
  const edges = ATTACKS.filter(({ handling }) => handling === 'asked').map((way) =>
    attackAct('edges', { ...way, edgeless: false }, 1),
  );
  const puppets = SCREENS.map((species) =>
    attackAct('puppet', { species, shows: 'puppet', handling: 'still', edgeless: true }, 1),
  );
  return [...people(), ...edgeless, ...filmed(clips), ...edges, ...puppets];
}
