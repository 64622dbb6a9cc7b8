import { hasEnded, isPending, type CreditAccount } from './account.ts';

export interface ExpiringPoints {
  readonly count: number;
  /** When the first of them expire, ISO 8601. */
  readonly expiresAt: string;
}

/**
 * Points that can be spent now and expire until a time; nothing when there are none.
 *
 * @param now milliseconds since 1970
 */
export const expiringPoints = (
  account: CreditAccount | undefined,
  now: number,
  until: number,
): ExpiringPoints | undefined => {
  const at = new Date(now).toISOString();
  const usable = (account?.lots ?? []).filter((lot) => !hasEnded(lot, at) && !isPending(lot, at));
  const lots = usable.flatMap(({ left, expiresAt }) =>
    expiresAt !== undefined && Date.parse(expiresAt) <= until ? [{ left, expiresAt }] : [],
  );
  const [expiresAt] = lots.map((lot) => lot.expiresAt).toSorted();
  const count = lots.reduce((sum, { left }) => sum + left, 0);
  return expiresAt === undefined || count === 0 ? undefined : { count, expiresAt };
};
