import {
  dueOf,
  type Charged,
  type OrderPayment,
  type OrderTender,
  type PaymentMethod,
} from '../../orders/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { RefundFailureReason } from './provider.ts';

/** Why an attempt to pay came to nothing. */
export type Failure = AmountFailure | 'refused' | 'authorisation_lapsed';

/** The provider took or blocked something else than it was asked for. */
export type AmountFailure = 'amount_mismatch' | 'currency_mismatch';

/** Why money goes back. */
export type RefundReason =
  | 'order_cancelled'
  | 'order_expired'
  | 'paid_twice'
  | 'amount_mismatch'
  | 'currency_mismatch'
  | 'goods_returned'
  /** Goods came back from somebody who got them as a present. */
  | 'gift_returned'
  | 'goodwill';

/** One try to pay an order with one tender. Amounts in minor units of the order's currency. */
export interface PaymentAttempt {
  /** Counts from 1. `orderId#attempt` is the key under which the provider is asked. */
  readonly attempt: number;
  readonly method: PaymentMethod;
  /** The provider's own id of it. */
  readonly reference: string;
  /** `authorised` until all of it is captured or let go of. */
  readonly status: 'pending' | 'authorised' | 'captured' | 'failed';
  readonly redirectUrl?: string;
  /** What it is to pay, minor units. @default all that is due for the order */
  readonly asked?: number;
  /** Which of several tenders it is to pay, from 0. @default it pays all that is due */
  readonly part?: number;
  /** What was blocked at the customer's bank. @default captured at once */
  readonly authorised?: number;
  /** What was let go of, of that. @default 0 */
  readonly voided?: number;
  readonly captured: number;
  readonly refunded: number;
  /** What the customer's bank took back and did not return: it cannot be refunded as well. @default 0 */
  readonly chargedBack?: number;
  readonly failure?: Failure;
}

/** Money on its way back: asked for, not confirmed yet. */
export interface PendingRefund {
  /** Given to the provider and used again on every retry: the same key is the same refund. */
  readonly key: string;
  readonly attempt: number;
  readonly amount: number;
  readonly currency: string;
  readonly reason: RefundReason;
  /** True for money that never counted for the order: the wrong amount, or the wrong currency. */
  readonly stray: boolean;
  /** The customer takes it as store credit, with so much from the shop on top; the provider is not asked. */
  readonly toCredit?: { readonly bonus: number };
  /** Handed out in cash by staff, whatever it was paid with. */
  readonly inCash?: boolean;
  /** When the provider is asked next, ISO 8601: it takes no refunds before, or has not said yet how it ended. */
  readonly waitsUntil?: string;
  /** The provider will not give it back this way; staff have to find another. */
  readonly failure?: RefundFailureReason;
}

/** Money that is being taken out of what was authorised, or let go of: asked for, not confirmed yet. */
export interface PendingCapture {
  /** Given to the provider and used again on every retry: the same key is the same capture. */
  readonly key: string;
  readonly attempt: number;
  /** 0: nothing is taken, and everything is let go of. */
  readonly amount: number;
  /** True: nothing more will be taken; the rest is let go of. */
  readonly final: boolean;
}

/** The money side of one order: every attempt, and what is on its way back. Its history is the ledger. */
export interface PaymentAccount extends Versioned {
  readonly orderId: string;
  readonly currency: string;
  /** What the order costs, less what credit paid. */
  readonly due: number;
  /** The tenders that pay it, when there are several. @default one pays all */
  readonly tenders?: readonly OrderTender[];
  readonly attempts: readonly PaymentAttempt[];
  readonly pendingRefunds: readonly PendingRefund[];
  /** @default none */
  readonly pendingCaptures?: readonly PendingCapture[];
  /** Units that money was given back for, by line. @default none */
  readonly refundedUnits?: Readonly<Record<string, number>>;
  /** What was given back for them, minor units. @default what was paid for them */
  readonly refundedForUnits?: number;
  /** What of that never was captured, because the units were cancelled before, minor units. @default 0 */
  readonly uncapturedForUnits?: number;
  /** What edits of the paid order added and nobody paid yet, minor units. @default it was never edited */
  readonly outstanding?: number;
  /** What goods that are to come back pay of goods they are exchanged for, minor units. @default 0 */
  readonly awaited?: number;
  /** Edits of the order that the account knows of. @default none */
  readonly edits?: number;
  /** Version of the order that was paid with the last share; units cancelled until then were settled with it. @default never */
  readonly sentAtVersion?: number;
}

/** What an account is made for. */
export interface Payable extends Charged {
  readonly orderId: string;
  readonly currency: string;
  readonly payment: Pick<OrderPayment, 'method'>;
  readonly tenders?: readonly OrderTender[];
}

/** The account of an order that nobody tried to pay yet. Version 0: it is not stored. */
export const emptyAccount = ({ orderId, currency, ...order }: Payable): PaymentAccount => ({
  orderId,
  version: 0,
  currency,
  due: dueOf(order),
  tenders: order.tenders,
  attempts: [],
  pendingRefunds: [],
});

/** What an attempt is to pay. */
export const askedOf = (
  { due }: Pick<PaymentAccount, 'due'>,
  { asked = due }: Pick<PaymentAttempt, 'asked'>,
): number => asked;

export const capturedOf = ({ attempts }: PaymentAccount): number =>
  attempts.reduce((sum, { captured }) => sum + captured, 0);

export const refundedOf = ({ attempts }: PaymentAccount): number =>
  attempts.reduce((sum, { refunded }) => sum + refunded, 0);

/**
 * What is still to be paid: due − Σ captured + Σ refunded; of a paid order that was edited since, what edits added. What
 * is authorised counts once it is captured.
 */
export const balanceDue = (account: PaymentAccount): number =>
  account.outstanding ?? account.due - capturedOf(account) + refundedOf(account);

/** What can still be taken of an attempt: authorised − captured − let go of − being taken. Nothing once the rest is let go of. */
export const capturableOf = (
  { pendingCaptures = [] }: Pick<PaymentAccount, 'pendingCaptures'>,
  { attempt, status, authorised = 0, captured, voided = 0 }: PaymentAttempt,
): number => {
  const own = pendingCaptures.filter((capture) => capture.attempt === attempt);
  if (status !== 'authorised' || own.some(({ final }) => final)) return 0;
  return own.reduce((left, { amount }) => left - amount, authorised - captured - voided);
};

/** The attempt that goods are paid from as they are sent. */
export const authorisedAttempt = ({ attempts }: PaymentAccount): PaymentAttempt | undefined =>
  attempts.find(({ status }) => status === 'authorised');

/** The attempt that something under way is about. */
export const attemptOf = (
  { orderId, attempts }: Pick<PaymentAccount, 'orderId' | 'attempts'>,
  { attempt: number }: Pick<PaymentAttempt, 'attempt'>,
): PaymentAttempt => {
  const found = attempts.find(({ attempt }) => attempt === number);
  if (found === undefined) throw new Error(`the payments of ${orderId} have no attempt ${number}`);
  return found;
};

/** What can still be given back of an attempt: captured − refunded − charged back − on its way back. */
export const refundableOf = (
  account: PaymentAccount,
  { attempt, captured, refunded, chargedBack = 0 }: PaymentAttempt,
): number =>
  captured -
  refunded -
  chargedBack -
  account.pendingRefunds
    .filter((refund) => refund.attempt === attempt && !refund.stray)
    .reduce((sum, { amount }) => sum + amount, 0);

export const refundable = (account: PaymentAccount): number =>
  account.attempts.reduce((sum, attempt) => sum + refundableOf(account, attempt), 0);

/** What the order shows of its account. */
export const orderPaymentOf = (account: PaymentAccount, order: Payable): OrderPayment => {
  const shown =
    authorisedAttempt(account) ??
    (account.tenders === undefined
      ? undefined
      : account.attempts.find(({ status }) => status === 'pending')) ??
    account.attempts.findLast(({ captured, refunded }) => captured > refunded) ??
    account.attempts.at(-1);
  return {
    method: shown?.method ?? order.payment.method,
    status: statusOf(account, shown),
    attempt: shown?.attempt ?? 1,
    captured: capturedOf(account),
    refunded: refundedOf(account),
    ...pageOf(account, shown),
    parts: partsOf(account),
    asOf: account.version,
  };
};

/** How each of several tenders stands: what paid it, or the last try to. */
const partsOf = ({ tenders, attempts }: PaymentAccount): OrderPayment['parts'] =>
  tenders?.map((tender, part) => {
    const own = attempts.filter((attempt) => attempt.part === part);
    const last = own.find(({ status }) => status === 'captured') ?? own.at(-1);
    const isRefunded = last !== undefined && last.captured > 0 && last.refunded >= last.captured;
    return {
      ...tender,
      status: isRefunded ? 'refunded' : (last?.status ?? 'pending'),
      redirectUrl: last?.status === 'pending' ? last.redirectUrl : undefined,
    };
  });

/** Where the customer pays what is to be paid; of an edited order that is the page of the rest. */
const pageOf = (
  { attempts, outstanding = 0 }: PaymentAccount,
  shown: PaymentAttempt | undefined,
): Pick<OrderPayment, 'redirectUrl'> => {
  const open = outstanding > 0 ? attempts.at(-1) : shown;
  return open?.status === 'pending' && open.redirectUrl !== undefined
    ? { redirectUrl: open.redirectUrl }
    : {};
};

const statusOf = (account: PaymentAccount, shown: PaymentAttempt | undefined): OrderPayment['status'] => {
  const captured = capturedOf(account);
  if (account.pendingRefunds.some(({ stray }) => !stray)) return 'refund_pending';
  if (captured > 0 && refundedOf(account) >= captured && shown?.status !== 'pending') return 'refunded';
  // One of several tenders has paid, and the others have not.
  if (shown?.status === 'captured' && account.tenders !== undefined && balanceDue(account) > 0)
    return 'pending';
  return shown?.status ?? 'pending';
};
