import { describe, expect, it } from '@jest/globals';
import { promotionOf } from '../../../../test/support/sample-promotion.ts';
import { conflictsOf, contradictionsOf } from './contradictions.ts';
import type { Effect } from '../effect.ts';
import type { Promotion } from '../promotion.ts';

const tenth: Effect = { kind: 'percent', percent: 10 };
const steps = (...all: readonly (readonly [number, number])[]): Effect => ({
  kind: 'steps',
  by: 'goods',
  steps: all.map(([from, amount]) => ({ from, off: { kind: 'amount', amount } })),
});
const bundle = (...parts: readonly (readonly [string, number])[]): Effect => ({
  kind: 'bundle',
  parts: parts.map(([sku, quantity]) => ({ sku, quantity })),
  deal: { kind: 'percent', percent: 10 },
});
const found = (effect: Effect, changes: Partial<Promotion> = {}) =>
  contradictionsOf(promotionOf('p', effect, changes)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what a promotion says against itself', () => {
  it.each<readonly [string, Effect, Partial<Promotion>, string]>([
    ['more than all', { kind: 'percent', percent: 101 }, {}, '/effect/percent PERCENT_OUT_OF_RANGE'],
    ['no part', { kind: 'percent', percent: 0 }, {}, '/effect/percent PERCENT_OUT_OF_RANGE'],
    ['a thousandth', { kind: 'percent', percent: 12.345 }, {}, '/effect/percent PERCENT_TOO_FINE'],
    ['nothing off', { kind: 'amount_off_unit', amount: 0 }, {}, '/effect/amount DOES_NOTHING'],
    [
      'half a rupiah',
      { kind: 'amount_off_target', amount: 10.5 },
      {},
      '/effect/amount AMOUNT_DOES_NOT_FIT_CURRENCY',
    ],
    [
      'an amount of no currency',
      { kind: 'fixed_price', unitPrice: 99_000 },
      { currency: undefined },
      '/currency CURRENCY_MISSING',
    ],
    [
      'a budget of no currency',
      tenth,
      { currency: undefined, limits: { budget: 1 } },
      '/currency CURRENCY_MISSING',
    ],
    ['an end before the beginning', tenth, { endsAt: '2026-01-01T00:00:00.000Z' }, '/endsAt WINDOW_EMPTY'],
    ['buying none', { kind: 'buy_get', buy: 0, get: 1, percent: 100 }, {}, '/effect/buy COUNT_BELOW_ONE'],
    ['getting none', { kind: 'buy_get', buy: 2, get: 0, percent: 100 }, {}, '/effect/get COUNT_BELOW_ONE'],
    ['a set of one', bundle(['A', 1]), {}, '/effect/parts BUNDLE_OF_ONE'],
    ['a part twice', bundle(['A', 1], ['A', 1]), {}, '/effect/parts/1/sku PART_TWICE'],
    [
      'a part that does not count',
      bundle(['A', 1], ['B', 1]),
      { target: { except: { skus: ['B'] } } },
      '/effect/parts/1/sku PART_NOT_TARGETED',
    ],
    ['steps that fall', steps([500, 75], [300, 30]), {}, '/effect/steps/1/from STEPS_OUT_OF_ORDER'],
    ['a step twice', steps([300, 30], [300, 75]), {}, '/effect/steps/1/from STEPS_OUT_OF_ORDER'],
    ['a higher step that gives less', steps([300, 75], [500, 30]), {}, '/effect/steps/1/off STEP_GIVES_LESS'],
    ['no steps', steps(), {}, '/effect/steps NO_STEPS'],
    [
      'a gift for itself',
      { kind: 'gift', sku: 'A', quantity: 1 },
      { target: { skus: ['A'] } },
      '/effect/sku GIFT_IS_ITS_TARGET',
    ],
    [
      'alone in a group',
      tenth,
      { combines: 'with_none', exclusionGroup: 'g' },
      '/exclusionGroup ALONE_IN_A_GROUP',
    ],
    [
      'delivery with delivery',
      { kind: 'delivery', deal: { kind: 'free' } },
      { combines: 'with_delivery' },
      '/combines DELIVERY_WITH_DELIVERY',
    ],
    ['for nobody', tenth, { conditions: { channels: [] } }, '/conditions/channels HOLDS_FOR_NOBODY'],
    [
      'picked up and only shipped',
      tenth,
      { conditions: { pickedUpAt: ['jakarta'], methods: ['ship'] } },
      '/conditions/methods PICKUP_EXCLUDED',
    ],
    [
      'no time of the day',
      tenth,
      { conditions: { hours: { timeZone: 'Asia/Jakarta', from: '10:00', to: '10:00' } } },
      '/conditions/hours/to HOURS_EMPTY',
    ],
    [
      'named and excluded',
      tenth,
      { target: { skus: ['A', 'B'], except: { skus: ['C', 'B'] } } },
      '/target/except/skus/1 EXCLUDES_WHAT_IT_NAMES',
    ],
    [
      'more for one than for all',
      tenth,
      { limits: { uses: 5, usesPerCustomer: 6 } },
      '/limits/usesPerCustomer LIMITS_CROSS',
    ],
    [
      'a delivery that is weighed anew after a return',
      { kind: 'delivery', deal: { kind: 'free' } },
      { afterReturn: 'recalculate' },
      '/afterReturn DELIVERY_IS_KEPT',
    ],
  ])('is found: %s', (_case, effect, changes, contradiction) => {
    expect(found(effect, changes)).toEqual([contradiction]);
  });

  it('is told all at once', () => {
    const changes: Partial<Promotion> = { endsAt: '2025-01-01T00:00:00.000Z', conditions: { channels: [] } };

    expect(found({ kind: 'buy_get', buy: 0, get: 0, percent: 200 }, changes)).toEqual([
      '/endsAt WINDOW_EMPTY',
      '/conditions/channels HOLDS_FOR_NOBODY',
      '/effect/buy COUNT_BELOW_ONE',
      '/effect/get COUNT_BELOW_ONE',
      '/effect/percent PERCENT_OUT_OF_RANGE',
    ]);
  });

  it('is nothing for what shops do every day', () => {
    const everyday: readonly Effect[] = [
      { kind: 'percent', percent: 33.33 },
      { kind: 'percent', percent: 100 },
      { kind: 'fixed_price', unitPrice: 0 },
      { kind: 'buy_get', buy: 2, get: 1, percent: 100 },
      bundle(['A', 2]),
      steps([300_000, 30_000], [500_000, 75_000]),
      { kind: 'gift', sku: 'TOTE', quantity: 1 },
      { kind: 'delivery', deal: { kind: 'free' } },
    ];

    expect(everyday.flatMap((effect) => found(effect))).toEqual([]);
    expect(found(tenth, { currency: undefined })).toEqual([]);
  });
});

describe('what promotions say against each other', () => {
  const summer = (promotionId: string, changes: Partial<Promotion> = {}) =>
    promotionOf(promotionId, tenth, { exclusionGroup: 'summer', ...changes });

  it('is one group and priority at the same time, which leaves it to chance', () => {
    expect(conflictsOf(summer('a'), [summer('a'), summer('b')])).toEqual([
      expect.objectContaining({ pointer: '/priority', code: 'OVERLAPPING_WINDOWS' }),
    ]);
  });

  it.each<readonly [string, Partial<Promotion>]>([
    ['priority', { priority: 1 }],
    ['group', { exclusionGroup: 'winter' }],
    ['channel', { conditions: { channels: ['pos'] } }],
    ['currency', { currency: 'USD' }],
    ['time, for windows that only touch', { startsAt: '2026-06-01T00:00:00.000Z' }],
    ['state, when it is over', { state: 'ended' }],
  ])('is nothing when they differ in %s', (_case, changes) => {
    const first = summer('a', { endsAt: '2026-06-01T00:00:00.000Z', conditions: { channels: ['web'] } });

    expect(conflictsOf(first, [summer('b', { conditions: { channels: ['web'] }, ...changes })])).toEqual([]);
  });
});
