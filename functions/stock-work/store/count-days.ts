import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { stockWorkItems } from '../table.ts';

export const readCountDaysGrants = [mayRead(stockWorkItems.items.countDay)];
export const saveCountDaysGrants = [may(stockWorkItems.items.countDay, 'UpdateItem')];

/** When a SKU was counted last at a location, and the cycle count that is to count it next. */
export interface CountDay {
  readonly sku: string;
  readonly countedAt?: string;
  /** The stock-take that was opened for it; it may have ended without counting it. */
  readonly openedIn?: string;
  readonly openedAt?: string;
}

const pkOf = (locationId: string): string => `COUNT-DAYS#${locationId}`;

export const countDaysAt = (db: Database, locationId: string): Promise<readonly CountDay[]> =>
  queryAll<CountDay>(db, 'inventory', pkOf(locationId));

export const countedPart = (
  locationId: string,
  skus: readonly string[],
  countedAt: string,
): TransactionPart => ({
  actions: skus.map((sku) => changed(locationId, { sku, countedAt })),
  refused: () => undefined,
});

/** Another stock-take was opened for one of the SKUs since their days were read. */
export class CountDayMoved extends Error {}

/** Marks SKUs as under way, each only while its last stock-take is the one that was read. */
export const countOpenedPart = (
  locationId: string,
  skus: readonly { readonly sku: string; readonly openedBefore?: string }[],
  opened: Required<Pick<CountDay, 'openedIn' | 'openedAt'>>,
): TransactionPart => ({
  actions: skus.map(({ sku, openedBefore }) =>
    changed(locationId, { sku, ...opened }, [
      openedBefore === undefined ? ['openedIn', 'absent'] : ['openedIn', '=', openedBefore],
    ]),
  ),
  refused: () => new CountDayMoved(),
});

const changed = (locationId: string, day: CountDay, condition: Condition = []): WriteAction =>
  update({ table: 'inventory', pk: pkOf(locationId), sk: day.sku }, { set: { ...day } }, condition);
