import { allocate } from '#shared/money/allocate.ts';
import { allocateUnits, perUnit, totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import type { PromotionLine } from './priced-cart.ts';

/** A line and what earlier promotions left of the price of each unit. */
export interface BasketLine {
  readonly line: PromotionLine;
  readonly left: readonly UnitAmount[];
}

export type Basket = readonly BasketLine[];

/** What is taken off, by the line's place in the basket; each covers all units of its line. */
export type Deduction = ReadonlyMap<number, readonly UnitAmount[]>;

export const basketOf = (lines: readonly PromotionLine[]): Basket =>
  lines.map((line) => ({ line, left: [{ units: line.quantity, amount: line.unitPrice }] }));

export const amountOf = (deduction: Deduction): number => {
  let total = 0;
  for (const shares of deduction.values()) total += totalOf(shares);
  return total;
};

/**
 * Shares an amount over lines, then over the units of each, both by largest remainder.
 *
 * @param weights what each unit is worth here; no share is above it, and no more is taken than they are worth together
 */
export const spread = (amount: number, weights: Deduction): Deduction => {
  const worths = Array.from(weights.values(), totalOf);
  const whole = worths.reduce((sum, worth) => sum + worth, 0);
  if (whole === 0) return new Map();
  const shares = allocate(Math.min(amount, whole), worths);
  const deduction = new Map<number, readonly UnitAmount[]>();
  for (const [at, units] of weights) deduction.set(at, allocateUnits(shares[deduction.size] ?? 0, units));
  return deduction;
};

/** The basket after something was taken. */
export const less = (basket: Basket, deduction: Deduction): Basket => {
  const after = [...basket];
  for (const [at, taken] of deduction) {
    const entry = basket[at];
    if (entry !== undefined)
      after[at] = { line: entry.line, left: perUnit(entry.left, taken, (left, share) => left - share) };
  }
  return after;
};
