import { movementsAt, skusAt } from '../../inventory/public.ts';
import { isWithin } from '../model/within.ts';
import { locationCodes, placeAfter, placeIn, sameLedger } from './places.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';

const MOVEMENTS_AT_ONCE = 1000;

/** The ledger of every SKU at each location, one SKU after the other: a ledger may be long. */
export const readMovements: PageReader = async (cursor, { from, to }, runtime, actor) => {
  const { db } = runtime;
  const locations = await locationCodes(actor, runtime);
  const place = placeIn(cursor, locations);
  if (place === undefined) return { items: [] };
  const { locationId } = place;
  const skus = await skusAt(db, locationId, { limit: 1, cursor: place.skus });
  const [sku] = skus.items;
  const next = placeAfter(place, skus.nextCursor, locations);
  if (sku === undefined) return { items: [], nextCursor: next };
  const page = await movementsAt(db, { sku, locationId }, { limit: MOVEMENTS_AT_ONCE, cursor: place.ledger });
  return {
    items: page.items
      .filter(({ at }) => isWithin(at, from, to))
      .map((movement): ExportedRecord => ({
        sku,
        location: locationId,
        at: movement.at,
        type: movement.type,
        change: movement.change,
        onHandChange: movement.onHandChange,
        unavailableChange: movement.unavailableChange,
        available: movement.available,
        bucket: movement.bucket,
        version: movement.version,
        reference: movement.reference,
        actor: movement.actor,
        channel: movement.channel,
        reason: movement.reason,
        note: movement.note,
      })),
    nextCursor: page.nextCursor === undefined ? next : sameLedger(place, page.nextCursor),
  };
};
