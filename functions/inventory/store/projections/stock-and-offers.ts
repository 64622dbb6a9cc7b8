import { offerKey, type Offer } from '../../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { levelOf, type StockBucket, type StockHead } from '../../model/stock/stock.ts';
import { completeBuckets, readBuckets, stockKey, type StockPlace } from '../stock/stock.ts';

/** What is there, and who sells it. */
export interface StockAndOffers {
  readonly bucketsAt: (place: StockPlace) => readonly StockBucket[];
  readonly offerOf: (sku: string) => Offer | undefined;
}

type Wanted = readonly { readonly places: readonly StockPlace[]; readonly offerOf?: string }[];

/** Stock at these places and the offers of these SKUs, read in one call where nothing is spread over buckets. */
export const readStockAndOffers = async (
  { db }: { readonly db: Database },
  wanted: Wanted,
): Promise<StockAndOffers> => {
  const places = distinctPlaces(wanted.flatMap((each) => each.places));
  const skus = [...new Set(wanted.flatMap(({ offerOf }) => (offerOf === undefined ? [] : [offerOf])))];
  const found = await db.getMany<StockHead & Offer>([
    ...places.map(({ sku, locationId }) => stockKey(sku, locationId)),
    ...skus.map(offerKey),
  ]);
  const stock = await withoutDoubt(db, places, await completeBuckets(db, found.slice(0, places.length)));
  const offers = new Map(skus.map((sku, at) => [sku, found[places.length + at]]));
  return {
    bucketsAt: (place) => stock.get(nameOf(place)) ?? [],
    offerOf: (sku) => offers.get(sku),
  };
};

/** Units that move between buckets may be missed by a plain read, so nothing left is said after one picture of all. */
const withoutDoubt = async (
  db: Database,
  places: readonly StockPlace[],
  plain: readonly (readonly StockBucket[])[],
): Promise<ReadonlyMap<string, readonly StockBucket[]>> => {
  const all = await Promise.all(
    places.map(async (place, at) => {
      const buckets = plain[at] ?? [];
      const doubtful = buckets.length > 1 && (levelOf(buckets)?.available ?? 0) <= 0;
      return doubtful ? ((await readBuckets(db, [place], 'together'))[0] ?? []) : buckets;
    }),
  );
  return new Map(places.map((place, at) => [nameOf(place), all[at] ?? []]));
};

const nameOf = ({ sku, locationId }: StockPlace): string => `${sku}#${locationId}`;

export const distinctPlaces = (places: readonly StockPlace[]): readonly StockPlace[] => [
  ...new Map(
    places.map(({ sku, locationId }) => [nameOf({ sku, locationId }), { sku, locationId }]),
  ).values(),
];
