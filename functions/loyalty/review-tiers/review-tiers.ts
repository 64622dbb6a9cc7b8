import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reviewed, type TierStanding } from '../model/tier.ts';
import { loyaltyPartition, standingKey } from '../store/keys.ts';
import { loadProgramme } from '../store/programme.ts';
import { DUE_SHARDS, saveStanding, StandingMoved, tierEvents } from '../store/standing.ts';
import { loyaltyItems } from '../table.ts';

/** What one run reviews in each shard; the rest is older by an hour at the next one. */
const PER_SHARD = 100;

/** Reviews tiers whose period and grace are over. */
export const reviewTiers: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => reviewShard(shard, runtime));
  await Promise.all(shards);
};

const reviewShard = async (shard: number, runtime: Runtime): Promise<void> => {
  const due = await runtime.db.queryIndex<{ readonly customerId: string }>({
    index: loyaltyItems.indexes.tiersDue,
    partition: { tierDueShard: shard },
    upTo: { attribute: 'tierDueAt', value: instant(runtime.clock) },
    limit: PER_SHARD,
  });
  for (const { customerId } of due.items)
    await reviewOne(customerId, runtime).catch((error: unknown) => {
      // A customer earned points at the same moment; the next run reviews the tier.
      if (!(error instanceof StandingMoved)) throw error;
    });
};

const reviewOne = async (customerId: string, { db, clock }: Runtime): Promise<void> => {
  const [before, { tiers: rules }] = await Promise.all([
    db.get<TierStanding>(standingKey(customerId)),
    loadProgramme(db),
  ]);
  const at = instant(clock);
  const after = before === undefined ? undefined : reviewed(before, at, rules);
  if (before === undefined || after === undefined) return;
  const cause = startedBy('review-tiers', customerId);
  await commit(db, [
    { actions: [saveStanding(after, rules)], refused: () => new StandingMoved() },
    outboxPart(clock, loyaltyPartition(customerId), tierEvents(before, after, { at, cause, change: 'lost' })),
  ]);
};
