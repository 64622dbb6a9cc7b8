import { describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import { counted, nextFigureChange, noValue, rfmOf, stageOf, together } from './customer-value.ts';

const now = Date.parse('2026-11-30T00:00:00.000Z');
const ago = (days: number) => new Date(now - days * DAY).toISOString();
const value = (orders: number, days: number, spent = 500_000) => ({
  orders,
  spent: { IDR: spent },
  firstAt: ago(days),
  lastAt: ago(days),
});

describe('where a customer stands', () => {
  it.each([
    ['acquisition', noValue],
    ['trial', value(1, 10)],
    ['trial', value(1, 180)],
    ['loyalty', value(2, 90)],
    ['retention', value(2, 91)],
    ['recovery', value(9, 181)],
    ['recovery', value(1, 181)],
  ])('is %s', (stage, of) => {
    expect(stageOf(of, now)).toBe(stage);
  });

  it('is scored from 1 to 5 by how lately, how often and for how much they bought', () => {
    expect(rfmOf(noValue, now, () => 0)).toBeUndefined();
    expect(rfmOf(value(1, 400, 10_000), now, () => 0)).toEqual({ recency: 1, frequency: 1, monetary: 1 });
    expect(rfmOf(value(3, 45, 1_000_000), now, () => 0)).toEqual({ recency: 4, frequency: 3, monetary: 3 });
    expect(rfmOf(value(10, 30, 10_000_000), now, () => 0)).toEqual({
      recency: 5,
      frequency: 5,
      monetary: 5,
    });
    const dollars = { orders: 1, spent: { USD: 10_000 }, firstAt: ago(1), lastAt: ago(1) };
    expect(rfmOf(dollars, now, () => 2)?.monetary).toBe(3);
  });

  it('counts paid orders, less those that were cancelled', () => {
    const paid = { kind: 'order', orders: 1, amount: 200, currency: 'USD' } as const;
    const one = counted(noValue, paid, ago(5));
    const two = counted(one, { ...paid, amount: 100, currency: 'IDR' }, ago(2));

    expect(two).toEqual({ orders: 2, spent: { USD: 200, IDR: 100 }, firstAt: ago(5), lastAt: ago(2) });
    expect(counted(two, { ...paid, orders: -1, amount: -200 }, ago(1))).toMatchObject({
      orders: 1,
      spent: { USD: 0, IDR: 100 },
      lastAt: ago(2),
    });
    expect(together([one, two])).toMatchObject({ orders: 3, spent: { USD: 400, IDR: 100 }, lastAt: ago(2) });
  });

  it('counts returns, and remembers the last cart that was left', () => {
    const left = counted(noValue, { kind: 'cart_abandoned' }, ago(3));
    const returned = counted(left, { kind: 'return' }, ago(1));

    expect(returned).toMatchObject({ orders: 0, returns: 1, cartAbandonedAt: ago(3) });
    expect(together([returned, returned])).toMatchObject({ returns: 2, cartAbandonedAt: ago(3) });
  });

  it.each([
    [10, 20],
    [31, 29],
    [100, 20],
    [179, 1],
    [240, 0],
  ])('changes by time alone: %i days after the order, in %i days', (days, inDays) => {
    expect(nextFigureChange(value(2, days), now)).toBe(now + inDays * DAY + 1);
  });

  it('changes no more by time once the customer is lost for good', () => {
    expect(nextFigureChange(value(2, 241), now)).toBeUndefined();
    expect(nextFigureChange(noValue, now)).toBeUndefined();
  });
});
