import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { QueueEntry } from '../model/queue-entry.ts';
import { dropsItems } from '../table.ts';

const { entry: entryItem } = dropsItems.items;

export const readEntryGrants = [may(entryItem, 'GetItem', 'BatchGetItem')];
export const changeEntryGrants = [...readEntryGrants, may(entryItem, 'PutItem')];
export const entranceGrants = [mayQuery(dropsItems.indexes.entrance)];

/** Joins of one drop spread over so many partitions of the index: about 1,000 a second each. */
const SHARDS = 8;

const KEPT_DAYS = 30;

export const entryKey = (entryId: string): Key => ({ table: 'inventory', pk: `DP#${entryId}`, sk: 'A' });

/** One entry per holder and drop, so that joining again finds it. */
export const entryIdOf = (dropId: string, holder: string): string => derivedId('entry', dropId, holder);

export const loadEntry = (db: Database, entryId: string): Promise<QueueEntry | undefined> =>
  db.get<QueueEntry>(entryKey(entryId));

export const loadEntries = async (
  db: Database,
  entryIds: readonly string[],
): Promise<readonly (QueueEntry | undefined)[]> =>
  entryIds.length === 0 ? [] : db.getMany<QueueEntry>(entryIds.map(entryKey));

/** Another change of the entry was faster: read again, decide again. */
export class EntryMoved extends Error {
  constructor(entryId: string) {
    super(`entry ${entryId} changed between reading and writing`);
    this.name = 'EntryMoved';
  }
}

/** Writes an entry, new or changed, that stands in no entrance. */
export const entryAction = (entry: QueueEntry, clock: Clock): WriteAction => {
  const { entryId, dropId, holder, status, joinedAt, early, number, buyUntil, orderId, version } = entry;
  // Field by field: what the index of the entrance needs is not carried along.
  const ttl = ttlAfter(clock, KEPT_DAYS * DAY);
  const item = { entryId, dropId, holder, status, joinedAt, early, number, buyUntil, orderId, version, ttl };
  return saveAction(entryKey(entryId), item);
};

export const saveEntry = async (entry: QueueEntry, { db, clock }: Saving): Promise<void> => {
  if ((await db.writeOne(entryAction(entry, clock))) !== undefined) throw new EntryMoved(entry.entryId);
};

interface Saving {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * Lets somebody into the entrance. Those from before the opening stand there in the order of a draw that nobody can
 * know: a keyed digest of their entry. The others stand behind them, as they came.
 */
export const saveJoined = async (
  entry: QueueEntry,
  { db, clock, secrets }: Saving & { readonly secrets: Secrets },
): Promise<void> => {
  const { entryId, dropId, joinedAt, early } = entry;
  const draw = keyedDigest(await secrets.get('tokens'), 'drop-draw', entryId);
  const item = {
    ...entry,
    entranceOf: entranceOf(dropId, entryId.charCodeAt(entryId.length - 2) % SHARDS),
    entranceOrder: early ? `0#${draw}` : `1#${joinedAt}#${entryId}`,
    ttl: ttlAfter(clock, KEPT_DAYS * DAY),
  };
  const refusal = await db.writeOne(saveAction(entryKey(entryId), item));
  if (refusal !== undefined) throw new EntryMoved(entryId);
};

const entranceOf = (dropId: string, shard: number): string => `${dropId}#${shard}`;

/** The next in the entrance, in order; the index may lag, so the entries themselves say whether they still stand there. */
export const entranceOfDrop = async (
  db: Database,
  dropId: string,
  limit: number,
): Promise<readonly QueueEntry[]> => {
  const shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      db.queryIndex<{ readonly entryId: string; readonly entranceOrder: string }>({
        index: dropsItems.indexes.entrance,
        partition: { entranceOf: entranceOf(dropId, shard) },
        limit,
      }),
    ),
  );
  const first = shards
    .flatMap(({ items }) => items)
    .sort((a, b) => (a.entranceOrder < b.entranceOrder ? -1 : 1))
    .slice(0, limit);
  const entries = await loadEntries(
    db,
    first.map(({ entryId }) => entryId),
  );
  return entries.filter((entry): entry is QueueEntry => entry?.status === 'joined');
};
