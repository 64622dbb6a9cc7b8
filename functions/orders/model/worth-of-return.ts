import { weighReturn, type ReturnRule } from '../../promotions/public.ts';
import { mergedUnits, perUnit, totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import type { Order, OrderLine } from './order.ts';
import { paidForUnits, someUnits } from './paid-units.ts';

/** What a promotion does not give any more, because of what goes back. */
export interface LostDiscount {
  readonly promotionId: string;
  readonly name: string;
  /** Minor units, with the tax on them. */
  readonly amount: number;
}

/** What is given back for units of an order. */
export interface ReturnWorth {
  /** What was paid for them, less `lost`; never below 0. Minor units. */
  readonly amount: number;
  readonly lost: readonly LostDiscount[];
}

type Sold = Pick<Order, 'lines' | 'promotions' | 'totals'>;

/**
 * What all units that went back so far come to. Each is worth what was paid for it; promotions that are weighed anew
 * take off what they would not have given on the units that are kept. When nothing is kept nothing is taken off, so all
 * units together give exactly what was paid.
 *
 * @param returned units by line, counted from the first
 */
export const worthOfReturn = (order: Sold, returned: Readonly<Record<string, number>>): ReturnWorth => {
  const { lines, promotions = [], totals } = order;
  const kept = lines.map((line) => keptOf(line, returned[line.lineId] ?? 0));
  const lost = promotions.flatMap(({ rule, promotionId, name }): LostDiscount[] => {
    if (rule === undefined) return [];
    const amount = lostOf(promotionId, rule, kept, totals.taxIncluded);
    return amount > 0 ? [{ promotionId, name, amount }] : [];
  });
  const paid = sumOf(kept, ({ line, from }) =>
    paidForUnits(line, totals.taxIncluded, { from: 0, units: from }),
  );
  return { amount: Math.max(0, paid - sumOf(lost, ({ amount }) => amount)), lost };
};

/** What is kept of a line, and what comes off each unit of that. */
interface Kept {
  readonly line: OrderLine;
  /** The first unit that is kept. */
  readonly from: number;
  readonly units: number;
  off: readonly UnitAmount[];
}

const keptOf = (line: OrderLine, from: number): Kept => {
  const units = line.quantity - from;
  const all = line.unitDiscounts ?? [{ units: line.quantity, amount: 0 }];
  return { line, from, units, off: mergedUnits(someUnits(all, from, units)) };
};

const lostOf = (promotionId: string, rule: ReturnRule, kept: Kept[], taxIncluded: boolean): number => {
  const goods = kept.filter(({ line, units }) => units > 0 && line.gift === undefined);
  const gave = new Map(rule.gave.map(({ lineId, shares }) => [lineId, shares]));
  const weighing = goods.map((each) => {
    const own = mergedUnits(someUnits(gave.get(each.line.lineId) ?? nothing(each), each.from, each.units));
    return { each, own, others: perUnit(each.off, own, (all, part) => all - part) };
  });
  const weighed = weighReturn(
    rule,
    weighing.map(({ each: { line, units }, others }) => ({
      lineId: line.lineId,
      sku: line.sku,
      quantity: units,
      unitPrice: line.unitPrice,
      left: others.map((run) => ({ units: run.units, amount: line.unitPrice - run.amount })),
    })),
  );
  const anew = weighing.map(({ each, own, others }) => {
    const now = weighed?.get(each.line.lineId) ?? [{ units: each.units, amount: 0 }];
    const less = totalOf(own) - totalOf(now);
    return { each, less: less + (taxIncluded ? 0 : taxOn(less, each.line)), off: perUnit(others, now, add) };
  });
  const goodsLost = sumOf(anew, ({ less }) => less);
  if (goodsLost > 0) for (const { each, off } of anew) each.off = off;
  const giftsLost = weighed === undefined && goods.length > 0 ? worthOfGifts(promotionId, kept) : 0;
  return Math.max(0, goodsLost) + giftsLost;
};

const nothing = ({ line }: Kept): readonly UnitAmount[] => [{ units: line.quantity, amount: 0 }];

const add = (a: number, b: number): number => a + b;

/** The tax that comes with a part of a line's price, in the proportion of its own. */
const taxOn = (part: number, { total, tax }: OrderLine): number =>
  total === 0 ? 0 : Number((BigInt(part) * BigInt(tax)) / BigInt(total));

/** A gift that stays with the customer has to be paid for when the promotion lapses. */
const worthOfGifts = (promotionId: string, kept: readonly Kept[]): number =>
  sumOf(kept, ({ line: { gift, quantity }, units }) =>
    gift?.promotionId === promotionId ? Math.floor((gift.worth * units) / quantity) : 0,
  );

const sumOf = <Each>(all: readonly Each[], amount: (each: Each) => number): number =>
  all.reduce((sum, each) => sum + amount(each), 0);
