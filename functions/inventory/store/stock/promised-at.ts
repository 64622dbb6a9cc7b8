import { offerGrants } from '../../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { atp } from '../../model/stock/atp.ts';
import { kitsFrom } from '../../model/stock/kits.ts';
import { termsFor } from '../../model/stock/terms.ts';
import { offerAskedFor } from '../offer-asked-for.ts';
import { stockReadGrants } from './sources.ts';
import { readBuckets } from './stock.ts';

/** What a function needs to ask what can be promised. */
export const promisedAtGrants = [...stockReadGrants, ...offerGrants];

/** What a channel can promise of a SKU at each of some locations, from the truth; of a kit, what lies together there. */
export const promisedAt = async (
  db: Database,
  wanted: { readonly channel: string; readonly sku: string; readonly locations: readonly string[] },
): Promise<ReadonlyMap<string, number>> => {
  const { channel, sku, locations } = wanted;
  const offer = await offerAskedFor(db, sku);
  const parts = offer?.kit ?? [{ sku: offer?.sku ?? sku, quantity: 1 }];
  const places = parts.flatMap((part) => locations.map((locationId) => ({ sku: part.sku, locationId })));
  const all = await readBuckets(db, places);
  const units = new Map(
    places.map((place, at) => [`${place.sku}#${place.locationId}`, atp(termsFor(channel, all[at] ?? []))]),
  );
  return new Map(
    locations.map((locationId) => [
      locationId,
      kitsFrom(parts, (part) => units.get(`${part}#${locationId}`) ?? 0),
    ]),
  );
};
