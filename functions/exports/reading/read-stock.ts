import { levelsAt, skusAt } from '../../inventory/public.ts';
import { locationCodes, placeAfter, placeIn } from './places.ts';
import type { PageReader } from './page-reader.ts';

const SKUS_AT_ONCE = 500;

/** Every SKU that is stocked, at each location. */
export const readStock: PageReader = async (cursor, _options, runtime, actor) => {
  const { db } = runtime;
  const locations = await locationCodes(actor, runtime);
  const place = placeIn(cursor, locations);
  if (place === undefined) return { items: [] };
  const { locationId } = place;
  const page = await skusAt(db, locationId, { limit: SKUS_AT_ONCE, cursor: place.skus });
  const levels = await levelsAt(db, locationId, page.items);
  return {
    items: levels.map(({ sku, onHand, available, reserved, committed, unavailable }) => ({
      sku,
      location: locationId,
      onHand,
      available,
      reserved,
      committed,
      unavailable,
    })),
    nextCursor: placeAfter(place, page.nextCursor, locations),
  };
};
