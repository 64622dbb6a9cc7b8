import type { PaymentMethod } from '../../orders/public.ts';
import { balanceDue, type PaymentAccount, type PaymentAttempt } from './account.ts';

/** What a tender is to pay now: its part of several, or all that is left. */
export interface AmountToPay {
  readonly part?: number;
  /** Minor units. */
  readonly amount: number;
}

/**
 * The part of an order with several tenders that a method pays next; what is left of the order when no part of that
 * method is open.
 */
export const toPayWith = (account: PaymentAccount, method: PaymentMethod): AmountToPay => {
  const open = (account.tenders ?? []).flatMap((tender, part) =>
    tender.method === method && !isPartPaid(account, part) ? [{ part, amount: tender.amount }] : [],
  );
  const untried = open.find(({ part }) => pendingOf(account, part) === undefined);
  return untried ?? open[0] ?? { amount: balanceDue(account) };
};

/** The try to pay the next part of a method that can still be paid. */
export const pendingPart = (account: PaymentAccount, method: PaymentMethod): PaymentAttempt | undefined => {
  const { part } = toPayWith(account, method);
  return part === undefined ? undefined : pendingOf(account, part);
};

/** True when another attempt has paid the part of this one, so that its money is too much. */
export const isPaidByAnother = (account: PaymentAccount, { part }: PaymentAttempt): boolean =>
  part !== undefined && isPartPaid(account, part);

const isPartPaid = ({ attempts }: PaymentAccount, part: number): boolean =>
  attempts.some((attempt) => attempt.part === part && attempt.status === 'captured');

const pendingOf = ({ attempts }: PaymentAccount, part: number): PaymentAttempt | undefined =>
  attempts.find((attempt) => attempt.part === part && attempt.status === 'pending');
