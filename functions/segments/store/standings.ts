import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import type { SegmentStanding, SegmentStandingChange } from '../model/standing.ts';
import { segmentsItems } from '../table.ts';
import { segmentMemberKey, segmentPartition, segmentStandingKey } from './keys.ts';

const { segmentStanding, segmentMember } = segmentsItems.items;

/** Standings that time changes are spread over so many partitions of the `segmentsDue` index. */
export const SEGMENT_SHARDS = 4;

export const readStandingsGrants = [may(segmentStanding, 'BatchGetItem')];
export const saveStandingsGrants = [
  may(segmentStanding, 'PutItem'),
  may(segmentMember, 'PutItem', 'DeleteItem'),
];
export const readMembersGrants = [may(segmentMember, 'Query')];
export const dueCustomersGrants = [mayQuery(segmentsItems.indexes.segmentsDue)];

/** A customer in a segment, as it is stored. */
export interface SegmentMembership {
  readonly segmentId: string;
  readonly customerId: string;
  readonly since: string;
}

/** Somebody else changed a standing since it was read. */
export class SegmentStandingMoved extends Error {}

export const standingsOf = (
  db: Database,
  customerIds: readonly string[],
): Promise<readonly (SegmentStanding | undefined)[]> =>
  db.getMany<SegmentStanding>(customerIds.map(segmentStandingKey));

/** Saves what somebody is in, with the members of the segments; its events are made of the change record. */
export const saveStandingChange = async (
  db: Database,
  { standing, entered, left }: SegmentStandingChange,
): Promise<void> => {
  const { customerId, segmentDueAt } = standing;
  const memberOf = (segmentId: string): SegmentMembership => ({
    segmentId,
    customerId,
    since: standing.segments[segmentId] ?? '',
  });
  await commit(db, [
    {
      actions: [
        saveAction(segmentStandingKey(customerId), { ...standing, ...dueShard(customerId, segmentDueAt) }),
      ],
      refused: () => new SegmentStandingMoved(),
    },
    {
      actions: [
        ...entered.map((id) => put(segmentMemberKey(id, customerId), memberOf(id))),
        ...left.map((id) => remove(segmentMemberKey(id, customerId))),
      ],
      refused: () => undefined,
    },
  ]);
};

/** Only what time can change is in the index. */
const dueShard = (customerId: string, dueAt: string | undefined) =>
  dueAt === undefined ? {} : { segmentDueShard: shardOf(customerId, SEGMENT_SHARDS) };

/** Some of the members of a segment, by their ids. */
export const membersOf = (
  db: Database,
  segmentId: string,
  page: PageRequest,
): Promise<Page<SegmentMembership>> => {
  const { table, pk } = segmentPartition(segmentId);
  return db.query<SegmentMembership>(table, pk, page);
};

/** Saves which lists staff put somebody on; the segments that follow are decided by a review. */
export const saveLists = async (db: Database, standing: SegmentStanding): Promise<void> => {
  const { customerId, segmentDueAt } = standing;
  const refusal = await db.writeOne(
    saveAction(segmentStandingKey(customerId), { ...standing, ...dueShard(customerId, segmentDueAt) }),
  );
  if (refusal !== undefined) throw new SegmentStandingMoved();
};

/** Customers whose segments time may have changed. */
export const dueCustomers = async (
  db: Database,
  shard: number,
  { upTo, limit }: { readonly upTo: string; readonly limit: number },
): Promise<readonly string[]> => {
  const { items } = await db.queryIndex<{ readonly customerId: string }>({
    index: segmentsItems.indexes.segmentsDue,
    partition: { segmentDueShard: shard },
    upTo: { attribute: 'segmentDueAt', value: upTo },
    limit,
  });
  return items.map(({ customerId }) => customerId);
};
