import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { GiftCardIssued, StoreCreditChanged } from '../events.ts';
import type { CreditPosting } from '../model/entry.ts';
import { changeOf } from '../model/entry.ts';
import { pointsEventsOf } from './points-events.ts';

/** What a posting tells the others: of a gift card that it exists, of store credit and points every change. */
export const eventsOf = ({ account, entry }: CreditPosting, cause: Cause): readonly OutgoingEvent[] => {
  if (account.kind === 'points') return pointsEventsOf({ account, entry }, cause);
  const facts = {
    aggregateId: account.accountId,
    aggregateVersion: account.version,
    occurredAt: entry.at,
    cause,
  };
  const { accountId, currency, customerId } = account;
  if (account.kind === 'gift_card' && (entry.kind === 'issue' || entry.kind === 'refund_to_credit')) {
    const data = { accountId, amount: entry.amount, currency };
    const { expiresAt, orderId, channel } = account;
    return [
      eventOf(GiftCardIssued, {
        ...facts,
        data: {
          ...data,
          ...(expiresAt === undefined ? {} : { expiresAt }),
          ...(orderId === undefined ? {} : { orderId }),
          ...(channel === undefined ? {} : { channel }),
        },
      }),
    ];
  }
  const change = changeOf(entry);
  if (customerId === undefined || change === 0) return [];
  const { orderId, reason, lots, kind, step } = entry;
  const { availableAt, expiresAt } = (change > 0 ? lots[0] : undefined) ?? {};
  const data = {
    accountId,
    customerId,
    currency,
    kind,
    change,
    balance: account.balance,
    step,
    orderId,
    reason,
    availableAt,
    expiresAt,
  };
  return [eventOf(StoreCreditChanged, { ...facts, data })];
};
