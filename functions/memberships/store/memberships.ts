import { idsOfPerson, isProfileMoved, setGroupPart, tagCustomerGrants } from '../../customers/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause, OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { groupUntil, isRunning, type Membership } from '../model/membership.ts';
import { membershipsItems } from '../table.ts';
import { membershipEventsPartition, membershipKey, membershipsPartition } from './keys.ts';

const { membership, membershipEvent } = membershipsItems.items;

/** Memberships that end are spread over so many partitions of the `membershipsDue` index. */
export const DUE_SHARDS = 4;

export const readMembershipsGrants = [may(membership, 'GetItem', 'Query')];

/** What a function needs to change memberships, with the group of the profile. */
export const saveMembershipGrants = [
  ...tagCustomerGrants,
  may(membership, 'PutItem'),
  may(membershipEvent, 'PutItem'),
];

/** Somebody else changed the membership since it was read. */
class MembershipMoved extends Error {}

export const isMembershipMoved = (error: unknown): boolean =>
  error instanceof MembershipMoved || isProfileMoved(error);

/** The memberships of a person, also of profiles that were merged into theirs. */
export const membershipsOf = async (db: Database, customerId: string): Promise<readonly Membership[]> => {
  const ids = await idsOfPerson(db, customerId);
  return (await Promise.all(ids.map((id) => queryMemberships(db, id)))).flat();
};

export const queryMemberships = (db: Database, customerId: string): Promise<readonly Membership[]> => {
  const { table, pk } = membershipsPartition(customerId);
  return queryAll<Membership>(db, table, pk, { sortPrefix: 'P#' });
};

/** A person's membership of a plan: the one that an order is known to, else one that runs, else any. */
export const findMembership = async (
  db: Database,
  personId: string,
  { planId, orderId, at }: { readonly planId: string; readonly orderId: string; readonly at: string },
): Promise<Membership | undefined> => {
  const all = (await membershipsOf(db, personId)).filter((each) => each.planId === planId);
  const known = all.find(
    ({ periods, withdrawn }) =>
      withdrawn.includes(orderId) || periods.some((each) => each.orderId === orderId),
  );
  return known ?? all.find((each) => isRunning(each, at)) ?? all[0];
};

export const loadMembership = (
  db: Database,
  customerId: string,
  planId: string,
): Promise<Membership | undefined> => db.get<Membership>(membershipKey(customerId, planId));

/** Saves a membership, has its customer in the group as long as it runs, and tells it. */
export const saveMembershipPart = async (
  after: Membership,
  events: readonly OutgoingEvent[],
  { db, clock, cause, personId }: MembershipChange,
): Promise<TransactionPart> => {
  const { customerId, planId, version, group, endsAt } = after;
  const runs = isRunning(after, instant(clock));
  const due = runs ? { memberDueShard: shardOf(customerId, DUE_SHARDS), memberDueAt: endsAt } : {};
  const { memberDueShard: _shard, memberDueAt: _at, ...item } = after as Membership & DueAttributes;
  const until = async () => groupUntil(after, await membershipsOf(db, personId), instant(clock));
  const joined = await setGroupPart(personId, { group, until }, cause, { db, clock });
  return {
    actions: [
      saveAction(membershipKey(customerId, planId), { ...item, version, ...due }),
      ...outboxPart(clock, membershipEventsPartition(after), events).actions,
      ...joined.actions,
    ],
    // Both are read and decided again.
    refused: () => new MembershipMoved(),
  };
};

interface MembershipChange {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
  /** Whose profile it is now: that of the customer, or the one they were merged into. */
  readonly personId: string;
}

interface DueAttributes {
  readonly memberDueShard?: number;
  readonly memberDueAt?: string;
}
