import type * as z from 'zod/mini';
import type { Database, PageRequest } from '#shared/dynamodb/database.ts';
import type { PointsBalance, PointsEntry } from '../model/ledger.ts';
import type { pointsStatement } from '../schemas.ts';
import { loyaltyItems } from '../table.ts';
import { balanceKey } from './keys.ts';

/** The balance and a page of entries, newest first; two calls at once. */
export const statementOf = async (
  db: Database,
  customerId: string,
  page: PageRequest,
): Promise<z.input<typeof pointsStatement>> => {
  const [balance, entries] = await Promise.all([
    db.get<PointsBalance>(balanceKey(customerId)),
    db.queryIndex<PointsEntry>({
      index: loyaltyItems.indexes.pointsStatement,
      partition: { ledgerOf: customerId },
      newestFirst: true,
      limit: page.limit,
      cursor: page.cursor,
    }),
  ]);
  return {
    customerId,
    balance: balance?.points ?? 0,
    data: entries.items.map(shownEntry),
    page: { nextCursor: entries.nextCursor ?? null },
  };
};

const shownEntry = (entry: PointsEntry) => ({
  kind: entry.kind,
  points: entry.to === 'customer' ? entry.points : -entry.points,
  orderId: entry.orderId,
  at: entry.at,
  expiresAt: entry.expiresAt,
  balanceAfter: entry.balanceAfter,
});
