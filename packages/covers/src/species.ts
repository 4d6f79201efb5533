import type { CoverKind } from '@live-capture/core';
import { beard } from './beard.js';
import { earWear, handBeside, thingBeside } from './beside.js';
import { clearGlasses, glaringGlasses } from './clear-glasses.js';
import { can, drinkingGlass, mug, paperCup } from './drinks.js';
import { iceCream, roundThing } from './food.js';
import { hairBand, headCloth } from './free-heads.js';
import { fringe, looseStrands, sideHair } from './hair.js';
import {
  fist,
  forearm,
  handFromSide,
  handOnCheek,
  handOnChin,
  handOnForehead,
  handOverEye,
  handOverEyes,
  handOverMouth,
  handOverNose,
  twoHands,
} from './hands.js';
import { beanie, headband, peakedCap } from './hats.js';
import { helmet } from './helmet.js';
import { hood } from './hood.js';
import { lightPlay } from './light-play.js';
import { makeUp } from './make-up.js';
import { clothMask, fashionMask, respirator, surgicalMask } from './mask.js';
import { microphone } from './microphone.js';
import { bandana, gaiter } from './neck-cloth.js';
import { book, card, paper, stickyNote } from './paper.js';
import { heldPhone, phone, tablet } from './phone.js';
import { flower, leaf } from './plants.js';
import { plaster } from './plaster.js';
import { neckScarf, scarf } from './scarf.js';
import { bars, blob } from './shapes.js';
import type { Stage } from './stage.js';
import { anySunglasses, sunglasses } from './sunglasses.js';

/** One sort of thing that can be drawn. */
export interface Species {
  readonly name: string;
  /** `none` for what leaves the face to be seen. */
  readonly kind: CoverKind;
  /** Kept from training, so that covers can be tried that it did not see. */
  readonly heldOut: boolean;
  readonly draw: (stage: Stage) => void;
}

const of = (kind: CoverKind, draws: Readonly<Record<string, (stage: Stage) => void>>, heldOut = false): Species[] =>
  Object.entries(draws).map(([name, draw]) => ({ name, kind, heldOut, draw }));

/** Everything that can be drawn. */
export const SPECIES: readonly Species[] = Object.freeze([
  ...of('mask', {
    surgical_mask: (stage) => surgicalMask(stage),
    cloth_mask: (stage) => clothMask(stage),
    respirator,
    fashion_mask: fashionMask,
    mask_below_nose: (stage) => (stage.random.chance(0.6) ? surgicalMask(stage, 'lip') : clothMask(stage, 'lip')),
    chin_mask: (stage) => (stage.random.chance(0.6) ? surgicalMask(stage, 'chin') : clothMask(stage, 'chin')),
    bandana,
    gaiter,
  }),
  ...of('sunglasses', {
    aviators: (stage) => sunglasses(stage, 'aviator'),
    wayfarers: (stage) => sunglasses(stage, 'wayfarer'),
    round_sunglasses: (stage) => sunglasses(stage, 'round'),
    cat_eye_sunglasses: (stage) => sunglasses(stage, 'cat_eye'),
    oversize_sunglasses: (stage) => sunglasses(stage, 'oversize'),
    sport_sunglasses: (stage) => sunglasses(stage, 'sport'),
    rimless_sunglasses: (stage) =>
      sunglasses(stage, stage.random.pick(['rectangle', 'oval', 'square']), { rimless: true }),
    sunglasses: anySunglasses,
  }),
  ...of('hand', {
    hand_over_mouth: handOverMouth,
    hand_over_eye: handOverEye,
    hand_over_eyes: handOverEyes,
    hand_on_cheek: handOnCheek,
    hand_on_chin: handOnChin,
    hand_over_nose: handOverNose,
    hand_on_forehead: handOnForehead,
    two_hands: twoHands,
    fist: fist,
    hand_from_side: handFromSide,
    forearm: forearm,
  }),
  ...of('object', {
    scarf,
    phone,
    held_phone: heldPhone,
    tablet,
    mug,
    paper_cup: paperCup,
    can,
    drinking_glass: drinkingGlass,
    paper,
    book,
    card,
    sticky_note: stickyNote,
    round_thing: roundThing,
    ice_cream: iceCream,
    flower: flower,
    blob: blob,
    bars: bars,
  }),
  ...of('object', { microphone: microphone, leaf: leaf, plaster: plaster }, true),
  ...of('hair_or_hat', {
    fringe,
    side_hair: sideHair,
    loose_strands: looseStrands,
    peaked_cap: peakedCap,
    beanie,
    hood,
    helmet,
    headband,
  }),
  ...of('none', {
    clear_glasses: clearGlasses,
    glaring_glasses: glaringGlasses,
    make_up: makeUp,
    beard: beard,
    head_cloth: headCloth,
    hair_band: hairBand,
    ear_wear: earWear,
    light_play: lightPlay,
    hand_beside: handBeside,
    thing_beside: thingBeside,
    neck_scarf: neckScarf,
  }),
]);
