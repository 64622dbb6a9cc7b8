import { idsOfPerson } from '../../customers/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { RewardRedeemed, RewardRedemptionCancelled, RewardVoucherSigned } from '../events.ts';
import type { RewardRedemption } from '../model/redemption.ts';
import { rewardsItems } from '../table.ts';
import { redemptionKey, redemptionsPartition } from './keys.ts';

const { redemption, redemptionEvent } = rewardsItems.items;

export const readRedemptionsGrants = [may(redemption, 'GetItem', 'BatchGetItem', 'Query')];
export const saveRedemptionGrants = [may(redemption, 'PutItem'), may(redemptionEvent, 'PutItem')];

/** Another request saved the redemption first. */
export class RedemptionMoved extends Error {}

/** The redemptions of a person, also of profiles that were merged into theirs, newest first. */
export const redemptionsOf = async (
  db: Database,
  customerId: string,
): Promise<readonly RewardRedemption[]> => {
  const ids = await idsOfPerson(db, customerId);
  const found = await Promise.all(ids.map((id) => queryRedemptions(db, id)));
  return found.flat().sort((a, b) => (a.redeemedAt < b.redeemedAt ? 1 : -1));
};

export const queryRedemptions = (db: Database, customerId: string): Promise<readonly RewardRedemption[]> => {
  const { table, pk } = redemptionsPartition(customerId);
  return queryAll<RewardRedemption>(db, table, pk, { sortPrefix: 'R#' });
};

/** One redemption of a person; nothing when it is somebody else's. */
export const loadRedemption = async (
  db: Database,
  customerId: string,
  redemptionId: string,
): Promise<RewardRedemption | undefined> => {
  const ids = await idsOfPerson(db, customerId);
  const found = await db.getMany<RewardRedemption>(ids.map((id) => redemptionKey(id, redemptionId)));
  return found.find((each) => each !== undefined);
};

/** Saves a redemption, new, signed or cancelled, with what is told of it. */
export const saveRedemptionPart = (
  after: RewardRedemption,
  { clock, cause }: { readonly clock: Clock; readonly cause: Cause },
): TransactionPart => {
  const { redemptionId, customerId, rewardId, points, version } = after;
  const data = { customerId, rewardId, redemptionId, points };
  const facts = { aggregateId: redemptionId, aggregateVersion: version, occurredAt: instant(clock), cause };
  const event =
    after.status === 'cancelled'
      ? eventOf(RewardRedemptionCancelled, { ...facts, data })
      : after.signedAt !== undefined
        ? eventOf(RewardVoucherSigned, { ...facts, data })
        : eventOf(RewardRedeemed, {
            ...facts,
            data: { ...data, kind: after.gives.kind, expiresAt: after.expiresAt },
          });
  return {
    actions: [
      saveAction(redemptionKey(customerId, redemptionId), after),
      ...outboxPart(clock, { table: 'customers', pk: `RWE#${redemptionId}` }, [event]).actions,
    ],
    refused: () => new RedemptionMoved(),
  };
};
