import { createHash } from 'node:crypto';
import type { Entry, Lot } from '../model/ledger.ts';

/** Lots that can expire are spread over so many partitions of the `pointsDue` index. */
export const DUE_SHARDS = 4;

/** An entry with the attributes its indexes need: the statement shows no entry of 0, and only lots can become due. */
export const entryItem = (entry: Entry | Lot) => ({
  ...entry,
  ...(entry.points === 0 ? {} : { ledgerOf: entry.customerId }),
  ...('expiresAt' in entry ? { dueShard: shardOf(entry.orderId), dueAt: entry.expiresAt } : {}),
});

const shardOf = (orderId: string): number =>
  (createHash('sha256').update(orderId).digest()[0] ?? 0) % DUE_SHARDS;
