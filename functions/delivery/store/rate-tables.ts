import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { Carrier, RateTable } from '../model/rate-table.ts';
import { deliveryItems } from '../table.ts';

export type StoredRateTable = RateTable & Versioned & { readonly code: string };
export type StoredCarrier = Carrier & Versioned & { readonly code: string };

const { rateTable, carrier } = deliveryItems.items;

/** What a function needs to know fees, and to change them. */
export const deliveryGrants = [mayRead(rateTable), mayRead(carrier)];
export const deliveryWriteGrants = [may(rateTable, 'PutItem'), may(carrier, 'PutItem')];

export const rateTableKey = (code: string): Key => ({
  table: 'catalog',
  pk: 'DELIVERY',
  sk: `RATES#${code}`,
});
export const carrierKey = (code: string): Key => ({
  table: 'catalog',
  pk: 'DELIVERY',
  sk: `CARRIER#${code}`,
});

/** Every fee the shop knows, by code. */
export interface DeliveryFees {
  readonly tables: ReadonlyMap<string, StoredRateTable>;
  readonly carriers: ReadonlyMap<string, StoredCarrier>;
}

/** All of them, as they are now. */
export const readDeliveryFees = async (db: Database): Promise<DeliveryFees> => {
  const items = await queryAll<{ readonly sk: string }>(db, 'catalog', 'DELIVERY');
  const those = <Stored extends { readonly code: string }>(prefix: string) =>
    new Map(
      items
        .filter(({ sk }) => sk.startsWith(prefix))
        .map((item) => item as unknown as Stored)
        .map((item) => [item.code, item] as const),
    );
  return { tables: those<StoredRateTable>('RATES#'), carriers: those<StoredCarrier>('CARRIER#') };
};

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;

const fees = keep(KEPT_MS, readDeliveryFees);

/**
 * Fees, at most two seconds old. A table or carrier that is named and not known yet is looked up afresh, because it may
 * have been created a moment ago.
 */
export const loadDeliveryFees = async (
  db: Database,
  now: number,
  named: { readonly tables: readonly string[]; readonly carriers: readonly string[] },
): Promise<DeliveryFees> => {
  const known = await fees.load(db, now);
  const isComplete =
    named.tables.every((code) => known.tables.has(code)) &&
    named.carriers.every((code) => known.carriers.has(code));
  return isComplete ? known : fees.fresh(db, now);
};
