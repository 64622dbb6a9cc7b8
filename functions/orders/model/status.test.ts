import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import type { OrderStatus } from './order.ts';
import { holdsStock, mayBecome } from './status.ts';
import { cancelled, expired, heldBy, isOverdue, paid } from './transitions.ts';

const statuses: readonly OrderStatus[] = ['awaiting_payment', 'confirmed', 'paid', 'cancelled', 'expired'];
const moves = { paid, cancelled, expired };

describe('the ways of an order', () => {
  it('are these and no others', () => {
    const ways = statuses.flatMap((from) =>
      statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );

    expect(ways).toEqual([
      'awaiting_payment → confirmed',
      'awaiting_payment → paid',
      'awaiting_payment → cancelled',
      'awaiting_payment → expired',
      'confirmed → paid',
      'confirmed → cancelled',
      'confirmed → expired',
      'paid → cancelled',
      'expired → paid',
    ]);
  });

  it('raise the version by one, keep the lines, and hold stock exactly while the status says so', () => {
    const step = fc.constantFrom<keyof typeof moves>('paid', 'cancelled', 'expired');
    const start = fc.constantFrom<OrderStatus>('awaiting_payment', 'confirmed');

    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 6 }), (status, steps) => {
        let order = sampleOrder({ status });
        for (const to of steps) {
          if (!mayBecome(order.status, to)) continue;
          const after = moves[to](order, order.payment);
          expect([after.version, after.lines]).toEqual([order.version + 1, order.lines]);
          expect(heldBy(after).length > 0).toBe(holdsStock(after.status));
          order = after;
        }
      }),
    );
  });

  it('cannot be left by any other change', () => {
    const closed = statuses.flatMap((from) =>
      (['paid', 'cancelled', 'expired'] as const)
        .filter((to) => !mayBecome(from, to))
        .map((to) => () => moves[to](sampleOrder({ status: from }), sampleOrder().payment)),
    );

    expect(closed).toHaveLength(7);
    closed.forEach((change) => {
      expect(change).toThrow(RangeError);
    });
  });

  it('always end: from every status, going on leads to one that nobody leaves unless late money finds the goods', () => {
    const ends = (status: OrderStatus, seen: readonly OrderStatus[] = []): boolean =>
      statuses
        .filter((to) => mayBecome(status, to))
        .every((to) => !seen.includes(to) && ends(to, [...seen, status]));

    expect(statuses.every((status) => ends(status))).toBe(true);
  });
});

describe('the time to pay', () => {
  it.each([
    ['2026-11-23T03:14:59.999Z', false],
    ['2026-11-23T03:15:00.000Z', true],
  ])('is over at its very end, at %s: %s', (now, over) => {
    expect(isOverdue(sampleOrder(), now)).toBe(over);
  });

  it('runs for a cash order that has one, and not for one without', () => {
    const later = '2027-01-01T00:00:00.000Z';

    expect(isOverdue(sampleOrder({ status: 'confirmed' }), later)).toBe(true);
    expect(isOverdue(sampleOrder({ status: 'confirmed', expiresAt: undefined }), later)).toBe(false);
  });
});
