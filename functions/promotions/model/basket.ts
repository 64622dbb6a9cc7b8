import { allocate } from '../../../shared/money/allocate.ts';
import {
  allocateUnits,
  mergedUnits,
  totalOf,
  type UnitAmount,
} from '../../../shared/money/allocate-units.ts';
import type { PricedLine } from './priced-cart.ts';

/** A line and what earlier promotions left of the price of each unit. */
export interface BasketLine {
  readonly line: PricedLine;
  readonly left: readonly UnitAmount[];
}

export type Basket = readonly BasketLine[];

/** What is taken off, by the line's place in the basket; each covers all units of its line. */
export type Taking = ReadonlyMap<number, readonly UnitAmount[]>;

export const basketOf = (lines: readonly PricedLine[]): Basket =>
  lines.map((line) => ({ line, left: [{ units: line.quantity, amount: line.unitPrice }] }));

export const amountOf = (taking: Taking): number => {
  let total = 0;
  for (const shares of taking.values()) total += totalOf(shares);
  return total;
};

/**
 * Shares an amount over lines, then over the units of each, both by largest remainder.
 *
 * @param weights what each unit is worth here; no share is above it, and no more is taken than they are worth together
 */
export const spread = (amount: number, weights: Taking): Taking => {
  const worths = [...weights.values()].map(totalOf);
  const whole = worths.reduce((sum, worth) => sum + worth, 0);
  if (whole === 0) return new Map();
  const shares = allocate(Math.min(amount, whole), worths);
  return new Map(
    [...weights].map(([at, units], line) => [at, allocateUnits(shares[line] ?? 0, units)] as const),
  );
};

/** The basket after something was taken. */
export const less = (basket: Basket, taking: Taking): Basket =>
  basket.map((entry, at) => {
    const taken = taking.get(at);
    return taken === undefined
      ? entry
      : { ...entry, left: perUnit(entry.left, taken, (left, share) => left - share) };
  });

/** Unit by unit, two amounts into one. Both cover the same units. */
export const perUnit = (
  a: readonly UnitAmount[],
  b: readonly UnitAmount[],
  of: (a: number, b: number) => number,
): readonly UnitAmount[] => {
  const result: UnitAmount[] = [];
  let at = 0;
  let done = 0;
  for (const { units, amount } of a) {
    let open = units;
    while (open > 0) {
      const other = b[at];
      if (other === undefined) throw new RangeError('the two do not cover the same units');
      const step = Math.min(open, other.units - done);
      result.push({ units: step, amount: of(amount, other.amount) });
      open -= step;
      done += step;
      if (done === other.units) {
        at += 1;
        done = 0;
      }
    }
  }
  return mergedUnits(result);
};
