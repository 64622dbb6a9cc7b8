import { describe, expect, it } from '@jest/globals';
import { sampleRule } from '../../../test/support/sample-rule.ts';
import { earningsOf, type OpenRule } from './earnings.ts';
import { moneyFor, type PaidOrder } from './paid-order.ts';
import { mayHold, periodOf } from './rule.ts';

const coffee = { sku: 'KOPI', categories: ['gayo', 'coffee'], paid: 300_000 };
const shirt = { sku: 'BATIK', categories: ['batik'], paid: 200_000 };
const order = (changes: Partial<PaidOrder> = {}): PaidOrder => ({
  orderId: 'o1',
  customerId: 'ayu',
  channel: 'web',
  currency: 'IDR',
  method: 'ship',
  locations: [],
  paidAt: '2026-11-23T03:00:00.000Z',
  lines: [coffee, shirt],
  money: 500_000,
  ...changes,
});
const five = sampleRule({ ruleId: 'five' });
const amounts = (rules: readonly OpenRule[], of = order()) =>
  earningsOf(of, rules).map(({ ruleId, amount }) => [ruleId, amount]);

describe('what a paid order earns', () => {
  it('is 5 % of Rp 500,000: Rp 25,000, to be spent in 14 days, for 90 days', () => {
    const rule = { ...five, validDays: 90 };

    expect(earningsOf(order(), [{ rule }])).toEqual([
      {
        ruleId: 'five',
        lotId: 'cashback:o1:five',
        amount: 25_000,
        availableAt: '2026-12-07T03:00:00.000Z',
        expiresAt: '2027-03-07T03:00:00.000Z',
      },
    ]);
  });

  it('is never more than an order may bring, than is left, or than the goods cost', () => {
    const capped = { ...five, limits: { perOrder: 20_000 } };
    const gift = { ...five, earn: { kind: 'amount' as const, amount: 900_000 } };

    expect(amounts([{ rule: capped }])).toEqual([['five', 20_000]]);
    expect(amounts([{ rule: capped, left: 7_500 }])).toEqual([['five', 7_500]]);
    expect(amounts([{ rule: capped, left: 0 }])).toEqual([]);
    expect(amounts([{ rule: gift }])).toEqual([['five', 500_000]]);
  });

  it('needs the least that has to be spent on the targeted goods', () => {
    const rule = { ...five, target: { categories: ['coffee'] }, minimumSpend: 300_001 };

    expect(amounts([{ rule }])).toEqual([]);
    expect(amounts([{ rule: { ...rule, minimumSpend: 300_000 } }])).toEqual([['five', 15_000]]);
  });

  it('goes by the rule that gives most, and goods that have earned do not earn again', () => {
    const onCoffee = sampleRule({
      ruleId: 'coffee',
      target: { categories: ['coffee'] },
      earn: { kind: 'percent', percent: 12.5 },
    });

    expect(amounts([{ rule: five }, { rule: onCoffee }])).toEqual([
      ['coffee', 37_500],
      ['five', 10_000],
    ]);
  });

  it('leaves a part of a minor unit with the shop', () => {
    const cents = order({ currency: 'USD', lines: [{ ...coffee, paid: 999 }] });

    expect(amounts([{ rule: five }], cents)).toEqual([['five', 49]]);
  });

  it('asks who buys: a group, a first purchase; what is not known does not hold', () => {
    const rule = sampleRule({ conditions: { groups: ['gold'], firstPurchaseOnly: true } });

    expect(amounts([{ rule }])).toEqual([]);
    expect(amounts([{ rule }], order({ groups: ['gold'], isFirstPurchase: false }))).toEqual([]);
    expect(amounts([{ rule }], order({ groups: ['gold'], isFirstPurchase: true }))).toHaveLength(1);
  });

  it.each([
    ['before it begins', { startsAt: '2026-11-23T03:00:00.001Z' }, false],
    ['from its beginning', { startsAt: '2026-11-23T03:00:00.000Z' }, true],
    ['when it is over', { endsAt: '2026-11-23T03:00:00.000Z' }, false],
    ['in another channel', { conditions: { channels: ['pos'] } }, false],
    ['at a location, when it is picked up there', { conditions: { locations: ['kemang'] } }, true],
    ['handed over otherwise', { conditions: { methods: ['ship'] } }, false],
    ['in another currency', { currency: 'USD' }, false],
  ] as const)('looks where and when: %s', (_when, changes, holds) => {
    const facts = order({ method: 'pickup', locations: ['kemang'] });

    expect(mayHold(sampleRule(changes as object), facts)).toBe(holds);
  });

  it('is counted by the day or month of the customer’s limit, where that begins at midnight', () => {
    const per = (period: 'day' | 'month' | 'always') =>
      periodOf(
        sampleRule({ limits: { perCustomer: { amount: 1, period, timeZone: 'Asia/Jakarta' } } }),
        '2026-11-30T17:00:00.000Z',
      );

    expect([per('day'), per('month'), per('always')]).toEqual(['2026-12-01', '2026-12', 'always']);
  });
});

describe('what counts as paid', () => {
  const lines = [
    { total: 180_000, lineId: 'a' },
    { total: 90_000, lineId: 'b' },
  ] as never;
  const totals = { goods: 300_000, discount: 30_000, delivery: 15_000, tax: 0, taxIncluded: true };

  it('is goods after discounts, without delivery', () => {
    expect(moneyFor({ lines, delivery: {}, totals: { ...totals, total: 285_000 } })).toEqual({
      money: 270_000,
      lines: [180_000, 90_000],
    });
  });

  it('is less what gift cards and store credit paid, shared over the lines to the last rupiah', () => {
    const credits = [{ kind: 'gift_card', accountId: 'c', amount: 100_000 }] as const;

    expect(moneyFor({ lines, delivery: {}, totals: { ...totals, total: 285_000 }, credits })).toEqual({
      money: 170_000,
      lines: [113_333, 56_667],
    });
  });

  it('is the goods without a tax that came on top, while refunds are a part of both', () => {
    const onTop = { ...totals, taxIncluded: false, tax: 29_700, total: 314_700 };

    expect(moneyFor({ lines, delivery: {}, totals: onTop })).toEqual({
      money: 299_700,
      lines: [180_000, 90_000],
    });
  });

  it('leaves out the tax on delivery: what is paid for goods is what their refund gives back', () => {
    const goods = { total: 100_000, lineId: 'a' };
    const onTop = { ...totals, discount: 0, delivery: 5_000, tax: 9_319, taxIncluded: false, total: 114_319 };

    expect(moneyFor({ lines: [goods] as never, delivery: { tax: 444 }, totals: onTop })).toEqual({
      money: 108_875,
      lines: [100_000],
    });
  });
});
