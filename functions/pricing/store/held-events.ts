import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import {
  PriceChangeApproved,
  PriceChangeExpired,
  PriceChangeRejected,
  PriceChangeRequested,
} from '../events.ts';
import type { HeldPrice } from '../model/held-price.ts';

/** What became of a price outside the rules, by where it stands. */
export const heldEvent = (held: HeldPrice, cause: Cause, clock: Clock): OutgoingEvent => {
  const data = factsOf(held);
  const facts = {
    aggregateId: held.changeId,
    aggregateVersion: held.version,
    occurredAt: instant(clock),
    channel: held.terms.channel,
    cause,
    data,
  };
  switch (held.heldStatus) {
    case 'pending':
      return eventOf(PriceChangeRequested, facts);
    case 'approved':
      return eventOf(PriceChangeApproved, {
        ...facts,
        data: { ...data, until: held.until ?? held.expiresAt },
      });
    case 'rejected':
      return eventOf(PriceChangeRejected, facts);
    case 'expired':
      return eventOf(PriceChangeExpired, facts);
  }
};

const factsOf = ({ changeId, sku, currency, priceId, terms, breaches, expiresAt }: HeldPrice) => ({
  changeId,
  sku,
  currency,
  priceId,
  amount: terms.amount,
  channel: terms.channel,
  validFrom: terms.validFrom,
  validTo: terms.validTo,
  breaches: breaches.map(({ rule, limit }) => ({ rule, limit })),
  expiresAt,
});
