import { hasEnded, isPending, type EarnedWorth, type Lot } from './account.ts';

/** Minor units of one lot that an entry moved. */
export interface Share {
  readonly lotId: string;
  readonly amount: number;
  readonly expiresAt?: string;
  readonly availableAt?: string;
  readonly worth?: EarnedWorth;
}

/**
 * Takes an amount from lots, those that end soonest first; lots whose time is over, or has not begun, are left alone.
 *
 * @returns nothing when there is not so much
 */
export const takeFrom = (lots: readonly Lot[], amount: number, now: string): readonly Share[] | undefined => {
  let missing = amount;
  const shares: Share[] = [];
  for (const { left, ...lot } of soonestFirst(
    lots.filter((each) => !hasEnded(each, now) && !isPending(each, now)),
  )) {
    const share = Math.min(left, missing);
    if (share > 0) shares.push({ ...lot, amount: share });
    missing -= share;
  }
  return missing === 0 ? shares : undefined;
};

/** The lots after shares were taken. */
export const without = (lots: readonly Lot[], shares: readonly Share[]): readonly Lot[] =>
  lots
    .map((lot) => ({ ...lot, left: lot.left - amountOf(shares, lot.lotId) }))
    .filter(({ left }) => left > 0);

/** The lots after shares came in: into the lot they belong to, or a new one. */
export const withShares = (lots: readonly Lot[], shares: readonly Share[]): readonly Lot[] =>
  shares.reduce<readonly Lot[]>((all, { amount, ...lot }) => {
    const known = all.find(({ lotId }) => lotId === lot.lotId);
    if (known === undefined) return [...all, { ...lot, left: amount }];
    return all.map((each) => (each === known ? { ...each, ...lot, left: each.left + amount } : each));
  }, lots);

/** So many minor units of shares, the last first: what ends latest was taken last, and comes back first. */
export const lastOf = (shares: readonly Share[], amount: number): readonly Share[] => {
  let missing = amount;
  return shares.toReversed().flatMap((share) => {
    const part = Math.min(share.amount, missing);
    missing -= part;
    return part === 0 ? [] : [{ ...share, amount: part }];
  });
};

export const totalOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, { amount }) => sum + amount, 0);

const amountOf = (shares: readonly Share[], lotId: string): number =>
  totalOf(shares.filter((share) => share.lotId === lotId));

/** Lots in the order in which they end. */
export const soonestFirst = (lots: readonly Lot[]): readonly Lot[] =>
  [...lots].sort((a, b) => ((a.expiresAt ?? '9999') < (b.expiresAt ?? '9999') ? -1 : 1));
