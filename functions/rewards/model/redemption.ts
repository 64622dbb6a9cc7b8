import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { Reward } from './reward.ts';

/** A reward that a customer redeemed. The code of a voucher is not kept: it follows from the id and a key. */
export interface RewardRedemption extends Versioned {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly rewardId: string;
  /** As it was when it was redeemed. */
  readonly name: string;
  readonly points: number;
  readonly gives: Reward['gives'];
  readonly status: 'redeemed' | 'cancelled';
  readonly redeemedAt: string;
  readonly expiresAt?: string;
  /** Until then an unused voucher may be cancelled. @default never */
  readonly cancellableUntil?: string;
  readonly cancelledAt?: string;
  /** When its voucher was first signed for tills without a network. */
  readonly signedAt?: string;
}

interface RedemptionFacts {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly at: string;
}

/** Redeems a reward as it is now. Credit is money at once, so only vouchers can be cancelled. */
export const redemptionOf = (
  { rewardId, name, points, gives, cancelDays }: Reward,
  { at, ...facts }: RedemptionFacts,
): RewardRedemption => {
  const expiresAt = gives.validDays === undefined ? undefined : daysAfter(at, gives.validDays);
  const wanted = daysAfter(at, cancelDays);
  const until = expiresAt !== undefined && expiresAt < wanted ? expiresAt : wanted;
  return {
    ...facts,
    version: 1,
    rewardId,
    name,
    points,
    gives,
    status: 'redeemed',
    redeemedAt: at,
    expiresAt,
    ...(gives.kind === 'store_credit' || cancelDays === 0 ? {} : { cancellableUntil: until }),
  };
};

/** Whether it may be cancelled as far as its time goes; an order may still use its voucher. */
export const isCancellable = ({ cancellableUntil }: RewardRedemption, now: string): boolean =>
  cancellableUntil !== undefined && now < cancellableUntil;

/** With a voucher that tills know without a network: from then on it can no longer be cancelled. */
export const signed = (
  { cancellableUntil: _, ...redemption }: RewardRedemption,
  at: string,
): RewardRedemption => ({ ...redemption, version: redemption.version + 1, signedAt: at });

export const cancelled = (redemption: RewardRedemption, at: string): RewardRedemption => ({
  ...redemption,
  version: redemption.version + 1,
  status: 'cancelled',
  cancelledAt: at,
});

/** How often a customer redeemed a reward and kept it. */
export const timesRedeemed = (redemptions: readonly RewardRedemption[], rewardId: string): number =>
  redemptions.filter((each) => each.rewardId === rewardId && each.status === 'redeemed').length;

const daysAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();
