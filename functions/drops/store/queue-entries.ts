import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { QueueEntry } from '../model/queue-entry.ts';
import { dropsItems } from '../table.ts';

const { place: placeItem } = dropsItems.items;

export const readPlaceGrants = [may(placeItem, 'GetItem', 'BatchGetItem')];
export const changePlaceGrants = [...readPlaceGrants, may(placeItem, 'PutItem')];
export const entranceGrants = [mayQuery(dropsItems.indexes.entrance)];

/** Joins of one drop spread over so many partitions of the index: about 1,000 a second each. */
const SHARDS = 8;

const KEPT_DAYS = 30;

export const placeKey = (placeId: string): Key => ({ table: 'inventory', pk: `DP#${placeId}`, sk: 'A' });

/** One place per holder and drop, so that joining again finds it. */
export const placeIdOf = (dropId: string, holder: string): string => derivedId('place', dropId, holder);

export const loadPlace = (db: Database, placeId: string): Promise<QueueEntry | undefined> =>
  db.get<QueueEntry>(placeKey(placeId));

export const loadPlaces = async (
  db: Database,
  placeIds: readonly string[],
): Promise<readonly (QueueEntry | undefined)[]> =>
  placeIds.length === 0 ? [] : db.getMany<QueueEntry>(placeIds.map(placeKey));

/** Another change of the place was faster: read again, decide again. */
export class PlaceMoved extends Error {
  constructor(placeId: string) {
    super(`place ${placeId} changed between reading and writing`);
    this.name = 'PlaceMoved';
  }
}

/** Writes a place, new or changed, that stands in no entrance. */
export const placeAction = (place: QueueEntry, clock: Clock): WriteAction => {
  const { placeId, dropId, holder, status, joinedAt, early, number, buyUntil, orderId, version } = place;
  // Field by field: what the index of the entrance needs is not carried along.
  const ttl = ttlAfter(clock, KEPT_DAYS * DAY);
  const item = { placeId, dropId, holder, status, joinedAt, early, number, buyUntil, orderId, version, ttl };
  return saveAction(placeKey(placeId), item);
};

export const savePlace = async (place: QueueEntry, { db, clock }: Saving): Promise<void> => {
  if ((await db.writeOne(placeAction(place, clock))) !== undefined) throw new PlaceMoved(place.placeId);
};

interface Saving {
  readonly db: Database;
  readonly clock: Clock;
}

/**
 * Lets somebody into the entrance. Those from before the opening stand there in the order of a draw that nobody can
 * know: a keyed digest of their place. The others stand behind them, as they came.
 */
export const saveJoined = async (
  place: QueueEntry,
  { db, clock, secrets }: Saving & { readonly secrets: Secrets },
): Promise<void> => {
  const { placeId, dropId, joinedAt, early } = place;
  const draw = keyedDigest(await secrets.get('tokens'), 'drop-draw', placeId);
  const item = {
    ...place,
    entranceOf: entranceOf(dropId, placeId.charCodeAt(placeId.length - 2) % SHARDS),
    entranceOrder: early ? `0#${draw}` : `1#${joinedAt}#${placeId}`,
    ttl: ttlAfter(clock, KEPT_DAYS * DAY),
  };
  const refusal = await db.writeOne(saveAction(placeKey(placeId), item));
  if (refusal !== undefined) throw new PlaceMoved(placeId);
};

const entranceOf = (dropId: string, shard: number): string => `${dropId}#${shard}`;

/** The next in the entrance, in order; the index may lag, so the places themselves say whether they still stand there. */
export const entranceOfDrop = async (
  db: Database,
  dropId: string,
  limit: number,
): Promise<readonly QueueEntry[]> => {
  const shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      db.queryIndex<{ readonly placeId: string; readonly entranceOrder: string }>({
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
  const places = await loadPlaces(
    db,
    first.map(({ placeId }) => placeId),
  );
  return places.filter((place): place is QueueEntry => place?.status === 'joined');
};
