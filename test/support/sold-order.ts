import fc from 'fast-check';
import type { Order, OrderLine } from '../../functions/orders/public.ts';
import { sampleOrder } from './sample-order.ts';
import { lineOf, outcomeOf, promotionOf } from './sample-promotion.ts';

const SKUS = ['A', 'B', 'C'] as const;

export interface Sale {
  readonly quantities: readonly number[];
  readonly prices: readonly number[];
  /** Per thousand, on top or inside. */
  readonly tax: number;
  readonly taxIncluded: boolean;
  readonly promotion: 'none' | 'kept' | 'recalculated';
  readonly off: number;
  /** How the money is split over three tenders and credit, in percent. */
  readonly split: readonly [number, number, number];
  readonly delivery: number;
  readonly isShopsFault: boolean;
  /** Units that come with a second parcel. */
  readonly later: number;
}

/** An order as a promotion and a tax make it, with each line in two shipments. */
export const soldOrder = ({
  quantities,
  prices,
  tax,
  taxIncluded,
  promotion,
  off,
  delivery,
  later,
}: Sale): Order => {
  const goods = quantities.map((quantity, at) => lineOf(SKUS[at] ?? 'C', prices[at] ?? 1, quantity));
  const threshold = goods.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  const rule = promotion === 'recalculated' ? ({ afterReturn: 'recalculate' } as const) : {};
  const given = { ...rule, conditions: { minimumGoods: threshold } };
  const effect = { kind: 'amount_off_target', amount: Math.min(off, threshold) } as const;
  const promotions = promotion === 'none' ? [] : [promotionOf('p', effect, given)];
  const outcome = outcomeOf(goods, promotions);
  const lines = goods.map((line, at): OrderLine => {
    const { net, shares } = outcome.lines[at] ?? { net: 0, shares: [] };
    const second = Math.min(later, line.quantity - 1);
    const here = { bucket: '0', quantity: line.quantity - second, delivered: line.quantity - second };
    const there = { locationId: 'surabaya', bucket: '0', quantity: second };
    return {
      ...(sampleOrder().lines[0] as OrderLine),
      ...line,
      productId: line.sku,
      name: line.sku,
      total: net,
      discount: line.quantity * line.unitPrice - net,
      unitDiscounts: shares,
      tax: Math.round((net * tax) / 1000),
      deliveredAt: '2026-11-23T03:00:00.000Z',
      allocations: [{ locationId: 'jakarta', ...here }, ...(second === 0 ? [] : [there])],
    };
  });
  const sum = (each: (line: OrderLine) => number): number => lines.reduce((all, line) => all + each(line), 0);
  const [net, taxes] = [sum(({ total }) => total), sum((line) => line.tax)];
  return sampleOrder({
    status: 'paid',
    expiresAt: undefined,
    customerId: 'cus_1',
    lines,
    promotions: outcome.applied as Order['promotions'],
    delivery: { method: 'ship', optionId: 'regular', fee: delivery },
    totals: {
      goods: threshold,
      discount: threshold - net,
      delivery,
      tax: taxes,
      total: net + delivery + (taxIncluded ? 0 : taxes),
      taxIncluded,
    },
  });
};

/** What three tenders and a gift card pay of it; minor units. */
export const tendersOf = ({ split }: Sale, total: number) => {
  const [first, second, byCredit] = split.map((percent) => Math.floor((total * percent) / 100));
  const [byCard = 0, byWallet = 0, credit = 0] = [first, second, byCredit];
  return { captured: [byCard, byWallet, total - byCard - byWallet - credit], byCredit: credit };
};

export const sales: fc.Arbitrary<Sale> = fc.record({
  quantities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  prices: fc.tuple(...SKUS.map(() => fc.integer({ min: 1, max: 1000 }))),
  tax: fc.constantFrom(0, 100, 110),
  taxIncluded: fc.boolean(),
  promotion: fc.constantFrom('none', 'kept', 'recalculated'),
  off: fc.integer({ min: 1, max: 600 }),
  split: fc.constantFrom([100, 0, 0], [50, 50, 0], [33, 33, 17], [0, 0, 100], [20, 0, 40]),
  delivery: fc.constantFrom(0, 150),
  isShopsFault: fc.boolean(),
  later: fc.nat(2),
});
