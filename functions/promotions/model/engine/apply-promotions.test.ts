import { describe, expect, it } from '@jest/globals';
import { lineOf, onTheWeb, outcomeOf, promotionOf } from '../../../../test/support/sample-promotion.ts';
import type { Effect } from '../effect.ts';
import type { PromotionOutcome } from '../outcome.ts';

const off = (amount: number): Effect => ({ kind: 'amount_off_target', amount });
const percent = (percentage: number): Effect => ({ kind: 'percent', percent: percentage });
const buyGet = (buy: number, get: number, more: object = {}): Effect => ({
  kind: 'buy_get',
  buy,
  get,
  percent: 100,
  ...more,
});

/** What every unit got, in the order of the lines. */
const sharesOf = ({ lines }: PromotionOutcome) =>
  lines.map(({ shares }) => shares.flatMap(({ units, amount }) => Array<number>(units).fill(amount)));
const appliedIn = ({ applied }: PromotionOutcome) =>
  Object.fromEntries(applied.map(({ promotionId, amount }) => [promotionId, amount]));
const reasonsIn = ({ notApplied }: PromotionOutcome) =>
  Object.fromEntries(notApplied.map(({ promotionId, reasons }) => [promotionId, reasons]));

describe('what a promotion takes off', () => {
  it('is shared by largest remainder: 10 000 over 100 000, 50 000 and 33 333', () => {
    const lines = [lineOf('A', 100_000), lineOf('B', 50_000), lineOf('C', 33_333)];

    expect(outcomeOf(lines, [promotionOf('voucher', off(10_000))])).toMatchObject({
      goodsDiscount: 10_000,
      lines: [
        { gross: 100_000, discount: 5_455, net: 94_545 },
        { discount: 2_727 },
        { discount: 1_818, discounts: [{ promotionId: 'voucher', amount: 1_818 }] },
      ],
    });
  });

  it('is kept per unit, and the last unit gets what does not divide: 333, 333, 334', () => {
    expect(sharesOf(outcomeOf([lineOf('A', 5_000, 3)], [promotionOf('p', off(1_000))]))).toEqual([
      [333, 333, 334],
    ]);
  });

  it('in percent is rounded once a line, halves to the even neighbour', () => {
    const outcome = outcomeOf(
      [lineOf('A', 333, 3), lineOf('B', 5), lineOf('C', 15)],
      [promotionOf('tenth', percent(10))],
    );

    expect(sharesOf(outcome)).toEqual([[33, 33, 34], [0], [2]]);
  });

  it('is never more than there is', () => {
    const outcome = outcomeOf([lineOf('A', 20_000, 2)], [promotionOf('voucher', off(100_000))]);

    expect([sharesOf(outcome), outcome.lines[0]?.net, appliedIn(outcome)]).toEqual([
      [[20_000, 20_000]],
      0,
      { voucher: 40_000 },
    ]);
  });

  it('off every unit stops at nothing', () => {
    const outcome = outcomeOf(
      [lineOf('A', 3_000, 2), lineOf('B', 9_000)],
      [promotionOf('each', { kind: 'amount_off_unit', amount: 5_000 })],
    );

    expect(sharesOf(outcome)).toEqual([[3_000, 3_000], [5_000]]);
  });

  it('down to a price leaves alone what is cheaper', () => {
    const outcome = outcomeOf(
      [lineOf('A', 129_000, 2), lineOf('B', 79_000)],
      [promotionOf('all-99', { kind: 'fixed_price', unitPrice: 99_000 })],
    );

    expect(sharesOf(outcome)).toEqual([[30_000, 30_000], [0]]);
  });

  it('grows with the highest step that is reached', () => {
    const steps = promotionOf('steps', {
      kind: 'steps',
      by: 'goods',
      steps: [
        { from: 300_000, off: { kind: 'amount', amount: 30_000 } },
        { from: 500_000, off: { kind: 'amount', amount: 75_000 } },
      ],
    });
    const of = (unitPrice: number) => outcomeOf([lineOf('A', unitPrice)], [steps]);

    expect([299_999, 300_000, 499_999, 500_000].map((price) => of(price).goodsDiscount)).toEqual([
      0, 30_000, 30_000, 75_000,
    ]);
    expect(reasonsIn(of(299_999))).toEqual({ steps: [{ code: 'goods_short', missing: { amount: 1 } }] });
  });

  it('may grow with units, in percent', () => {
    const steps = promotionOf('more', {
      kind: 'steps',
      by: 'units',
      steps: [
        { from: 2, off: { kind: 'percent', percent: 10 } },
        { from: 4, off: { kind: 'percent', percent: 25 } },
      ],
    });

    expect([1, 3, 4].map((units) => outcomeOf([lineOf('A', 1_000, units)], [steps]).goodsDiscount)).toEqual([
      0, 300, 1_000,
    ]);
  });
});

describe('buying some and getting some', () => {
  it('pays two of three, the cheapest is free', () => {
    const lines = [lineOf('A', 50_000), lineOf('B', 30_000), lineOf('C', 40_000)];

    expect(sharesOf(outcomeOf(lines, [promotionOf('3-for-2', buyGet(2, 1))]))).toEqual([[0], [30_000], [0]]);
  });

  it('takes the last of lines that cost the same', () => {
    expect(
      sharesOf(outcomeOf([lineOf('A', 50_000), lineOf('B', 50_000)], [promotionOf('p', buyGet(1, 1))])),
    ).toEqual([[0], [50_000]]);
  });

  it('takes the last unit of a line, and repeats up to its limit', () => {
    const of = (limit?: number) =>
      sharesOf(
        outcomeOf(
          [lineOf('A', 10_000, 7)],
          [promotionOf('3-for-2', buyGet(2, 1, limit === undefined ? {} : { limit }))],
        ),
      );

    expect(of()).toEqual([[0, 0, 0, 0, 0, 10_000, 10_000]]);
    expect(of(1)).toEqual([[0, 0, 0, 0, 0, 0, 10_000]]);
  });

  it('gives of other goods than were bought', () => {
    const shoes = promotionOf('socks', buyGet(1, 2, { of: { skus: ['SOCKS'] }, percent: 50 }), {
      target: { skus: ['SHOES'] },
    });

    expect(sharesOf(outcomeOf([lineOf('SHOES', 500_000), lineOf('SOCKS', 20_000, 3)], [shoes]))).toEqual([
      [0],
      [0, 10_000, 10_000],
    ]);
  });

  it('keeps for buying what the set needs, even if it is the cheapest', () => {
    const set = promotionOf('set', buyGet(1, 1, { of: { skus: ['CHEAP', 'DEAR'] } }), {
      target: { skus: ['CHEAP'] },
    });

    expect(sharesOf(outcomeOf([lineOf('CHEAP', 1_000), lineOf('DEAR', 9_000)], [set]))).toEqual([
      [0],
      [9_000],
    ]);
  });

  it('says how many units are missing to a set', () => {
    const outcome = outcomeOf([lineOf('A', 10_000, 1)], [promotionOf('3-for-2', buyGet(2, 1))]);

    expect(reasonsIn(outcome)).toEqual({ '3-for-2': [{ code: 'units_short', missing: { units: 2 } }] });
  });

  it('gives in the order of the cart where that is declared', () => {
    const lines = [lineOf('A', 50_000), lineOf('B', 30_000)];

    expect(sharesOf(outcomeOf(lines, [promotionOf('p', buyGet(1, 1, { choose: 'cart_order' }))]))).toEqual([
      [50_000],
      [0],
    ]);
  });
});

describe('a set together', () => {
  const suit = promotionOf('suit', {
    kind: 'bundle',
    parts: [
      { sku: 'JACKET', quantity: 1 },
      { sku: 'SHIRT', quantity: 2 },
    ],
    deal: { kind: 'price', price: 1_000_000 },
  });

  it('costs its price, as often as it is complete', () => {
    const outcome = outcomeOf([lineOf('JACKET', 900_000), lineOf('SHIRT', 200_000, 3)], [suit]);

    // 300 000 over 900 000, 200 000 and 200 000; the third shirt is in no set.
    expect(sharesOf(outcome)).toEqual([[207_692], [0, 46_154, 46_154]]);
  });

  it('says which part is missing', () => {
    const outcome = outcomeOf([lineOf('JACKET', 900_000), lineOf('SHIRT', 200_000)], [suit]);

    expect(outcome.notApplied[0]).toMatchObject({
      reasons: [{ code: 'parts_missing', missing: { skus: ['SHIRT'] } }],
      isWithinReach: true,
    });
  });

  it('is made of the units that are dearest by now', () => {
    const tenth = { kind: 'percent', percent: 10 } as const;
    const outcome = outcomeOf(
      [lineOf('JACKET', 900_000), lineOf('SHIRT', 200_000, 3)],
      [
        promotionOf('one-cheaper', buyGet(2, 1, { percent: 50 }), {
          priority: 1,
          target: { skus: ['SHIRT'] },
        }),
        { ...suit, effect: { ...suit.effect, deal: tenth } as Effect },
      ],
    );

    expect(sharesOf(outcome)).toEqual([[90_000], [20_000, 20_000, 100_000]]);
  });

  it('never costs more than its parts', () => {
    expect(outcomeOf([lineOf('JACKET', 400_000), lineOf('SHIRT', 200_000, 2)], [suit])).toMatchObject({
      goodsDiscount: 0,
      notApplied: [{ promotionId: 'suit', reasons: [{ code: 'nothing_left' }] }],
    });
  });
});

describe('a gift', () => {
  const tote = promotionOf(
    'tote',
    { kind: 'gift', sku: 'TOTE', quantity: 1 },
    {
      conditions: { minimumGoods: 200_000 },
    },
  );
  const gifts = new Map([['TOTE', { unitPrice: 49_000, available: 3 }]]);

  it('is added for nothing, and worth its price', () => {
    const outcome = outcomeOf([lineOf('A', 250_000)], [tote], { gifts });

    expect(outcome).toMatchObject({
      goodsDiscount: 0,
      gifts: [{ promotionId: 'tote', sku: 'TOTE', quantity: 1, unitPrice: 49_000 }],
      applied: [{ promotionId: 'tote', amount: 49_000 }],
    });
  });

  it('is given whole or not at all, where stock and budget allow', () => {
    const lines = [lineOf('A', 250_000)];
    const remaining = new Map([['tote', { budget: 48_999 }]]);

    expect(reasonsIn(outcomeOf(lines, [tote]))).toEqual({ tote: [{ code: 'gift_not_there' }] });
    expect(reasonsIn(outcomeOf(lines, [tote], { gifts, remaining }))).toEqual({
      tote: [{ code: 'budget_spent' }],
    });
  });
});

describe('less for delivery', () => {
  const free = promotionOf(
    'free',
    { kind: 'delivery', options: ['regular'], deal: { kind: 'free' } },
    {
      conditions: { minimumGoods: 300_000 },
    },
  );
  const delivery = { optionId: 'regular', method: 'ship', fee: 18_000 } as const;

  it('is free from a value on, for the options it names', () => {
    const lines = [lineOf('A', 300_000)];

    expect(outcomeOf(lines, [free], { delivery }).delivery).toEqual({
      optionId: 'regular',
      fee: 18_000,
      discount: 18_000,
      net: 0,
    });
    expect(outcomeOf(lines, [free], { delivery: { ...delivery, optionId: 'express' } })).toMatchObject({
      delivery: { net: 18_000 },
      notApplied: [{ reasons: [{ code: 'other_delivery_option' }], isWithinReach: true }],
    });
  });

  it('stops at nothing when several take from the fee', () => {
    const promotions = [
      promotionOf('less', { kind: 'delivery', deal: { kind: 'amount', amount: 10_000 } }, { priority: 2 }),
      promotionOf('more', { kind: 'delivery', deal: { kind: 'amount', amount: 10_000 } }, { priority: 1 }),
    ];
    const outcome = outcomeOf([lineOf('A', 1_000)], promotions, { delivery });

    expect([outcome.delivery?.net, appliedIn(outcome)]).toEqual([0, { less: 10_000, more: 8_000 }]);
  });

  it('may be a fixed fee, which raises no lower one', () => {
    const flat = promotionOf('flat', { kind: 'delivery', deal: { kind: 'fixed_fee', fee: 5_000 } });
    const net = (fee: number) =>
      outcomeOf([lineOf('A', 1_000)], [flat], { delivery: { ...delivery, fee } }).delivery?.net;

    expect([net(18_000), net(3_000)]).toEqual([5_000, 3_000]);
  });
});

describe('several promotions', () => {
  it('take one after the other from what is left, the higher priority first', () => {
    const lines = [lineOf('A', 100_000)];
    const first = (id: string, effect: Effect) => promotionOf(id, effect, { priority: 10 });

    expect(
      appliedIn(outcomeOf(lines, [first('half', percent(50)), promotionOf('less', off(10_000))])),
    ).toEqual({ half: 50_000, less: 10_000 });
    expect(
      appliedIn(outcomeOf(lines, [first('less', off(10_000)), promotionOf('half', percent(50))])),
    ).toEqual({ less: 10_000, half: 45_000 });
  });

  it('of one priority go from the unit to the whole cart, whatever they are called', () => {
    const applied = outcomeOf(
      [lineOf('A', 100_000)],
      [
        promotionOf('a', off(1_000)),
        promotionOf('b', percent(10)),
        promotionOf('c', { kind: 'fixed_price', unitPrice: 90_000 }),
      ],
    ).applied.map(({ promotionId, amount }) => [promotionId, amount]);

    expect(applied).toEqual([
      ['c', 10_000],
      ['b', 9_000],
      ['a', 1_000],
    ]);
  });

  it('do not take each other’s condition away: it is measured on the goods as priced', () => {
    const outcome = outcomeOf(
      [lineOf('A', 300_000)],
      [
        promotionOf('tenth', percent(10), { priority: 5 }),
        promotionOf('from-300', off(30_000), { conditions: { minimumGoods: 300_000 } }),
      ],
    );

    expect(appliedIn(outcome)).toEqual({ tenth: 30_000, 'from-300': 30_000 });
  });

  it('that share a group give the one that saves most', () => {
    const group = { exclusionGroup: 'summer' };
    const promotions = [promotionOf('tenth', percent(10), group), promotionOf('less', off(15_000), group)];
    const of = (unitPrice: number) => outcomeOf([lineOf('A', unitPrice)], promotions);

    expect(appliedIn(of(100_000))).toEqual({ less: 15_000 });
    expect(appliedIn(of(200_000))).toEqual({ tenth: 20_000 });
    expect(reasonsIn(of(100_000))).toEqual({
      tenth: [{ code: 'another_saves_more', promotionId: 'less' }],
    });
  });

  it('stand alone where they combine with none: the higher priority decides, then what saves more', () => {
    const lines = [lineOf('A', 100_000)];
    const alone = (priority: number, amount: number) =>
      promotionOf('alone', off(amount), { combines: 'with_none', priority });
    const others = [
      promotionOf('x', off(5_000), { priority: 5 }),
      promotionOf('y', off(6_000), { priority: 4 }),
    ];
    const applied = (priority: number, amount: number) =>
      appliedIn(outcomeOf(lines, [alone(priority, amount), ...others]));
    const together = { x: 5_000, y: 6_000 };

    expect([applied(6, 1_000), applied(4, 90_000)]).toEqual([{ alone: 1_000 }, together]);
    expect([applied(5, 10_999), applied(5, 11_001)]).toEqual([together, { alone: 11_001 }]);
    expect(reasonsIn(outcomeOf(lines, [alone(4, 90_000), ...others]))).toEqual({
      alone: [{ code: 'does_not_combine', promotionId: 'x' }],
    });
  });

  it('on goods may stand beside those on delivery only', () => {
    const outcome = outcomeOf(
      [lineOf('A', 100_000)],
      [
        promotionOf('half', percent(50), { combines: 'with_delivery', priority: 1 }),
        promotionOf('less', off(1_000)),
        promotionOf('ship', { kind: 'delivery', deal: { kind: 'free' } }, { priority: 9 }),
      ],
      { delivery: { optionId: 'regular', method: 'ship', fee: 18_000 } },
    );

    expect(appliedIn(outcome)).toEqual({ ship: 18_000, half: 50_000 });
    expect(reasonsIn(outcome)).toEqual({ less: [{ code: 'does_not_combine', promotionId: 'half' }] });
  });

  it('spend no more than their budget, shared as the whole would have been', () => {
    const remaining = new Map([['tenth', { budget: 10_000 }]]);
    const lines = [lineOf('A', 100_000), lineOf('B', 50_000), lineOf('C', 33_333)];

    expect(outcomeOf(lines, [promotionOf('tenth', percent(10))], { remaining })).toMatchObject({
      lines: [{ discount: 5_455 }, { discount: 2_727 }, { discount: 1_818 }],
      applied: [{ promotionId: 'tenth', amount: 10_000, isCapped: true }],
    });
  });
});

describe('who gets a promotion', () => {
  const given = (conditions: object, more: object = {}) =>
    outcomeOf([lineOf('A', 100_000)], [promotionOf('p', percent(10), { conditions })], more);
  const ship = { delivery: { optionId: 'regular', method: 'ship', fee: 0 } } as const;
  const pickUp = {
    delivery: { optionId: 'pickup-jakarta', method: 'pickup', fee: 0, locationId: 'jakarta' },
  } as const;
  const known = (more: object) => ({ context: { ...onTheWeb, ...more } });

  it.each([
    ['a channel', { channels: ['pos'] }, {}, known({ channel: 'pos' }), 'other_channel'],
    ['a store', { soldAt: ['jakarta'] }, {}, known({ soldAt: 'jakarta' }), 'not_sold_at_location'],
    [
      'another store',
      { soldAt: ['jakarta'] },
      known({ soldAt: 'bali' }),
      known({ soldAt: 'jakarta' }),
      'not_sold_at_location',
    ],
    ['pick-up at a store', { pickedUpAt: ['jakarta'] }, ship, pickUp, 'not_picked_up_at_location'],
    ['a method', { methods: ['pickup'] }, ship, pickUp, 'other_method'],
    ['a method not chosen yet', { methods: ['pickup'] }, {}, pickUp, 'no_delivery'],
    ['a country', { countries: ['SG'] }, {}, known({ country: 'SG' }), 'other_country'],
    ['a group', { groups: ['vip'] }, {}, known({ groups: ['vip'] }), 'not_in_group'],
    ['signing in', { signedInOnly: true }, {}, known({ isSignedIn: true }), 'not_signed_in'],
    [
      'a first purchase',
      { firstPurchaseOnly: true },
      {},
      known({ isFirstPurchase: true }),
      'not_first_purchase',
    ],
    [
      'hours in Jakarta',
      { hours: { timeZone: 'Asia/Jakarta', days: [1], from: '10:00', to: '12:00' } },
      known({ at: onTheWeb.at - 1 }),
      {},
      'outside_hours',
    ],
  ])('hangs on %s', (_case, conditions, elsewhere, there, code) => {
    expect(given(conditions, there).goodsDiscount).toBe(10_000);
    expect(given(conditions, elsewhere)).toMatchObject({
      goodsDiscount: 0,
      notApplied: [{ promotionId: 'p', reasons: [{ code }] }],
    });
  });

  it('hangs on its state, its window, its currency and what is left of its limits', () => {
    const codeOf = (changes: object, remaining = {}) =>
      outcomeOf([lineOf('A', 100)], [promotionOf('p', percent(10), changes)], {
        remaining: new Map([['p', remaining]]),
      }).notApplied[0]?.reasons[0]?.code;
    const now = new Date(onTheWeb.at).toISOString();

    expect([
      codeOf({ state: 'paused' }),
      codeOf({ startsAt: new Date(onTheWeb.at + 1).toISOString() }),
      codeOf({ startsAt: now }),
      codeOf({ endsAt: now }),
      codeOf({ currency: 'USD' }),
      codeOf({}, { uses: 0 }),
      codeOf({}, { usesOfCustomer: 0 }),
      codeOf({}, { budget: 0 }),
    ]).toEqual([
      'not_active',
      'not_started',
      undefined,
      'ended',
      'other_currency',
      'used_up',
      'used_up_by_customer',
      'budget_spent',
    ]);
  });

  it('hangs on its code, which stands beside what it gave', () => {
    const secret = promotionOf('secret', percent(10), { activation: 'coupon' });
    const coupons = [{ code: 'HEMAT10', promotionId: 'secret' }];

    expect(outcomeOf([lineOf('A', 100)], [secret]).notApplied).toMatchObject([
      { reasons: [{ code: 'no_coupon' }], isWithinReach: false },
    ]);
    expect(outcomeOf([lineOf('A', 100)], [secret], { coupons })).toMatchObject({
      applied: [{ promotionId: 'secret', couponCode: 'HEMAT10' }],
      lines: [{ discounts: [{ couponCode: 'HEMAT10' }] }],
    });
  });

  it('hangs on the goods: named, excluded, in a category, or reduced already', () => {
    const target = { categories: ['shirts'], except: { skus: ['B'] }, reduced: 'exclude' } as const;
    const shirts = { categories: ['clothes', 'shirts'] };
    const lines = [
      lineOf('A', 100, 1, shirts),
      lineOf('B', 100, 1, shirts),
      lineOf('C', 100, 1, { ...shirts, isReduced: true }),
      lineOf('D', 100),
    ];

    expect(sharesOf(outcomeOf(lines, [promotionOf('p', percent(10), { target })]))).toEqual([
      [10],
      [0],
      [0],
      [0],
    ]);
  });

  it('is told only what a shopper can change: never of another store, group or code', () => {
    const near = { conditions: { minimumGoods: 150_000 } };
    const promotions = [
      promotionOf('near', percent(10), near),
      promotionOf('store', percent(10), { conditions: { ...near.conditions, soldAt: ['jakarta'] } }),
      promotionOf('pickup', percent(10), { conditions: { ...near.conditions, pickedUpAt: ['jakarta'] } }),
      promotionOf('vip', percent(10), { conditions: { ...near.conditions, groups: ['vip'] } }),
      promotionOf('code', percent(10), { ...near, activation: 'coupon' }),
    ];
    const told = outcomeOf([lineOf('A', 100_000)], promotions).notApplied.filter(
      ({ isWithinReach }) => isWithinReach,
    );

    expect(told).toEqual([
      {
        promotionId: 'near',
        name: 'Promotion near',
        reasons: [{ code: 'goods_short', missing: { amount: 50_000 } }],
        isWithinReach: true,
      },
    ]);
  });
});
