/**
 * @typedef {import('../../page/liveness/performers.js').Simulation} Simulation
 * @typedef {import('../../page/liveness/performers.js').SimulatedAttack} SimulatedAttack
 *
 * One simulated presentation.
 * @typedef {object} Act
 * @property {string} name
 * @property {ActKind} kind
 * @property {Simulation} simulation
 * @property {string} nonce what its challenge is drawn from
 * @property {number | null} clip which of the clips is on the medium in place of the actor
 *
 * `edgeless`: a flat thing with no edge in the frame, which shows the actor. `clip`: the same with a clip of a real person.
 * `edges`: with its edges in view. `puppet`: on a screen, a face that does what is asked.
 * @typedef {'live' | 'edgeless' | 'clip' | 'edges' | 'puppet'} ActKind
 */

/** So many honest people: with none refused the 95 % interval still reaches to 14 %. */
const PEOPLE = 24;

/**
 * The numbers from which looks, shaking and films are made, and the name from which challenges are drawn. Rules are never tuned
 * on these: whoever tunes takes other ones, and whoever has seen what these give takes others from then on.
 */
const FIRST_PERSON = 201;
const FIRST_ATTACK = 31;
const NONCE = 'evaluation-3';

/** @type {readonly SimulatedAttack['species'][]} */
const PRINTS = ['print', 'bent_print'];
/** @type {readonly SimulatedAttack['species'][]} */
const SCREENS = ['phone', 'tablet', 'monitor'];

/**
 * What attackers do with a picture, and with a film, and how often it is tried: a picture that is held still never does anything,
 * while each film does other things.
 * @type {readonly (Pick<SimulatedAttack, 'shows' | 'handling'> & { readonly times: number })[]}
 */
const WITH_PICTURE = [
  { shows: 'still', handling: 'still', times: 1 },
  { shows: 'still', handling: 'tilt', times: 2 },
  { shows: 'still', handling: 'asked', times: 2 },
];
/** @type {typeof WITH_PICTURE} */
const WITH_FILM = [
  { shows: 'moving', handling: 'still', times: 5 },
  { shows: 'moving', handling: 'asked', times: 5 },
];

/** @type {(kind: ActKind, attack: Omit<SimulatedAttack, 'seed'>, seed: number) => Act} */
function attackAct(kind, attack, seed) {
  const { species, shows, handling } = attack;
  const simulation = { ...attack, seed };
  return named({ name: `${species}, ${shows}, ${handling} ${seed}`, kind, simulation, clip: null });
}

/** With a challenge of its own, whatever else is played. @param {Omit<Act, 'nonce'>} act @returns {Act} */
const named = (act) => ({ ...act, nonce: `${NONCE} ${act.kind} ${act.name}` });

/** All combinations of what is on a medium and how it is held. @param {readonly SimulatedAttack['species'][]} species @param {typeof WITH_PICTURE} ways */
const combined = (species, ways) => species.flatMap((name) => ways.map((way) => ({ species: name, ...way })));

const ATTACKS = [...combined([...PRINTS, ...SCREENS], WITH_PICTURE), ...combined(SCREENS, WITH_FILM)];

/** @returns {Act[]} */
function people() {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const seed = FIRST_PERSON + index;
    return named({ name: `person ${seed}`, kind: 'live', simulation: { species: 'live', seed }, clip: null });
  });
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
    return ways.map((way, index) => {
      const act = attackAct('clip', { ...way, edgeless: true }, FIRST_ATTACK + index);
      return named({ ...act, name: `${name} on ${act.name}`, clip });
    });
  });
}

/**
 * Every simulated presentation.
 * @param {readonly import('./clips.mjs').Clip[]} clips those of live people become films
 * @returns {Act[]}
 */
export function actsFor(clips) {
  const edgeless = ATTACKS.flatMap(({ times, ...way }) =>
    Array.from({ length: times }, (_, index) =>
      attackAct('edgeless', { ...way, edgeless: true }, FIRST_ATTACK + index),
    ),
  );
  const asked = ATTACKS.filter(({ handling }) => handling === 'asked');
  const edges = asked.map(({ times: _, ...way }) => attackAct('edges', { ...way, edgeless: false }, FIRST_ATTACK));
  const puppets = SCREENS.map((species) =>
    attackAct('puppet', { species, shows: 'puppet', handling: 'still', edgeless: true }, FIRST_ATTACK),
  );
  return [...people(), ...edgeless, ...filmed(clips), ...edges, ...puppets];
}
