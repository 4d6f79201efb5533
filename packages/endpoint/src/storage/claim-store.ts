import type { PhotoStore } from './photo-store.js';
import type { Repository } from './repository.js';
import { PREFIXES } from './sweep.js';

/** Thrown when the photos belong to another database: a sweep would take all of them for leftovers and remove them. */
export class ForeignStoreError extends Error {
  override readonly name = 'ForeignStoreError';

  constructor() {
    super(
      'The photos of this store belong to another database, or to one that is lost. Nothing was changed. ' +
        'Look at the address of the database and of the store; give a new database an empty folder, bucket or prefix',
    );
  }
}

/** Lets a store belong to the database; throws where it belongs to another one, or holds photos of nobody. */
export async function claimStore(repository: Repository, store: PhotoStore): Promise<void> {
  const id = await repository.storeId();
  const owner = await store.readOwner();
  if (owner === id) return;
  if (owner !== null || (await holdsPhotos(store))) throw new ForeignStoreError();
  await store.writeOwner(id);
  // Another endpoint may have done the same in this moment.
  if ((await store.readOwner()) !== id) throw new ForeignStoreError();
}

async function holdsPhotos(store: PhotoStore): Promise<boolean> {
  for (const prefix of PREFIXES) if ((await store.list(prefix)).length > 0) return true;
  return false;
}
