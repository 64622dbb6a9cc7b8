import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { TierChanged } from '../events.ts';
import { reviewAt, type TierRules, type TierStanding } from '../model/tier.ts';
import { standingKey } from './keys.ts';

/** Tiers that end are spread over so many partitions of the `tiersDue` index. */
export const DUE_SHARDS = 4;

export const saveStanding = (standing: TierStanding, rules: TierRules): WriteAction => {
  const { customerId, version, months, tier, since, keepUntil } = standing;
  const dueAt = reviewAt(standing, rules);
  const due = dueAt === undefined ? {} : { tierDueShard: shardOf(customerId, DUE_SHARDS), tierDueAt: dueAt };
  const item = { customerId, version, months, tier, since, keepUntil, ...due };
  return saveAction(standingKey(customerId), item);
};

/** Somebody else changed a tier since it was read. */
export class StandingMoved extends Error {}

/** Nothing when the tier is the same. */
export const tierEvents = (
  before: TierStanding,
  { customerId, version, tier, keepUntil }: TierStanding,
  { at, cause, change }: { readonly at: string; readonly cause: Cause; readonly change: 'reached' | 'lost' },
): readonly OutgoingEvent[] =>
  before.tier === tier
    ? []
    : [
        eventOf(TierChanged, {
          aggregateId: `tier:${customerId}`,
          aggregateVersion: version,
          occurredAt: at,
          cause,
          data: { customerId, from: before.tier, to: tier, change, keepUntil },
        }),
      ];
