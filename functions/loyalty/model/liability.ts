import type { PointsOfMonth } from '../../credit/public.ts';

/** Outstanding points × value × (1 − breakage), and how it came to be month by month. */
export const liabilityOf = (
  totals: readonly PointsOfMonth[],
  { pointValue, breakagePercent }: { readonly pointValue: number; readonly breakagePercent?: number },
) => {
  const months = totals.reduce<readonly MonthOfPoints[]>(
    (all, total) => [...all, monthAfter(all.at(-1)?.outstanding ?? 0, total)],
    [],
  );
  const earned = sumOf(months, 'earned');
  const percent = breakagePercent ?? (earned === 0 ? 0 : round2((sumOf(months, 'expired') / earned) * 100));
  const outstanding = months.at(-1)?.outstanding ?? 0;
  return {
    outstanding,
    owed: totals.reduce((sum, { owe = 0, set_off = 0 }) => sum + owe - set_off, 0),
    breakagePercent: percent,
    liability: Math.round((outstanding * pointValue * (100 - percent)) / 100),
    months: [...months],
  };
};

interface MonthOfPoints {
  readonly month: string;
  readonly earned: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly clawedBack: number;
  readonly outstanding: number;
}

const monthAfter = (
  before: number,
  { month, earn = 0, expire = 0, clawback = 0, set_off = 0, ...spent }: PointsOfMonth,
): MonthOfPoints => {
  const { capture = 0, refund = 0, redeem = 0, restore = 0 } = spent;
  const redeemed = capture - refund + redeem - restore;
  const clawedBack = clawback + set_off;
  const outstanding = before + earn - redeemed - expire - clawedBack;
  return { month, earned: earn, redeemed, expired: expire, clawedBack, outstanding };
};

const sumOf = (months: readonly MonthOfPoints[], name: 'earned' | 'expired'): number =>
  months.reduce((sum, month) => sum + month[name], 0);

const round2 = (value: number): number => Math.round(value * 100) / 100;
