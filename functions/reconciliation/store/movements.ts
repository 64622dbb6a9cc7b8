import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { MoneyMovement } from '../model/settlement.ts';
import { reconciliationItems } from '../table.ts';

const { movement } = reconciliationItems.items;

export const readMovementGrants = [may(movement, 'Query')];
export const writeMovementGrants = [may(movement, 'PutItem')];

const partitionOf = (method: string, day: string): string => `MV#${method}#${day}`;

/** Written under the same key each time, so an event that comes twice changes nothing. */
export const saveMovement = async (
  db: Database,
  { method, day, key }: { readonly method: string; readonly day: string; readonly key: string },
  moved: MoneyMovement,
): Promise<void> => {
  const sk = `${moved.orderId}#${moved.kind}#${key}`;
  await db.writeOne(put({ table: 'orders', pk: partitionOf(method, day), sk }, moved));
};

export const movementsOf = async (
  db: Database,
  method: string,
  { day, currency }: { readonly day: string; readonly currency: string },
): Promise<readonly MoneyMovement[]> =>
  (await queryAll<MoneyMovement>(db, 'orders', partitionOf(method, day))).filter(
    (each) => each.currency === currency,
  );
