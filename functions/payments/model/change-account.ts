import type { PaymentMethod } from '../../orders/public.ts';
import { type PaymentAttempt, type Failure, type PaymentAccount } from './account.ts';
import { toPayWith, type AmountToPay } from './tender-parts.ts';
import { cashEntries, type LedgerEntry } from './ledger.ts';

/** A changed account with the ledger entries that say why. Its version rises when it is saved, once however many changes. */
export interface AccountChange {
  readonly account: PaymentAccount;
  readonly entries: readonly LedgerEntry[];
}

/** An attempt that the customer can now pay at the provider's. */
export const opened = (
  account: PaymentAccount,
  started: { readonly method: PaymentMethod; readonly reference: string; readonly redirectUrl?: string },
): AccountChange => {
  const { part, amount } = toPayWith(account, started.method);
  const attempt: PaymentAttempt = {
    ...started,
    attempt: account.attempts.length + 1,
    status: 'pending',
    // One that comes when all is paid was started before it was.
    asked: amount === account.due || amount <= 0 ? undefined : amount,
    part,
    captured: 0,
    refunded: 0,
  };
  return { account: { ...account, attempts: [...account.attempts, attempt] }, entries: [] };
};

/** The provider took the money of an attempt. */
export const captured = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  amount: number,
): AccountChange => ({
  account: withAttempt(account, { ...withoutFailure(attempt), status: 'captured', captured: amount }),
  entries: [
    {
      step: `${attempt.attempt}#capture`,
      type: 'capture',
      amount,
      currency: account.currency,
      attempt: attempt.attempt,
    },
  ],
});

/** Cash was taken over the counter: the whole balance, or its part of it, rounded to what coins can pay. */
export const cashTaken = (account: PaymentAccount, { part, amount: due }: AmountToPay): AccountChange => {
  const attempt = account.attempts.length + 1;
  const taken: PaymentAttempt = {
    attempt,
    method: 'cash',
    reference: 'cash',
    status: 'captured',
    asked: due === account.due ? undefined : due,
    part,
    captured: due,
    refunded: 0,
  };
  return {
    account: { ...account, attempts: [...account.attempts, taken] },
    entries: cashEntries(
      'cash-in',
      { amount: due, currency: account.currency },
      { attempt, step: `${attempt}` },
    ),
  };
};

/** A courier collected cash for a parcel and remitted it, less a fee. */
export const remitted = (
  account: PaymentAccount,
  { reference, amount, fee }: { readonly reference: string; readonly amount: number; readonly fee: number },
): AccountChange => {
  const attempt = account.attempts.length + 1;
  const { currency } = account;
  const taken: PaymentAttempt = {
    attempt,
    method: 'cod',
    reference,
    status: 'captured',
    asked: amount === account.due ? undefined : amount,
    captured: amount,
    refunded: 0,
  };
  const kept: LedgerEntry = { step: `${attempt}#fee`, type: 'fee', amount: fee, currency, attempt };
  return {
    account: { ...account, attempts: [...account.attempts, taken] },
    entries: [
      { step: `${attempt}#capture`, type: 'capture', amount, currency, attempt },
      ...(fee === 0 ? [] : [kept]),
    ],
  };
};

/** The attempt came to nothing. */
export const failed = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  failure: Failure,
): AccountChange => ({
  account: withAttempt(account, { ...attempt, status: 'failed', failure }),
  entries: [],
});

/** Something is not right with what was said about an attempt, but the provider did not confirm it either. */
export const flagged = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  failure: Failure,
): AccountChange => ({
  account: withAttempt(account, { ...attempt, failure }),
  entries: [],
});

/** An attempt that was flagged, or refused at first, and went well in the end. */
const withoutFailure = ({ failure: _failure, ...attempt }: PaymentAttempt): PaymentAttempt => attempt;

/** The account with one attempt as it is now. */
export const withAttempt = (account: PaymentAccount, changed: PaymentAttempt): PaymentAccount => ({
  ...account,
  attempts: account.attempts.map((attempt) => (attempt.attempt === changed.attempt ? changed : attempt)),
});
