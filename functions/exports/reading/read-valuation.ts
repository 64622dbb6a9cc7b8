import { skusAt } from '../../inventory/public.ts';
import { stockValues } from '../../purchasing/public.ts';
import { instant } from '#shared/time/clock.ts';
import { locationCodes, placeAfter, placeIn } from './places.ts';
import type { PageReader } from './page-reader.ts';

const SKUS_AT_ONCE = 100;

/** What every stocked SKU is worth at each location: now, or at the end of a day. */
export const readValuation: PageReader = async (cursor, { to }, runtime, actor) => {
  const { db, clock } = runtime;
  const locations = await locationCodes(actor, runtime);
  const place = placeIn(cursor, locations);
  if (place === undefined) return { items: [] };
  const { locationId } = place;
  const page = await skusAt(db, locationId, { limit: SKUS_AT_ONCE, cursor: place.skus });
  const today = instant(clock).slice(0, 10);
  const values = await stockValues(db, {
    locationId,
    skus: page.items,
    day: to !== undefined && to < today ? to : undefined,
  });
  return {
    items: values.map(({ sku, onHand, averageCost, currency, value }) => ({
      sku,
      location: locationId,
      day: to ?? today,
      onHand,
      averageCost,
      currency,
      value,
    })),
    nextCursor: placeAfter(place, page.nextCursor, locations),
  };
};
