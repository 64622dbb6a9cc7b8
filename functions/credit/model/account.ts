import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';

/**
 * A gift card was bought, or given away; store credit is owed to one customer. Points are counted in points: amounts of
 * such an account are whole points, and `currency` is `POINTS_UNIT`.
 */
export type AccountKind = 'gift_card' | 'store_credit' | 'points';

/** Only an active account pays. A blocked one may become active again; a voided one never does. */
export type AccountStatus = 'inactive' | 'active' | 'blocked' | 'voided';

/** Money of an account that ends at one time. The soonest goes first. */
export interface Lot {
  readonly lotId: string;
  /** Minor units, at least 1. */
  readonly left: number;
  /** @default never */
  readonly expiresAt?: string;
  /** It is pending until then: theirs, and not to be spent yet. @default at once */
  readonly availableAt?: string;
  /** Of points. @default not in the books */
  readonly worth?: EarnedWorth;
}

/** What a point of a lot is worth in the books: its value when it was earned. */
export interface EarnedWorth {
  readonly currency: string;
  /** Minor units. */
  readonly each: number;
}

/** Somebody's money with us, in one currency. Its history is the ledger: `balance` is the sum of the entries. */
export interface CreditAccount extends Versioned {
  readonly accountId: string;
  readonly kind: AccountKind;
  readonly currency: string;
  readonly status: AccountStatus;
  /** Minor units that are not spent, the sum of the lots, pending ones included; never below 0. */
  readonly balance: number;
  /** Minor units taken by orders that are not paid yet. */
  readonly held: number;
  /** Cashback that was spent before its purchase was cancelled; it is deducted from later cashback. @default 0 */
  readonly owed?: number;
  readonly lots: readonly Lot[];
  readonly createdAt: string;
  /** Of store credit and points: whose it is. */
  readonly customerId?: string;
  /** Its customer was merged into another: what comes in moves on to this account. */
  readonly mergedInto?: string;
  readonly mergeId?: string;
  /** Of a gift card: the end of its code. */
  readonly lastFour?: string;
  readonly hasPin?: boolean;
  /** Of a gift card: when it ends. */
  readonly expiresAt?: string;
  /** Of a gift card: the order it was bought with, and the line of it. */
  readonly orderId?: string;
  readonly lineId?: string;
  /** The sales channel it was bought in. */
  readonly channel?: string;
}

/** What an account is opened with. */
export type NewAccount = Omit<
  CreditAccount,
  'version' | 'balance' | 'held' | 'owed' | 'lots' | 'recentKeys'
> & {
  readonly recentKeys?: readonly RecentKey[];
};

/** An account nobody has put money into yet. Version 0: it is not stored. */
export const emptyAccount = (opened: NewAccount): CreditAccount => ({
  ...opened,
  version: 0,
  balance: 0,
  held: 0,
  lots: [],
});

/** Whether a lot's time is over. Expiry counts when it is looked at, however late the sweep comes by. */
export const hasEnded = ({ expiresAt }: Pick<Lot, 'expiresAt'>, now: string): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/** Whether a lot's time has not begun. */
export const isPending = ({ availableAt }: Pick<Lot, 'availableAt'>, now: string): boolean =>
  availableAt !== undefined && availableAt > now;

/** What an account could pay now, in minor units. */
export const usableOf = ({ status, lots }: CreditAccount, now: string): number =>
  status === 'active' ? sumOf(lots.filter((lot) => !hasEnded(lot, now) && !isPending(lot, now))) : 0;

/** Sorts before every instant. */
const AT_ONCE = '0000';

/** When the next lot ends, pending points become usable, or what came in moves on, if ever. */
export const nextDue = ({ kind, lots, mergedInto }: CreditAccount): string | undefined => {
  if (mergedInto !== undefined && lots.length > 0) return AT_ONCE;
  return lots
    .flatMap(({ expiresAt, availableAt }) => [
      ...(expiresAt === undefined ? [] : [expiresAt]),
      ...(kind === 'points' && availableAt !== undefined ? [availableAt] : []),
    ])
    .sort()[0];
};

/** Points that have become usable lose the mark of pending ones; nothing when there are none. */
export const released = (
  account: CreditAccount,
  now: string,
): { readonly account: CreditAccount; readonly points: number } | undefined => {
  const isReleased = (lot: Lot): boolean => lot.availableAt !== undefined && !isPending(lot, now);
  const points = sumOf(account.lots.filter(isReleased));
  if (account.kind !== 'points' || points === 0) return undefined;
  const lots = account.lots.map((lot) => (isReleased(lot) ? { ...lot, availableAt: undefined } : lot));
  return { account: { ...account, version: account.version + 1, lots }, points };
};

const sumOf = (lots: readonly Lot[]): number => lots.reduce((sum, { left }) => sum + left, 0);
