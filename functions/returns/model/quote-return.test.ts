import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import type { Order } from '../../orders/public.ts';
import { emptyAccount } from '../../payments/model/account.ts';
import { refundOfUnits, type PaymentAccount } from '../../payments/public.ts';
import { returnPolicyBody } from '../schemas.ts';
import { quoteReturn } from './quote-return.ts';
import type { Return } from './return.ts';

const terms = returnPolicyBody.parse({});

/** An order of some lines, each with a discount that need not divide, and tax on top or inside. */
const orders: fc.Arbitrary<Order> = fc
  .record({
    taxIncluded: fc.boolean(),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 5 }),
        unitPrice: fc.integer({ min: 1, max: 1000 }),
        off: fc.nat({ max: 100 }),
        tax: fc.nat({ max: 300 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ taxIncluded, lines }) => {
    const [like] = deliveredOrder().lines;
    const sold = lines.map(({ quantity, unitPrice, off, tax }, at) => {
      const share = Math.floor((unitPrice * off) / 100);
      const last = Math.min(unitPrice, share + 1);
      const unitDiscounts =
        quantity === 1
          ? [{ units: 1, amount: share }]
          : [
              { units: quantity - 1, amount: share },
              { units: 1, amount: last },
            ];
      const discount = unitDiscounts.reduce((sum, { units, amount }) => sum + units * amount, 0);
      return {
        ...like!,
        lineId: `ln_${at}`,
        quantity,
        unitPrice,
        discount,
        unitDiscounts,
        total: quantity * unitPrice - discount,
        tax: taxIncluded ? 0 : tax,
        allocations: [{ locationId: 'jakarta', bucket: '0', quantity, delivered: quantity }],
      };
    });
    const total = sold.reduce((sum, line) => sum + line.total + line.tax, 0);
    return deliveredOrder({
      status: 'paid',
      lines: sold,
      totals: { goods: total, discount: 0, delivery: 0, tax: 0, total, taxIncluded },
    });
  });

/** Returns announced, arrived in any order, whole or in part, or cancelled; in the end everything comes back. */
const play = (order: Order, dice: readonly number[]): { given: number; most: number } => {
  let account: PaymentAccount = emptyAccount(order);
  const open: Return[] = [];
  let given = 0;
  let most = 0;
  const left = new Map(order.lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const announce = (lineId: string, quantity: number) => {
    const quoted = quoteReturn({
      order,
      account,
      others: open,
      terms,
      wanted: [{ lineId, quantity, reason: 'damaged' }],
      returnMethod: 'drop_off',
      refundTo: 'tenders',
      credit: Number.MAX_SAFE_INTEGER,
    });
    if (quoted.kind !== 'refund') throw new Error(quoted.kind);
    left.set(lineId, (left.get(lineId) ?? 0) - quantity);
    open.push({
      status: 'approved',
      lines: [{ lineId, sku: 'SHIRT', quantity, reason: 'damaged' }],
      quote: quoted.quote,
    } as unknown as Return);
  };
  const arrive = (at: number) => {
    const [came] = open.splice(at, 1);
    if (came === undefined) return;
    const units = refundOfUnits(order, account, came.lines);
    if (units.kind !== 'refund') throw new Error(units.kind);
    account = {
      ...account,
      refundedUnits: units.refundedUnits,
      refundedForUnits: units.refundedForUnits - units.amount + came.quote.units,
    };
    given += came.quote.amount;
    most = Math.max(most, given);
  };
  const cancel = (at: number) => {
    const [gone] = open.splice(at, 1);
    for (const { lineId, quantity } of gone?.lines ?? [])
      left.set(lineId, (left.get(lineId) ?? 0) + quantity);
  };
  for (const die of dice) {
    const free = [...left].filter(([, units]) => units > 0);
    const [lineId, units = 0] = free[die % Math.max(1, free.length)] ?? [];
    if (die % 3 === 0 && lineId !== undefined) announce(lineId, 1 + (die % units));
    else if (die % 3 === 1) arrive(die % Math.max(1, open.length));
    else cancel(die % Math.max(1, open.length));
  }
  while (open.length > 0) arrive(0);
  for (const [lineId, units] of left) if (units > 0) announce(lineId, units);
  while (open.length > 0) arrive(open.length - 1);
  return { given, most };
};

describe('returns of one order', () => {
  it('refund exactly what was paid once everything came back, and never more before', () => {
    fc.assert(
      fc.property(orders, fc.array(fc.nat({ max: 1000 }), { maxLength: 12 }), (order, dice) => {
        const { given, most } = play(order, dice);

        expect(given).toBe(order.totals.total);
        expect(most).toBeLessThanOrEqual(order.totals.total);
      }),
      { numRuns: 2000, seed: 20261130 },
    );
  });
});
