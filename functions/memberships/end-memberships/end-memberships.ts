import { personIdFor } from '../../customers/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { expired, isRunning } from '../model/membership.ts';
import { endedEvents } from '../store/membership-events.ts';
import { DUE_SHARDS, isMembershipMoved, loadMembership, saveMembershipPart } from '../store/memberships.ts';
import { membershipsItems } from '../table.ts';

/** What one run ends in each shard; the rest is an hour later. */
const PER_SHARD = 100;

/** Tells of memberships whose time is over. Their benefits ended by the clock, however late this comes. */
export const endMemberships: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => endShard(shard, runtime));
  await Promise.all(shards);
};

const endShard = async (shard: number, runtime: Runtime): Promise<void> => {
  const due = await runtime.db.queryIndex<{ readonly customerId: string; readonly planId: string }>({
    index: membershipsItems.indexes.membershipsDue,
    partition: { memberDueShard: shard },
    upTo: { attribute: 'memberDueAt', value: instant(runtime.clock) },
    limit: PER_SHARD,
  });
  for (const each of due.items)
    await endOne(each, runtime).catch((error: unknown) => {
      // It was renewed at the same moment; the next run looks again.
      if (!isMembershipMoved(error)) throw error;
    });
};

const endOne = async (
  { customerId, planId }: { readonly customerId: string; readonly planId: string },
  { db, clock }: Runtime,
): Promise<void> => {
  const before = await loadMembership(db, customerId, planId);
  const at = instant(clock);
  if (before === undefined || before.status === 'ended' || isRunning(before, at)) return;
  const after = expired(before);
  const cause = startedBy('end-memberships', customerId);
  const events = endedEvents(before, after, 'expired', { at, cause });
  const personId = await personIdFor(db, customerId);
  await commit(db, [await saveMembershipPart(after, events, { db, clock, cause, personId })]);
};
