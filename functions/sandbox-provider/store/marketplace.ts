import { may } from '#shared/contracts/grant.ts';
import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { SandboxListing, SandboxOrder, SandboxShop } from '../model/marketplace.ts';
import { sandboxItems } from '../table.ts';

const { marketplace, marketplaceListing, marketplaceOrder } = sandboxItems.items;

export const sandboxMarketplaceGrants = [
  may(marketplace, 'GetItem', 'PutItem'),
  may(marketplaceListing, 'GetItem', 'PutItem', 'Query'),
  may(marketplaceOrder, 'GetItem', 'PutItem', 'Query'),
];

export const readSandboxOrderGrants = [may(marketplaceOrder, 'GetItem')];

const KEPT_DAYS = 30;

interface SandboxBooks {
  readonly db: Database;
  readonly clock: Clock;
}

const keyOf = (shop: string, sk: string): Key => ({ table: 'orders', pk: `SBM#${shop}`, sk });

class BooksMoved extends Error {}

/** Changes one item of the books, whatever others change meanwhile. */
const change = <Item extends Versioned>(
  key: Key,
  decide: (before: Item | undefined) => Item,
  { db, clock }: SandboxBooks,
) =>
  decideAgain(
    (error) => error instanceof BooksMoved,
    async () => {
      const before = await db.get<Item>(key);
      const after = decide(before);
      if (after === before) return after;
      const kept = { ...after, version: (before?.version ?? 0) + 1, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
      if ((await db.writeOne(saveAction(key, kept))) !== undefined) throw new BooksMoved();
      return after;
    },
  );

export const changeShop = (
  shop: string,
  decide: (before: SandboxShop | undefined) => SandboxShop,
  books: SandboxBooks,
): Promise<SandboxShop> => change(keyOf(shop, 'A'), decide, books);

export const changeListing = (
  shop: string,
  listingId: string,
  decide: (before: SandboxListing | undefined) => SandboxListing,
  books: SandboxBooks,
): Promise<SandboxListing> => change(keyOf(shop, `L#${listingId}`), decide, books);

export const changeOrder = (
  shop: string,
  number: string,
  decide: (before: SandboxOrder | undefined) => SandboxOrder,
  books: SandboxBooks,
): Promise<SandboxOrder> => change(keyOf(shop, `O#${number}`), decide, books);

export const loadShop = (db: Database, shop: string): Promise<SandboxShop | undefined> =>
  db.get<SandboxShop>(keyOf(shop, 'A'));

export const loadSandboxOrder = (
  db: Database,
  shop: string,
  number: string,
): Promise<SandboxOrder | undefined> => db.get<SandboxOrder>(keyOf(shop, `O#${number}`));

export const sandboxListings = (db: Database, shop: string): Promise<readonly SandboxListing[]> =>
  queryAll<SandboxListing>(db, 'orders', `SBM#${shop}`, { sortPrefix: 'L#' });

export const sandboxOrders = (db: Database, shop: string): Promise<readonly SandboxOrder[]> =>
  queryAll<SandboxOrder>(db, 'orders', `SBM#${shop}`, { sortPrefix: 'O#' });
