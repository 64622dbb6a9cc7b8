import { eventOf, type Cause, type EventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import {
  ExchangeCreated,
  ExchangeSettled,
  ReturnAppealed,
  ReturnApproved,
  ReturnCancelled,
  ReturnExpired,
  ReturnInTransit,
  ReturnLabelled,
  ReturnLost,
  ReturnReceived,
  ReturnRefused,
  ReturnRequested,
} from '../events.ts';
import type { Return, ReturnsOfOrder } from '../model/return.ts';

interface Circumstances {
  readonly before: ReturnsOfOrder;
  readonly cause: Cause;
}

export const requestedEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(ReturnRequested, about(made, how, factsOf(made)));

export const approvedEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(ReturnApproved, about(made, how, { ...factsOf(made), automatic: made.decidedBy === undefined }));

export const refusedEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(
    ReturnRefused,
    about(made, how, { ...factsOf(made), refusal: (made.refusal ?? 'other') as 'other' }),
  );

export const appealedEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(
    ReturnAppealed,
    about({ ...made, since: made.appeal?.appealedAt ?? made.since }, how, {
      ...factsOf(made),
      appealed: true as const,
    }),
  );

export const lostEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(ReturnLost, about(made, how, { ...factsOf(made), ...labelOf(made) }));

export const cancelledEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(ReturnCancelled, about(made, how, factsOf(made)));

export const labelledEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(
    ReturnLabelled,
    about(made, how, { ...factsOf(made), ...labelOf(made), dueAt: made.dueAt ?? made.since }),
  );

export const inTransitEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(
    ReturnInTransit,
    about(made, how, {
      ...factsOf(made),
      ...labelOf(made),
      refundedNow: made.instantRefund?.amount,
    }),
  );

const labelOf = ({ label }: Return) => ({
  carrier: label?.carrier ?? '',
  service: label?.service,
  trackingNumber: label?.trackingNumber,
});

export const expiredEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(ReturnExpired, about(made, how, factsOf(made)));

export const receivedEvent = (
  made: Return,
  how: Circumstances,
  reported: Pick<EventOf<typeof ReturnReceived>['data'], 'orderedAt' | 'refunds'>,
): OutgoingEvent =>
  eventOf(
    ReturnReceived,
    about(made, how, {
      ...factsOf(made),
      ...reported,
      locationId: made.locationId,
      received: (made.received ?? []).map((line) => ({ ...line, sku: skuOf(made, line.lineId) })),
    }),
  );

const exchangeOf = ({ exchange }: Return) => ({
  cost: exchange?.cost ?? 0,
  difference: exchange?.difference ?? 0,
  newLines: exchange?.lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })) ?? [],
});

export const exchangeCreatedEvent = (made: Return, how: Circumstances): OutgoingEvent =>
  eventOf(
    ExchangeCreated,
    about(made, how, {
      ...factsOf(made),
      ...exchangeOf(made),
      ships: made.exchange?.ships ?? 'after_receipt',
    }),
  );

export const exchangeSettledEvent = (
  made: Return,
  how: Circumstances,
  {
    outcome,
    paymentDue,
  }: { readonly outcome: 'settled' | 'payment_due' | 'cancelled'; readonly paymentDue: number },
): OutgoingEvent =>
  eventOf(ExchangeSettled, about(made, how, { ...factsOf(made), ...exchangeOf(made), outcome, paymentDue }));

const about = <Data>(made: Return, { before, cause }: Circumstances, data: Data) => ({
  aggregateId: made.orderId,
  aggregateVersion: before.version + 1,
  occurredAt: made.since,
  channel: made.channel,
  cause,
  data,
});

const factsOf = ({
  returnId,
  orderId,
  channel,
  customerId,
  currency,
  quote,
  returnMethod,
  refundTo,
  lines,
  gift,
  appeal,
}: Return) => ({
  returnId,
  orderId,
  channel,
  customerId,
  currency,
  amount: quote.amount,
  refundTo,
  returnMethod,
  lines: lines.map(({ lineId, sku, quantity, reason }) => ({ lineId, sku, quantity, reason })),
  gift,
  appealed: appeal === undefined ? undefined : (true as const),
});

const skuOf = ({ lines }: Return, lineId: string): string =>
  lines.find((line) => line.lineId === lineId)?.sku ?? lineId;
