import { amountOf, spread, type Basket, type Deduction } from '../basket.ts';
import type { BuyGet } from '../../effect.ts';
import { percentOf } from '../percent.ts';
import {
  candidatesOf,
  cheapestFirst,
  pickUnits,
  unitsLeft,
  worthOf,
  type UnitCandidate,
} from './pick-units.ts';

/** Where units may be bought, and where they may be got; a line may be in both. */
export interface BuyGetGoods {
  readonly buy: readonly number[];
  readonly get: readonly number[];
}

/**
 * As many whole sets as there are. Units that could be either are kept for buying as far as the sets need them, so
 * that a set never fails because a cheap unit was given away first.
 */
export const buyGetDeduction = (basket: Basket, goods: BuyGetGoods, effect: BuyGet): Deduction => {
  const units = countUnits(basket, goods);
  const sets = setsIn(units, effect);
  if (sets === 0) return new Map();
  const gettable = candidatesOf(basket, goods.get);
  const ordered = effect.choose === 'cart_order' ? gettable : gettable.toSorted(cheapestFirst);
  const spare = units.both - Math.max(0, sets * effect.buy - units.onlyBuy);
  const picks = pickUnits(withSpare(ordered, new Set(goods.buy), spare), sets * effect.get);
  const worth = worthOf(basket, picks);
  return spread(percentOf(amountOf(worth), effect.percent), worth);
};

/** Of goods that may also be bought, only so many units as the sets can spare. */
const withSpare = (
  ordered: readonly UnitCandidate[],
  bought: ReadonlySet<number>,
  spare: number,
): readonly UnitCandidate[] => {
  let left = spare;
  return ordered.map((candidate) => {
    if (!bought.has(candidate.at)) return candidate;
    const units = Math.min(left, candidate.units);
    left -= units;
    return { ...candidate, units };
  });
};

interface UnitCounts {
  readonly onlyBuy: number;
  readonly onlyGet: number;
  readonly both: number;
}

const countUnits = (basket: Basket, { buy, get }: BuyGetGoods): UnitCounts => {
  const got = new Set(get);
  const counts = { onlyBuy: 0, onlyGet: 0, both: 0 };
  for (const at of buy) counts[got.has(at) ? 'both' : 'onlyBuy'] += unitsLeft(basket, at);
  for (const at of get) counts.onlyGet += unitsLeft(basket, at);
  return { ...counts, onlyGet: counts.onlyGet - counts.both };
};

const setsIn = ({ onlyBuy, onlyGet, both }: UnitCounts, { buy, get, limit = Infinity }: BuyGet): number =>
  Math.min(
    limit,
    Math.floor((onlyBuy + both) / buy),
    Math.floor((onlyGet + both) / get),
    Math.floor((onlyBuy + onlyGet + both) / (buy + get)),
  );

/** How many units more would make a set; 0 when there is one. */
export const unitsShortOfSet = (basket: Basket, goods: BuyGetGoods, { buy, get }: BuyGet): number => {
  const { onlyBuy, onlyGet, both } = countUnits(basket, goods);
  return Math.max(0, buy - onlyBuy - both, get - onlyGet - both, buy + get - onlyBuy - onlyGet - both);
};
