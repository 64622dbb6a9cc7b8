import { DAY } from '#shared/time/clock.ts';

/** What the paid orders of a customer come to; counted as they are paid and cancelled. */
export interface CustomerValue {
  readonly orders: number;
  /** Minor units by currency. */
  readonly spent: Readonly<Record<string, number>>;
  readonly firstAt?: string;
  readonly lastAt?: string;
}

export const noValue: CustomerValue = { orders: 0, spent: {} };

/**
 * Where somebody stands with the shop. `acquisition`: no order yet; `trial`: one; `loyalty`: several, the last within 90
 * days; `retention`: within 180 days; `recovery`: longer ago.
 */
export const lifeCycleStages = ['acquisition', 'trial', 'loyalty', 'retention', 'recovery'] as const;
export type LifeCycleStage = (typeof lifeCycleStages)[number];

export const stageOf = ({ orders, lastAt }: CustomerValue, now: number): LifeCycleStage => {
  if (orders === 0 || lastAt === undefined) return 'acquisition';
  const days = daysSince(lastAt, now);
  if (days > 180) return 'recovery';
  if (orders === 1) return 'trial';
  return days <= 90 ? 'loyalty' : 'retention';
};

/** Scores from 1 to 5; nobody who never bought has any. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

const RECENCY_DAYS = [240, 120, 60, 30];
const FREQUENCY_ORDERS = [2, 3, 5, 10];
/** Whole units of the currency; of rupiah, so many ten thousands. */
const MONETARY_UNITS = [25, 100, 300, 1000];
const RUPIAH = 10_000;

/** @param exponent decimals of a currency */
export const rfmOf = (
  value: CustomerValue,
  now: number,
  exponent: (currency: string) => number,
): RfmScores | undefined => {
  const { orders, spent, lastAt } = value;
  if (orders === 0 || lastAt === undefined) return undefined;
  const days = daysSince(lastAt, now);
  const units = Object.entries(spent).map(([currency, amount]) =>
    currency === 'IDR' ? amount / RUPIAH : amount / 10 ** exponent(currency),
  );
  return {
    recency: 1 + RECENCY_DAYS.filter((limit) => days <= limit).length,
    frequency: 1 + FREQUENCY_ORDERS.filter((limit) => orders >= limit).length,
    monetary: 1 + MONETARY_UNITS.filter((limit) => Math.max(0, ...units) >= limit).length,
  };
};

/** The sum of what several profiles of one person spent. */
export const together = (values: readonly CustomerValue[]): CustomerValue =>
  values.reduce((sum, { orders, spent, firstAt, lastAt }) => {
    const amounts = { ...sum.spent };
    for (const [currency, amount] of Object.entries(spent))
      amounts[currency] = (amounts[currency] ?? 0) + amount;
    return {
      orders: sum.orders + orders,
      spent: amounts,
      firstAt: [sum.firstAt, firstAt].filter((at) => at !== undefined).sort()[0],
      lastAt: [sum.lastAt, lastAt]
        .filter((at) => at !== undefined)
        .sort()
        .at(-1),
    };
  }, noValue);

/** After an order was paid, or cancelled after that. */
export const counted = (
  before: CustomerValue,
  { sign, amount, currency, at }: { sign: 1 | -1; amount: number; currency: string; at: string },
): CustomerValue => ({
  orders: Math.max(0, before.orders + sign),
  spent: { ...before.spent, [currency]: Math.max(0, (before.spent[currency] ?? 0) + sign * amount) },
  firstAt: before.firstAt ?? at,
  lastAt: sign === 1 && (before.lastAt ?? '') < at ? at : before.lastAt,
});

const daysSince = (at: string, now: number): number => (now - Date.parse(at)) / DAY;
