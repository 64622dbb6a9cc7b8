import { amountOf, spread, type Basket, type Deduction } from '../basket.ts';
import type { Bundle } from '../../effect.ts';
import { percentOf } from '../percent.ts';
import { candidatesOf, dearestFirst, pickUnits, unitsOf, worthOf, type UnitCandidate } from './pick-units.ts';

/** As many whole sets as there are, of the dearest units; a set that costs less already stays as it is. */
export const bundleDeduction = (basket: Basket, target: readonly number[], bundle: Bundle): Deduction => {
  const candidates = candidatesOf(basket, target);
  const sets = Math.min(
    bundle.limit ?? Infinity,
    ...bundle.parts.map(({ sku, quantity }) =>
      Math.floor(unitsOf(ofSku(basket, candidates, sku)) / quantity),
    ),
  );
  const picks = bundle.parts.flatMap(({ sku, quantity }) =>
    pickUnits(ofSku(basket, candidates, sku).toSorted(dearestFirst), sets * quantity),
  );
  const worth = worthOf(basket, picks);
  const whole = amountOf(worth);
  const { deal } = bundle;
  return deal.kind === 'price'
    ? spread(Math.max(0, whole - sets * deal.price), worth)
    : spread(percentOf(whole, deal.percent), worth);
};

const ofSku = (basket: Basket, candidates: readonly UnitCandidate[], sku: string): readonly UnitCandidate[] =>
  candidates.filter(({ at }) => basket[at]?.line.sku === sku);

/** SKUs of which there are too few for a set. */
export const partsMissing = (
  basket: Basket,
  target: readonly number[],
  { parts }: Bundle,
): readonly string[] => {
  const candidates = candidatesOf(basket, target);
  return parts
    .filter(({ sku, quantity }) => unitsOf(ofSku(basket, candidates, sku)) < quantity)
    .map(({ sku }) => sku);
};
