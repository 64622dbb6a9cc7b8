import { allocateUnits, perUnit, totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import type { OrderLine } from './order.ts';

type PaidLine = Pick<OrderLine, 'quantity' | 'unitPrice' | 'unitDiscounts' | 'tax'>;

/**
 * What was paid for some units of a line, with tax: the price of each less its own share of the discount, as it was
 * stored when it was sold. Tax that came on top is shared in the same proportion, the last unit takes what does not
 * divide; so all units together give exactly what was paid for the line. Two of 100 with 20 off and 10 % tax on top
 * are 99 each.
 *
 * @param units the units, counted from 0 in the order they are given back
 */
export const paidForUnits = (
  line: PaidLine,
  taxIncluded: boolean,
  { from, units }: { readonly from: number; readonly units: number },
): number => totalOf(someUnits(paidUnits(line, taxIncluded), from, units));

const paidUnits = (
  { quantity, unitPrice, unitDiscounts, tax }: PaidLine,
  taxIncluded: boolean,
): readonly UnitAmount[] => {
  const discounts = unitDiscounts ?? [{ units: quantity, amount: 0 }];
  const net = discounts.map(({ units, amount }) => ({ units, amount: unitPrice - amount }));
  return taxIncluded ? net : perUnit(net, allocateUnits(tax, net), (price, onTop) => price + onTop);
};

/** Some consecutive units of runs; runs of none stay where they are. */
export const someUnits = (
  parts: readonly UnitAmount[],
  from: number,
  units: number,
): readonly UnitAmount[] => {
  let before = 0;
  return parts.map((part) => {
    const first = Math.max(from, before);
    before += part.units;
    return { units: Math.max(0, Math.min(from + units, before) - first), amount: part.amount };
  });
};
