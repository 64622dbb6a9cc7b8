import type { Database } from '#shared/dynamodb/database.ts';
import type { StoredLot } from '../model/stored-lot.ts';
import { loadLots, placesOfLot } from '../store/lots.ts';

/** What the shop knows of a lot: at a location, and of the lot itself at any. */
export interface KnownLot {
  readonly here?: StoredLot;
  readonly expiresOn?: string;
  readonly recallId?: string;
}

/** Lots as they are at a location, or elsewhere; a hole for each that was never received. */
export const knownLots = async (
  db: Database,
  locationId: string,
  lots: readonly Pick<StoredLot, 'sku' | 'lot'>[],
): Promise<readonly (KnownLot | undefined)[]> => {
  const here = await loadLots(
    db,
    lots.map(({ sku, lot }) => ({ sku, lot, locationId })),
  );
  return Promise.all(
    lots.map(async ({ sku, lot }, at): Promise<KnownLot | undefined> => {
      const own = here[at];
      const [elsewhere] = own === undefined ? await lotElsewhere(db, { sku, lot }) : [];
      const found = own ?? elsewhere;
      return found && { here: own, expiresOn: found.expiresOn, recallId: found.recallId };
    }),
  );
};

const lotElsewhere = async (
  db: Database,
  { sku, lot }: Pick<StoredLot, 'sku' | 'lot'>,
): Promise<readonly (StoredLot | undefined)[]> => {
  const [first] = await placesOfLot(db, { sku, lot });
  return first === undefined ? [] : loadLots(db, [{ sku, lot, locationId: first }]);
};
