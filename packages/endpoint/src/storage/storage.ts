import type { PhotoStore } from './photo-store.js';
import type { Repository } from './repository.js';

/** Where photos and their rows are kept. */
export interface Storage {
  readonly repository: Repository;
  readonly store: PhotoStore;
}
