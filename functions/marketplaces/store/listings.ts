import { may } from '#shared/contracts/grant.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { MarketplaceListing, ToldListing } from '../model/listing.ts';
import { marketplacesItems } from '../table.ts';

const { listing, told } = marketplacesItems.items;

export const readListingGrants = [
  may(listing, 'GetItem', 'BatchGetItem', 'Query'),
  may(told, 'GetItem', 'BatchGetItem'),
];
export const saveListingGrants = [may(listing, 'PutItem')];
export const noteToldGrants = [may(told, 'UpdateItem')];

type Named = Pick<MarketplaceListing, 'marketplace' | 'sku'>;

export const listingKey = ({ marketplace, sku }: Named): Key => ({
  table: 'orders',
  pk: `ML#${marketplace}`,
  sk: sku,
});

const toldKey = ({ marketplace, sku }: Named): Key => ({ table: 'orders', pk: `MT#${marketplace}`, sk: sku });

export interface ListingWithTold {
  readonly listing: MarketplaceListing;
  readonly told: ToldListing;
}

export const loadListing = (db: Database, named: Named): Promise<MarketplaceListing | undefined> =>
  db.get<MarketplaceListing>(listingKey(named));

/** Those of some SKUs that are listed, with what the marketplace took of them, by SKU. */
export const loadListings = async (
  db: Database,
  marketplace: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, ListingWithTold>> => {
  const named = [...new Set(skus)].map((sku) => ({ marketplace, sku }));
  const [found, told] = await Promise.all([
    db.getMany<MarketplaceListing>(named.map(listingKey)),
    db.getMany<ToldListing>(named.map(toldKey)),
  ]);
  return new Map(
    found.flatMap((each, at) =>
      each === undefined ? [] : [[each.sku, { listing: each, told: told[at] ?? {} }] as const],
    ),
  );
};

/** A page of listings in the order of SKUs. */
export const listingsOf = async (
  db: Database,
  marketplace: string,
  page: PageRequest,
): Promise<Page<ListingWithTold>> => {
  const { items, nextCursor } = await db.query<MarketplaceListing>('orders', `ML#${marketplace}`, page);
  const told = await db.getMany<ToldListing>(items.map(toldKey));
  return { items: items.map((each, at) => ({ listing: each, told: told[at] ?? {} })), nextCursor };
};

/** Notes a figure that the marketplace took, unless it took a newer one. */
export const noteStockTold = async (
  db: Database,
  named: Named,
  { quantity, asOf, target }: Required<Pick<ToldListing, 'quantity' | 'asOf' | 'target'>>,
): Promise<void> => {
  const { marketplace, sku } = named;
  await db.writeOne(
    update(toldKey(named), { set: { marketplace, sku, quantity, asOf, target } }, [
      { any: [[['asOf', 'absent']], [['asOf', '<=', asOf]]] },
    ]),
  );
};

/** The same of a price. */
export const notePriceTold = async (
  db: Database,
  named: Named,
  { price, asOf }: { readonly price: NonNullable<ToldListing['price']>; readonly asOf: string },
): Promise<void> => {
  const { marketplace, sku } = named;
  await db.writeOne(
    update(toldKey(named), { set: { marketplace, sku, price, priceAsOf: asOf } }, [
      { any: [[['priceAsOf', 'absent']], [['priceAsOf', '<=', asOf]]] },
    ]),
  );
};
