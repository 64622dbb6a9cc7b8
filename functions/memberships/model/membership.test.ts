import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bought, emptyMembership, isRunning, refundOf, withdrawn, type Membership } from './membership.ts';

const plan = {
  planId: 'plus',
  name: 'Plus',
  sku: 'PLUS',
  months: 12,
  group: 'plus',
  refund: 'pro_rata',
  version: 1,
} as const;
const start = '2026-12-01T00:00:00.000Z';
const nobody = emptyMembership('cus_ayu', plan, start);

const buy = (before: Membership, orderId: string, at: string, quantity = 1): Membership =>
  bought(before, plan, { orderId, quantity, paid: 365_000 * quantity, currency: 'IDR', at }) ?? before;
const timesOf = ({ periods }: Membership) =>
  periods.map(({ from, to }) => [from.slice(0, 10), to.slice(0, 10)]);

describe('a membership', () => {
  it('runs from its payment for the months of its plan, and a renewal begins where it ends', () => {
    const first = buy(nobody, 'o1', start);
    const renewed = buy(first, 'o2', '2027-11-15T00:00:00.000Z');

    expect(timesOf(renewed)).toEqual([
      ['2026-12-01', '2027-12-01'],
      ['2027-12-01', '2028-12-01'],
    ]);
    expect([
      isRunning(first, '2027-11-30T23:59:59.999Z'),
      isRunning(first, '2027-12-01T00:00:00.000Z'),
    ]).toEqual([true, false]);
  });

  it('begins anew after a pause, and an order starts it once', () => {
    const first = buy(nobody, 'o1', start);
    const later = buy(first, 'o2', '2028-03-31T00:00:00.000Z');

    expect(later.endsAt).toBe('2029-03-31T00:00:00.000Z');
    expect(later.startedAt).toBe('2028-03-31T00:00:00.000Z');
    expect(buy(later, 'o1', '2028-05-01T00:00:00.000Z')).toBe(later);
  });

  it('loses what a cancelled order paid for, and what was paid next begins earlier', () => {
    const both = buy(buy(nobody, 'o1', start), 'o2', start);

    const second = withdrawn(both, ['o1'], '2027-01-01T00:00:00.000Z');
    const none = withdrawn(second, ['o2'], '2027-02-01T00:00:00.000Z');

    // The second period has the 29th of February.
    expect(timesOf(second)).toEqual([['2027-01-01', '2028-01-02']]);
    expect(none).toMatchObject({ status: 'ended', endsAt: '2027-02-01T00:00:00.000Z', periods: [] });
  });

  it('is not started by a payment that is heard of after the cancellation', () => {
    const before = withdrawn(nobody, ['o1'], start);

    expect(buy(before, 'o1', start)).toBe(before);
  });
});

describe('the refund of a membership', () => {
  const [year] = buy(nobody, 'o1', start).periods;

  it('is what was paid for the whole days that are left: 265 of 365 days of Rp 365.000 are Rp 265.000', () => {
    const after100Days = '2027-03-11T00:00:00.000Z';

    expect(year && refundOf(year, after100Days)).toBe(265_000);
    expect(year && refundOf(year, '2027-03-11T00:00:00.001Z')).toBe(264_000);
    expect(year && refundOf(year, start)).toBe(365_000);
    expect(year && refundOf({ ...year, refund: 'none' }, start)).toBe(0);
  });

  it('is never more than was paid, and never grows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 400 * 24 }),
        fc.integer({ min: 0, max: 400 * 24 }),
        (paid, a, b) => {
          if (year === undefined) return;
          const at = (hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString();
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((hours) =>
            refundOf({ ...year, paid }, at(hours)),
          );
          expect(sooner).toBeLessThanOrEqual(paid);
          expect(later).toBeLessThanOrEqual(sooner ?? 0);
          expect(later).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
