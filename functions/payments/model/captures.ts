import {
  authorisedAttempt,
  capturableOf,
  type Failure,
  type PaymentAccount,
  type PaymentAttempt,
  type PendingCapture,
} from './account.ts';
import { withAttempt, type AccountChange } from './change-account.ts';
import type { LedgerEntry } from './ledger.ts';

/** A change that has money taken, or let go of, at the provider's. */
export interface Capturing extends AccountChange {
  readonly kind: 'capturing';
  readonly captures: readonly PendingCapture[];
}

/** Why a capture is refused. */
export type CaptureRefusal =
  | { readonly kind: 'not_authorised' }
  | { readonly kind: 'above_authorised'; readonly capturable: number };

/** The customer's bank blocked the money of an attempt. */
export const authorised = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  amount: number,
): AccountChange => ({
  account: withAttempt(account, { ...attempt, status: 'authorised', authorised: amount }),
  entries: [entryOf(account, attempt, { step: `${attempt.attempt}#authorise`, type: 'authorise', amount })],
});

/**
 * Has a share of what was authorised taken. Asked for again under the same key, it is the same capture.
 *
 * @param amount minor units; with `final`, 0 lets go of everything
 */
export const captureRequested = (
  account: PaymentAccount,
  { amount, key, final }: Pick<PendingCapture, 'amount' | 'key' | 'final'>,
): Capturing | CaptureRefusal => {
  const attempt = authorisedAttempt(account);
  if (attempt === undefined) return { kind: 'not_authorised' };
  const pending = account.pendingCaptures ?? [];
  if (pending.some((known) => known.key === key)) return capturing(account, []);
  const capturable = capturableOf(account, attempt);
  if (amount > capturable) return { kind: 'above_authorised', capturable };
  return capturing(account, [
    { key, attempt: attempt.attempt, amount, final: final || amount === capturable },
  ]);
};

/** Blocked money that the order does not need, or another sum than was asked for: it is let go of. */
export const authorisedToRelease = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  { amount, failure }: { readonly amount: number; readonly failure?: Failure },
): Capturing => {
  const blocked = authorised(account, attempt, amount);
  const known = failure === undefined ? blocked.account : withFailure(blocked.account, attempt, failure);
  const key = `${account.orderId}-${attempt.attempt}-release`;
  const release = capturing(known, [{ key, attempt: attempt.attempt, amount: 0, final: true }]);
  return { ...release, entries: blocked.entries };
};

/** The provider took the money, and let go of the rest if it was the last share. */
export const captureSettled = (account: PaymentAccount, capture: PendingCapture): AccountChange => {
  const attempt = account.attempts.find((own) => own.attempt === capture.attempt);
  const settled = {
    ...account,
    pendingCaptures: (account.pendingCaptures ?? []).filter(({ key }) => key !== capture.key),
  };
  if (attempt === undefined) return { account: settled, entries: [] };
  const captured = attempt.captured + capture.amount;
  const rest = (attempt.authorised ?? 0) - captured - (attempt.voided ?? 0);
  const taken = entryOf(account, attempt, {
    step: `capture#${capture.key}`,
    type: 'capture',
    amount: capture.amount,
  });
  const changed: PaymentAttempt = { ...attempt, captured };
  return capture.final
    ? withLast(settled, changed, { rest, taken: capture.amount === 0 ? [] : [taken] })
    : { account: withAttempt(settled, changed), entries: [taken] };
};

/** The bank let go of it by itself: what was not captured is gone, and what was asked for of it does not come. */
export const authorisationLapsed = (account: PaymentAccount, attempt: PaymentAttempt): AccountChange => {
  const rest = (attempt.authorised ?? 0) - attempt.captured - (attempt.voided ?? 0);
  const none = {
    ...account,
    pendingCaptures: (account.pendingCaptures ?? []).filter((own) => own.attempt !== attempt.attempt),
  };
  return withLast(none, { ...attempt, failure: 'authorisation_lapsed' }, { rest, taken: [] });
};

/** Nothing more comes of it: captured if anything was taken, else failed. */
const withLast = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  { rest, taken }: { readonly rest: number; readonly taken: readonly LedgerEntry[] },
): AccountChange => ({
  account: withAttempt(account, {
    ...attempt,
    status: attempt.captured > 0 ? 'captured' : 'failed',
    voided: (attempt.voided ?? 0) + rest,
  }),
  entries:
    rest === 0
      ? taken
      : [
          ...taken,
          entryOf(account, attempt, { step: `${attempt.attempt}#void`, type: 'void', amount: rest }),
        ],
});

const withFailure = (
  account: PaymentAccount,
  { attempt }: PaymentAttempt,
  failure: Failure,
): PaymentAccount => ({
  ...account,
  attempts: account.attempts.map((own) => (own.attempt === attempt ? { ...own, failure } : own)),
});

const capturing = (account: PaymentAccount, captures: readonly PendingCapture[]): Capturing => ({
  kind: 'capturing',
  account: { ...account, pendingCaptures: [...(account.pendingCaptures ?? []), ...captures] },
  entries: [],
  captures,
});

const entryOf = (
  { currency }: PaymentAccount,
  { attempt }: PaymentAttempt,
  entry: Pick<LedgerEntry, 'step' | 'type' | 'amount'>,
): LedgerEntry => ({ ...entry, currency, attempt });
