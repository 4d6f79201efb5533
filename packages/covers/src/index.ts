export { type Drawn, drawCover } from './draw-cover.js';
export type { Point } from './geometry.js';
export type { Context } from './picture.js';
export { createRandom, type Random } from './random.js';
export { type AlphaGrid, type CoveredShares, coveredShares, hiddenShare, type RegionPolygons } from './shares.js';
export { SPECIES, type Species } from './species.js';
export type { Material, Patch } from './stage.js';
