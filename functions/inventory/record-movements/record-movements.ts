import type { Key } from '#shared/dynamodb/key.ts';
import type { StreamChange } from '#shared/events/stream-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isBucket, movementOf, type Movement } from '../model/ledger/movement.ts';
import { movementKey } from '../store/ledger/ledger.ts';

/**
 * Writes the ledger from the stream of stock itself, so that no change can be without its movement. The key is the
 * bucket and its version: seen twice, it is written twice to the same place with the same content.
 */
export const recordMovements = async (changes: readonly StreamChange[], { db }: Runtime): Promise<void> => {
  await db.putMany(changes.flatMap(recordOf));
};

const recordOf = ({ before, after }: StreamChange): readonly [Key, Movement][] => {
  if (!isBucket(after)) return [];
  const movement = movementOf(isBucket(before) ? before : undefined, after);
  return movement === undefined ? [] : [[movementKey(after, movement), movement]];
};
