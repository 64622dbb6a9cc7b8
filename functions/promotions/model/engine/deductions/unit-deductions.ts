import { allocateUnits, totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import { spread, type Basket, type Deduction } from '../basket.ts';
import { percentOf } from '../percent.ts';

/** A part of each line, rounded once a line, so that what one line gets never hangs on another. */
export const percentDeduction = (basket: Basket, target: readonly number[], percent: number): Deduction =>
  eachLine(basket, target, (left) => allocateUnits(percentOf(totalOf(left), percent), left));

/** So much off every unit, and never more than is left of it. */
export const amountOffUnitDeduction = (
  basket: Basket,
  target: readonly number[],
  amount: number,
): Deduction => eachUnit(basket, target, (left) => Math.min(amount, left));

/** Every unit down to a price; what is cheaper stays as it is. */
export const fixedPriceDeduction = (
  basket: Basket,
  target: readonly number[],
  unitPrice: number,
): Deduction => eachUnit(basket, target, (left) => Math.max(0, left - unitPrice));

/** So much off all of it together, and never more than is left. */
export const amountOffTargetDeduction = (
  basket: Basket,
  target: readonly number[],
  amount: number,
): Deduction =>
  spread(
    amount,
    eachLine(basket, target, (left) => left),
  );

const eachLine = (
  basket: Basket,
  target: readonly number[],
  shares: (left: readonly UnitAmount[]) => readonly UnitAmount[],
): Deduction => {
  const deduction = new Map<number, readonly UnitAmount[]>();
  for (const at of target) deduction.set(at, shares(basket[at]?.left ?? []));
  return deduction;
};

const eachUnit = (basket: Basket, target: readonly number[], share: (left: number) => number): Deduction =>
  eachLine(basket, target, (left) => left.map(({ units, amount }) => ({ units, amount: share(amount) })));
