import { monthsLater, POINTS_LIVE_MONTHS } from './earning.ts';

/** Where points come from and go to: every entry names both sides, so that nothing appears or vanishes. */
export type Account = 'programme' | 'customer';

/** One movement of points; never changed afterwards but for what is left of a lot. */
export interface Entry {
  readonly customerId: string;
  /** `ORDER#{orderId}#EARN`: the same reason moves points once. */
  readonly reason: string;
  readonly kind: 'earned' | 'taken_back' | 'expired';
  readonly from: Account;
  readonly to: Account;
  /** Not negative; 0 only closes an order, so that nothing is earned from it later. */
  readonly points: number;
  readonly orderId: string;
  readonly at: string;
  /** Which change of the ledger it is. */
  readonly sequence: number;
  readonly balanceAfter: number;
}

/** Points that were earned together: they expire together. */
export interface Lot extends Entry {
  readonly expiresAt: string;
  /** What of it is still the customer's. */
  readonly left: number;
}

export interface Balance {
  readonly customerId: string;
  readonly points: number;
  /** One more with each change of the ledger. */
  readonly version: number;
}

/** What is known of a customer's points and one order. */
export interface Ledger {
  readonly customerId: string;
  readonly balance: Balance | undefined;
  readonly lot: Lot | undefined;
  readonly takenBack: Entry | undefined;
}

/** A change of the ledger: a new entry, the balance after it, and the lot it took from. */
export interface Posting {
  readonly entry: Entry | Lot;
  readonly balance: Balance;
  readonly lot?: Lot;
}

export const earnReason = (orderId: string): string => `ORDER#${orderId}#EARN`;
export const takeBackReason = (orderId: string): string => `ORDER#${orderId}#TAKE_BACK`;
export const expiryReason = (orderId: string): string => `ORDER#${orderId}#EXPIRE`;

interface Movement {
  readonly orderId: string;
  /** ISO 8601 */
  readonly at: string;
}

/** Points for a paid order. None when they were given before, or when the order was called off before this was heard. */
export const earn = (
  ledger: Ledger,
  { orderId, at, points }: Movement & { readonly points: number },
): Posting | undefined => {
  if (points === 0 || ledger.lot !== undefined || ledger.takenBack !== undefined) return undefined;
  const balance = moved(ledger, points);
  const entry = {
    ...entryOf(balance, { orderId, at, points }),
    reason: earnReason(orderId),
    kind: 'earned',
    from: 'programme',
    to: 'customer',
    expiresAt: monthsLater(at, POINTS_LIVE_MONTHS),
    left: points,
  } as const;
  return { entry, balance };
};

/**
 * Takes back what is left of an order's points: never more than it brought. An order that brought nothing yet is
 * closed with an entry of 0, because the news of its payment may still come.
 */
export const takeBack = (ledger: Ledger, { orderId, at }: Movement): Posting | undefined => {
  if (ledger.takenBack !== undefined) return undefined;
  return fromLot(ledger, { orderId, at }, { kind: 'taken_back', reason: takeBackReason(orderId) });
};

/** Ends a lot whose time is over. */
export const expire = (ledger: Ledger, { orderId, at }: Movement): Posting | undefined => {
  const { lot } = ledger;
  if (lot === undefined || lot.left === 0 || lot.expiresAt > at) return undefined;
  return fromLot(ledger, { orderId, at }, { kind: 'expired', reason: expiryReason(orderId) });
};

const fromLot = (
  ledger: Ledger,
  movement: Movement,
  why: { readonly kind: 'taken_back' | 'expired'; readonly reason: string },
): Posting => {
  const points = ledger.lot?.left ?? 0;
  const balance = moved(ledger, -points);
  return {
    entry: { ...entryOf(balance, { ...movement, points }), ...why, from: 'customer', to: 'programme' },
    balance,
    ...(ledger.lot === undefined ? {} : { lot: { ...ledger.lot, left: 0 } }),
  };
};

const moved = ({ customerId, balance }: Ledger, by: number): Balance => ({
  customerId,
  points: (balance?.points ?? 0) + by,
  version: (balance?.version ?? 0) + 1,
});

const entryOf = (balance: Balance, movement: Movement & { readonly points: number }) => ({
  customerId: balance.customerId,
  ...movement,
  sequence: balance.version,
  balanceAfter: balance.points,
});
