import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { PriceMatchUsed } from '../events.ts';
import { claimKey, KEPT_DAYS } from './claims.ts';

/** A matched price that becomes part of an order: what the cart carries of the claim, and what the order makes of it. */
export interface Use {
  readonly claimId: string;
  /** Version of the claim when it was granted; nothing but its use or its end comes after. */
  readonly version: number;
  readonly orderId: string;
  readonly cartId: string;
  readonly channel: string;
  readonly customerId?: string | undefined;
  readonly currency: string;
  readonly sku: string;
  /** Units of the order's line. */
  readonly quantity: number;
  /** What was paid for one, and what it would have been; minor units. */
  readonly price: number;
  readonly originalPrice: number;
}

/**
 * Uses a granted claim up in the order's transaction, without reading it: the claim is still granted, nobody used it,
 * and its time is not over, or there is no order. Cancelling the order does not bring it back.
 */
export const spendClaimPart = (use: Use, cause: Cause, clock: Clock): TransactionPart => {
  const { version, ...facts } = use;
  const now = instant(clock);
  const event = eventOf(PriceMatchUsed, {
    aggregateId: use.claimId,
    aggregateVersion: version + 1,
    occurredAt: now,
    channel: use.channel,
    cause,
    data: facts,
  });
  return {
    actions: [
      update(
        claimKey(use.claimId),
        {
          set: {
            status: 'used',
            orderId: use.orderId,
            since: now,
            version: version + 1,
            ttl: ttlAfter(clock, KEPT_DAYS * DAY),
          },
        },
        [
          ['status', '=', 'approved'],
          ['version', '=', version],
          ['expiresAt', '>', now],
        ],
      ),
      ...outboxPart(clock, claimKey(use.claimId), [event]).actions,
    ],
    refused: ([refusal]) =>
      new ClaimNotUsable(String((refusal?.index === 0 ? refusal.item : undefined)?.['status'] ?? 'gone')),
  };
};

/** The claim was used, rejected or has expired since the cart got its price. */
export class ClaimNotUsable extends Error {
  /** Its status as stored; `gone` without one. */
  readonly status: string;
  constructor(status: string) {
    super(`the claim is ${status}`);
    this.name = 'ClaimNotUsable';
    this.status = status;
  }
}
