import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { returnsItems } from '../table.ts';

const { reasons } = returnsItems.items;

export const countReasonsGrants = [may(reasons, 'UpdateItem'), may(returnsItems.items.applied, 'PutItem')];
export const readReasonsGrants = [may(reasons, 'Query')];

/** Prefix of the attribute that counts a reason, so that a reason can have any name. */
const COUNT = 'n_';

interface CountedUnits {
  readonly sku: string;
  readonly reason: string;
  readonly quantity: number;
}

/** Counts units that came back, by SKU, month and reason. */
export const countReasonsPart = (units: readonly CountedUnits[], month: string): TransactionPart => ({
  actions: [...Map.groupBy(units, ({ sku }) => sku)].map(([sku, ofSku]) => {
    const add: Record<string, number> = {};
    for (const { reason, quantity } of ofSku) add[COUNT + reason] = (add[COUNT + reason] ?? 0) + quantity;
    return update({ table: 'orders', pk: `RETR#${sku}`, sk: month }, { add });
  }),
  refused: () => undefined,
});

/** Units of a SKU that came back, by reason, in the months from one to another, both included. */
export const readReasons = async (
  db: Database,
  sku: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> => {
  const months = await queryAll<Record<string, unknown> & { readonly sk: string }>(
    db,
    'orders',
    `RETR#${sku}`,
  );
  const sums = new Map<string, number>();
  for (const month of months.filter(({ sk }) => sk >= from && sk <= to))
    for (const [name, units] of Object.entries(month))
      if (name.startsWith(COUNT) && typeof units === 'number')
        sums.set(name.slice(COUNT.length), (sums.get(name.slice(COUNT.length)) ?? 0) + units);
  return sums;
};
