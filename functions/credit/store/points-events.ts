import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import {
  PointsClawedBack,
  PointsEarned,
  PointsExpired,
  PointsHeld,
  PointsRedeemed,
  PointsReleased,
  PointsReturned,
} from '../events.ts';
import type { CreditAccount } from '../model/account.ts';
import type { CreditPosting } from '../model/entry.ts';

/** What a change of a customer's points tells the others. */
export const pointsEventsOf = (posting: CreditPosting, cause: Cause): readonly OutgoingEvent[] => {
  const { account, entry } = posting;
  const facts = factsOf(account, entry.at, cause);
  const data = { ...movedOf(account, entry.amount), orderId: entry.orderId };
  const { availableAt, expiresAt } = entry.lots[0] ?? {};
  switch (entry.kind) {
    case 'earn':
      return [eventOf(PointsEarned, { ...facts, data: { ...data, availableAt, expiresAt } })];
    case 'hold':
      return [eventOf(PointsHeld, { ...facts, data })];
    case 'capture':
    case 'redeem':
      return [eventOf(PointsRedeemed, { ...facts, data })];
    case 'release':
    case 'refund':
    case 'restore':
      return entry.amount === 0 ? [] : [eventOf(PointsReturned, { ...facts, data })];
    case 'expire':
      return [eventOf(PointsExpired, { ...facts, data })];
    case 'clawback':
      return [eventOf(PointsClawedBack, { ...facts, data: { ...data, how: 'taken' } })];
    case 'owe':
      return [eventOf(PointsClawedBack, { ...facts, data: { ...data, how: 'owed' } })];
    case 'set_off':
      return [eventOf(PointsClawedBack, { ...facts, data: { ...data, how: 'set_off' } })];
    default:
      return [];
  }
};

export const pointsReleased = (
  account: CreditAccount,
  points: number,
  { at, cause }: { readonly at: string; readonly cause: Cause },
): OutgoingEvent =>
  eventOf(PointsReleased, { ...factsOf(account, at, cause), data: movedOf(account, points) });

const factsOf = ({ accountId, version }: CreditAccount, occurredAt: string, cause: Cause) => ({
  aggregateId: accountId,
  aggregateVersion: version,
  occurredAt,
  cause,
});

const movedOf = ({ accountId, customerId = '', balance }: CreditAccount, points: number) => ({
  accountId,
  customerId,
  points,
  balance,
});
