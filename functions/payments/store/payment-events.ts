import type { Order, PaymentMethod } from '../../orders/public.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { Money } from '#shared/money/money.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import {
  CaptureRequested,
  ChargebackReceived,
  ChargebackResolved,
  PaymentAuthorised,
  PaymentCaptured,
  PaymentFailed,
  PaymentRefunded,
  PaymentVoided,
  RefundFailed,
  RefundRequested,
} from '../events.ts';
import type {
  PaymentAttempt,
  Failure,
  PaymentAccount,
  PendingCapture,
  PendingRefund,
} from '../model/account.ts';
import type { AccountChange } from '../model/change-account.ts';
import type { Chargeback } from '../model/chargeback.ts';
import type { RefundFailureReason } from '../model/provider.ts';

/** The change an event tells of. */
export interface PaymentFacts {
  readonly order: Pick<Order, 'orderId' | 'channel'>;
  /** As it is after the change. */
  readonly account: PaymentAccount;
  readonly clock: Clock;
  readonly cause: Cause;
}

export const paymentAuthorised = (facts: PaymentFacts, attempt: AttemptName, money: Money): OutgoingEvent =>
  eventOf(PaymentAuthorised, { ...metadataOf(facts), data: moneyOfAttempt(facts, attempt, money) });

const paymentVoided = (facts: PaymentFacts, attempt: AttemptName, money: Money): OutgoingEvent =>
  eventOf(PaymentVoided, { ...metadataOf(facts), data: moneyOfAttempt(facts, attempt, money) });

/** One for what a change let go of, if it did. */
export const voidedEvents = (
  facts: PaymentFacts,
  { entries }: Pick<AccountChange, 'entries'>,
  attempt: AttemptName,
): readonly OutgoingEvent[] =>
  entries.filter(({ type }) => type === 'void').map((entry) => paymentVoided(facts, attempt, entry));

export const captureRequestedEvent = (
  facts: PaymentFacts,
  captures: readonly PendingCapture[],
): OutgoingEvent =>
  eventOf(CaptureRequested, {
    ...metadataOf(facts),
    data: { ...orderOf(facts), captureKeys: captures.map(({ key }) => key) },
  });

export const paymentCaptured = (facts: PaymentFacts, attempt: AttemptName, money: Money): OutgoingEvent =>
  eventOf(PaymentCaptured, { ...metadataOf(facts), data: moneyOfAttempt(facts, attempt, money) });

export const paymentFailed = (
  facts: PaymentFacts,
  { method, attempt }: PaymentAttempt,
  reason: Failure,
): OutgoingEvent =>
  eventOf(PaymentFailed, { ...metadataOf(facts), data: { ...orderOf(facts), method, attempt, reason } });

export const refundRequestedEvent = (facts: PaymentFacts, refunds: readonly PendingRefund[]): OutgoingEvent =>
  eventOf(RefundRequested, {
    ...metadataOf(facts),
    data: { ...orderOf(facts), refundKeys: refunds.map(({ key }) => key) },
  });

export const refundFailedEvent = (
  facts: PaymentFacts,
  { key, amount, currency, reason }: PendingRefund,
  { method, failure }: { readonly method: PaymentMethod; readonly failure: RefundFailureReason },
): OutgoingEvent =>
  eventOf(RefundFailed, {
    ...metadataOf(facts),
    data: { ...orderOf(facts), method, refundKey: key, amount, currency, reason, failure },
  });

export const paymentRefunded = (
  facts: PaymentFacts,
  { key, amount, currency, reason, toCredit }: PendingRefund,
  method: PaymentMethod,
): OutgoingEvent =>
  eventOf(PaymentRefunded, {
    ...metadataOf(facts),
    data: {
      ...orderOf(facts),
      method,
      refundKey: key,
      amount,
      currency,
      reason,
      toCredit: toCredit === undefined ? undefined : true,
    },
  });

export const chargebackEvent = (
  facts: PaymentFacts,
  { chargebackId, reason, evidenceDueBy, ...chargeback }: Chargeback,
  step: 'received' | 'won' | 'lost',
): OutgoingEvent => {
  const data = { ...moneyOfAttempt(facts, chargeback, chargeback), chargebackId };
  return step === 'received'
    ? eventOf(ChargebackReceived, { ...metadataOf(facts), data: { ...data, reason, evidenceDueBy } })
    : eventOf(ChargebackResolved, { ...metadataOf(facts), data: { ...data, outcome: step } });
};

/** The account counts versions of its own, so it is an aggregate of its own beside the order. */
const metadataOf = ({ order, account, clock, cause }: PaymentFacts) => ({
  aggregateId: `${order.orderId}.payments`,
  aggregateVersion: account.version,
  occurredAt: instant(clock),
  channel: order.channel,
  cause,
});

const orderOf = ({ order }: PaymentFacts) => ({ orderId: order.orderId, channel: order.channel });

type AttemptName = Pick<PaymentAttempt, 'method' | 'attempt'>;

const moneyOfAttempt = (
  facts: PaymentFacts,
  { method, attempt }: AttemptName,
  { amount, currency }: Money,
) => ({ ...orderOf(facts), method, attempt, amount, currency });
