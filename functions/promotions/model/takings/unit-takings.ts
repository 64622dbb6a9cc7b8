import { allocateUnits, totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import { spread, type Basket, type Taking } from '../basket.ts';
import { percentOf } from '../percent.ts';

/** A part of each line, rounded once a line, so that what one line gets never hangs on another. */
export const percentTaking = (basket: Basket, target: readonly number[], percent: number): Taking =>
  eachLine(basket, target, (left) => allocateUnits(percentOf(totalOf(left), percent), left));

/** So much off every unit, and never more than is left of it. */
export const amountOffUnitTaking = (basket: Basket, target: readonly number[], amount: number): Taking =>
  eachUnit(basket, target, (left) => Math.min(amount, left));

/** Every unit down to a price; what is cheaper stays as it is. */
export const fixedPriceTaking = (basket: Basket, target: readonly number[], unitPrice: number): Taking =>
  eachUnit(basket, target, (left) => Math.max(0, left - unitPrice));

/** So much off all of it together, and never more than is left. */
export const amountOffTargetTaking = (basket: Basket, target: readonly number[], amount: number): Taking =>
  spread(
    amount,
    eachLine(basket, target, (left) => left),
  );

const eachLine = (
  basket: Basket,
  target: readonly number[],
  shares: (left: readonly UnitAmount[]) => readonly UnitAmount[],
): Taking => {
  const taking = new Map<number, readonly UnitAmount[]>();
  for (const at of target) taking.set(at, shares(basket[at]?.left ?? []));
  return taking;
};

const eachUnit = (basket: Basket, target: readonly number[], share: (left: number) => number): Taking =>
  eachLine(basket, target, (left) => left.map(({ units, amount }) => ({ units, amount: share(amount) })));
