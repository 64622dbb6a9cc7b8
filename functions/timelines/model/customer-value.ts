import { DAY } from '#shared/time/clock.ts';

/** What the paid orders of a customer come to; counted as they are paid, refunded and cancelled. */
export interface CustomerValue {
  readonly orders: number;
  /** Minor units by currency. */
  readonly spent: Readonly<Record<string, number>>;
  readonly firstAt?: string;
  readonly lastAt?: string;
  /** Returns that were received. @default 0 */
  readonly returns?: number;
  readonly cartAbandonedAt?: string;
}

/** What something on the timeline changes in it. */
export type ValueChange =
  /** More or fewer paid orders, and minor units more or less. */
  | {
      readonly kind: 'order';
      readonly orders: 1 | 0 | -1;
      readonly amount: number;
      readonly currency: string;
    }
  | { readonly kind: 'return' }
  | { readonly kind: 'cart_abandoned' };

export const noValue: CustomerValue = { orders: 0, spent: {} };

/**
 * Where somebody stands with the shop. `acquisition`: no order yet; `trial`: one; `loyalty`: several, the last within 90
 * days; `retention`: within 180 days; `recovery`: longer ago.
 */
export const lifeCycleStages = ['acquisition', 'trial', 'loyalty', 'retention', 'recovery'] as const;
export type LifeCycleStage = (typeof lifeCycleStages)[number];

/** Orders are recent for so long, and a customer is lost after so long. */
const STAGE_DAYS = [90, 180] as const;

export const stageOf = ({ orders, lastAt }: CustomerValue, now: number): LifeCycleStage => {
  if (orders === 0 || lastAt === undefined) return 'acquisition';
  const days = daysSince(lastAt, now);
  if (days > STAGE_DAYS[1]) return 'recovery';
  if (orders === 1) return 'trial';
  return days <= STAGE_DAYS[0] ? 'loyalty' : 'retention';
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
  values.reduce((sum, value) => {
    const amounts = { ...sum.spent };
    for (const [currency, amount] of Object.entries(value.spent))
      amounts[currency] = (amounts[currency] ?? 0) + amount;
    return {
      orders: sum.orders + value.orders,
      spent: amounts,
      firstAt: earliest(sum.firstAt, value.firstAt),
      lastAt: latest(sum.lastAt, value.lastAt),
      returns: (sum.returns ?? 0) + (value.returns ?? 0),
      cartAbandonedAt: latest(sum.cartAbandonedAt, value.cartAbandonedAt),
    };
  }, noValue);

/** After an order was paid, refunded or cancelled, a return was received or a cart left. */
export const counted = (before: CustomerValue, change: ValueChange, at: string): CustomerValue => {
  if (change.kind === 'return') return { ...before, returns: (before.returns ?? 0) + 1 };
  if (change.kind === 'cart_abandoned')
    return { ...before, cartAbandonedAt: latest(before.cartAbandonedAt, at) };
  const { orders, amount, currency } = change;
  return {
    ...before,
    orders: before.orders + orders,
    spent: { ...before.spent, [currency]: (before.spent[currency] ?? 0) + amount },
    firstAt: before.firstAt ?? at,
    lastAt: orders === 1 ? latest(before.lastAt, at) : before.lastAt,
  };
};

/** When time alone changes stage or recency next; nothing once it no longer does. */
export const nextFigureChange = ({ lastAt }: CustomerValue, now: number): number | undefined => {
  if (lastAt === undefined) return undefined;
  const ends = [...STAGE_DAYS, ...RECENCY_DAYS].map((days) => Date.parse(lastAt) + days * DAY + 1);
  return ends.filter((end) => end > now).sort((a, b) => a - b)[0];
};

const earliest = (...instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

const latest = (...instants: readonly (string | undefined)[]): string | undefined =>
  instants
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);

const daysSince = (at: string, now: number): number => (now - Date.parse(at)) / DAY;
