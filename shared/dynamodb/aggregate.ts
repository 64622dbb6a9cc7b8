import { staleVersion } from '#shared/problems/version.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import type { Key } from './database.ts';
import type { TransactionPart } from './transaction.ts';
import { put, type WriteAction } from './write-action.ts';

/** What every mutable aggregate carries. */
export interface Versioned {
  /** 1 when created, one more with each change. Sent as ETag. */
  readonly version: number;
  readonly recentKeys?: readonly RecentKey[];
}

/** Writes a whole aggregate, new (version 1) or changed (only if nobody changed it since it was read). */
export const saveAction = (key: Key, aggregate: Versioned): WriteAction =>
  put(
    key,
    aggregate,
    aggregate.version === 1 ? [['pk', 'absent']] : [['version', '=', aggregate.version - 1]],
  );

/** The same as part of a transaction; somebody else's change in between is answered 412 with the current version. */
export const savePart = (key: Key, aggregate: Versioned): TransactionPart => ({
  actions: [saveAction(key, aggregate)],
  refused: ([refusal]) => staleVersion(Number(refusal?.item?.['version'] ?? 0)),
});
