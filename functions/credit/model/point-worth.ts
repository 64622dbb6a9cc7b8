import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** Value of a point, in minor units, by currency. In a currency that is not listed, points pay nothing. */
export interface PointWorth extends Versioned {
  readonly worth: Readonly<Record<string, number>>;
}

/** Holds until staff say otherwise: one percent of what earns a point. */
export const DEFAULT_WORTH: PointWorth['worth'] = { IDR: 100, USD: 1, EUR: 1, SGD: 1, MYR: 3 };

/** What one point pays in a currency; 0 where points pay nothing. */
export const worthOf = (stored: PointWorth | undefined, currency: string): number =>
  (stored?.worth ?? DEFAULT_WORTH)[currency] ?? 0;
