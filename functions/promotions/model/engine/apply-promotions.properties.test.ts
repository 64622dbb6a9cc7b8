import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { totalOf, type UnitAmount } from '#shared/money/allocate-units.ts';
import { lineOf, outcomeOf, promotionOf } from '../../../../test/support/sample-promotion.ts';
import type { Effect } from '../effect.ts';
import type { PromotionOutcome } from '../outcome.ts';
import type { PromotionLine } from './priced-cart.ts';
import type { Promotion } from '../promotion.ts';

const MANY = { numRuns: 2_000 };
const SKUS = ['A', 'B', 'C', 'D'] as const;

const units = (max: number) => fc.integer({ min: 1, max });
const percentage = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
const amount = fc.integer({ min: 1, max: 30_000 });
const sku = fc.constantFrom(...SKUS);

const goodsEffect: fc.Arbitrary<Effect> = fc.oneof(
  percentage.map((percent) => ({ kind: 'percent' as const, percent })),
  amount.map((off) => ({ kind: 'amount_off_unit' as const, amount: off })),
  amount.map((off) => ({ kind: 'amount_off_target' as const, amount: off })),
  amount.map((unitPrice) => ({ kind: 'fixed_price' as const, unitPrice })),
  fc.tuple(units(3), units(2), percentage, fc.option(sku)).map(([buy, get, percent, of]) => ({
    kind: 'buy_get' as const,
    buy,
    get,
    percent,
    ...(of === null ? {} : { of: { skus: [of] } }),
  })),
  fc.tuple(units(2), units(2), amount).map(([a, b, price]) => ({
    kind: 'bundle' as const,
    parts: [
      { sku: 'A', quantity: a },
      { sku: 'B', quantity: b },
    ],
    deal: { kind: 'price' as const, price },
  })),
  fc.tuple(amount, amount, percentage).map(([from, off, percent]) => ({
    kind: 'steps' as const,
    by: 'goods' as const,
    steps: [
      { from, off: { kind: 'amount' as const, amount: off } },
      { from: from * 2, off: { kind: 'percent' as const, percent } },
    ],
  })),
);

const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 7, arbitrary: goodsEffect },
  { weight: 1, arbitrary: fc.constant<Effect>({ kind: 'gift', sku: 'TOTE', quantity: 1 }) },
  {
    weight: 1,
    arbitrary: amount.map<Effect>((off) => ({ kind: 'delivery', deal: { kind: 'amount', amount: off } })),
  },
);

const promotionsOf = (effects: fc.Arbitrary<Effect>, most: number): fc.Arbitrary<readonly Promotion[]> =>
  fc
    .array(
      fc.tuple(
        effects,
        fc.nat(2),
        fc.constantFrom('with_all', 'with_all', 'with_all', 'with_delivery', 'with_none'),
        fc.constantFrom(undefined, undefined, 'g1', 'g2'),
        fc.constantFrom({}, {}, { skus: ['A', 'C'] }, { except: { skus: ['B'] } }),
      ),
      { maxLength: most },
    )
    .map((all) =>
      all.map(([does, priority, combines, group, target], at) =>
        promotionOf(`p${at}`, does, {
          priority,
          combines: combines as Promotion['combines'],
          target,
          ...(group === undefined || combines !== 'with_all' ? {} : { exclusionGroup: group }),
        }),
      ),
    );

const cart: fc.Arbitrary<readonly PromotionLine[]> = fc
  .array(fc.tuple(units(5), fc.nat(20_000)), { minLength: 1, maxLength: SKUS.length })
  .map((lines) => lines.map(([quantity, price], at) => lineOf(SKUS[at] ?? 'A', price, quantity)));

const promotions = promotionsOf(effect, 6);
const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
const gifts = new Map([['TOTE', { unitPrice: 9_000, available: 1 }]]);
const delivery = { optionId: 'regular', method: 'ship', fee: 18_000 } as const;
const more = { gifts, delivery };

const flat = (parts: readonly UnitAmount[]): readonly number[] =>
  parts.flatMap(({ units: count, amount: each }) => Array<number>(count).fill(each));
const savingOf = ({ applied }: PromotionOutcome): number =>
  applied.reduce((sum, { amount: saved }) => sum + saved, 0);

/** Tells the difference only where there is one: it is asked many thousand times. */
const expectSame = (found: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
};

/** Everything a customer or a bookkeeper would check. */
const expectBooksToBalance = (outcome: PromotionOutcome, lines: readonly PromotionLine[]): void => {
  const wrong = outcome.lines.flatMap((line, at) => {
    const { unitPrice = 0, quantity = 0 } = lines[at] ?? {};
    const shares = flat(line.shares);
    const parts = line.discounts.map(({ shares: part }) => flat(part));
    return [
      shares.length === quantity || 'every unit has a share',
      shares.every((share) => Number.isSafeInteger(share) && share >= 0 && share <= unitPrice) ||
        'no share is above its unit',
      totalOf(line.shares) === line.discount || 'the shares are the discount',
      line.discounts.every((part) => totalOf(part.shares) === part.amount && part.amount > 0) ||
        'the shares of a promotion are what it gives',
      shares.every((share, unit) => share === parts.reduce((sum, part) => sum + (part[unit] ?? 0), 0)) ||
        'a unit’s share is what the promotions give it',
      (line.net === unitPrice * quantity - line.discount && line.net >= 0) || 'the net is what is left',
    ].filter((answer) => answer !== true);
  });
  expect(wrong).toEqual([]);
  const given = outcome.gifts.reduce((sum, gift) => sum + gift.unitPrice * gift.quantity, 0);
  expect(outcome.goodsDiscount).toBe(outcome.lines.reduce((sum, { discount }) => sum + discount, 0));
  expect(savingOf(outcome)).toBe(outcome.goodsDiscount + given + (outcome.delivery?.discount ?? 0));
  expect(outcome.delivery?.net ?? 0).toBeGreaterThanOrEqual(0);
};

describe('whatever the cart and the promotions', () => {
  it('shares sum to the discount, none is above its unit, and nothing is negative', () => {
    fc.assert(
      fc.property(cart, promotions, (lines, offered) => {
        expectBooksToBalance(outcomeOf(lines, offered, more), lines);
      }),
      MANY,
    );
  });

  it('no budget is exceeded, and the books balance all the same', () => {
    fc.assert(
      fc.property(cart, promotions, fc.nat(20_000), (lines, offered, budget) => {
        const remaining = new Map(offered.map(({ promotionId }) => [promotionId, { budget }]));
        const outcome = outcomeOf(lines, offered, { ...more, remaining });
        expect(outcome.applied.filter(({ amount: saved }) => saved > budget)).toEqual([]);
        expectBooksToBalance(outcome, lines);
      }),
      MANY,
    );
  });

  it('the order in which promotions were loaded is irrelevant, and asking twice gives the same', () => {
    fc.assert(
      fc.property(cart, promotions, shuffled, (lines, offered, places) => {
        const other = places.flatMap((place) => offered[place] ?? []);
        const once = outcomeOf(lines, offered, more);
        expectSame(outcomeOf(lines, other, more), once);
      }),
      MANY,
    );
  });

  it('promotions of another channel, store, group or time change nothing, and are not told', () => {
    const elsewhere = fc.constantFrom<Partial<Promotion>>(
      { conditions: { channels: ['pos'] } },
      { conditions: { soldAt: ['jakarta'] } },
      { conditions: { channels: ['web', 'pos'], soldAt: ['bali'] } },
      { conditions: { pickedUpAt: ['jakarta'] } },
      { conditions: { groups: ['vip'] } },
      { startsAt: '2026-12-01T00:00:00.000Z' },
      { state: 'paused' },
      { activation: 'coupon' },
      { currency: 'USD' },
    );
    fc.assert(
      fc.property(
        cart,
        promotions,
        effect,
        elsewhere,
        fc.nat(3),
        (lines, offered, does, changes, priority) => {
          const stranger = promotionOf('stranger', does, { priority, ...changes });
          const { notApplied, ...without } = outcomeOf(lines, offered, more);
          const { notApplied: told, ...withIt } = outcomeOf(lines, [stranger, ...offered], more);
          expectSame(withIt, without);
          expectSame(
            told.filter(({ promotionId }) => promotionId !== 'stranger'),
            notApplied,
          );
          expect(told.find(({ promotionId }) => promotionId === 'stranger')?.isWithinReach).toBe(false);
        },
      ),
      MANY,
    );
  });

  it('of a group the cart gets the one that saves most of all that could be chosen', () => {
    const grouped = promotionsOf(effect, 4).map((all) =>
      all.map((promotion) => ({ ...promotion, combines: 'with_all' as const, exclusionGroup: 'g' })),
    );
    const free = promotionOf('free', { kind: 'percent', percent: 10 }, { priority: 1 });
    fc.assert(
      fc.property(cart, grouped, (lines, members) => {
        const alone = members.map((member) => savingOf(outcomeOf(lines, [member, free], more)));
        const chosen = outcomeOf(lines, [...members, free], more);
        expect(savingOf(chosen)).toBe(Math.max(savingOf(outcomeOf(lines, [free], more)), ...alone));
      }),
      MANY,
    );
  });

  it('several of one kind and priority save the same in any order', () => {
    const alike = fc.oneof(
      fc.array(amount.map<Effect>((off) => ({ kind: 'amount_off_target', amount: off }))),
      fc.array(amount.map<Effect>((off) => ({ kind: 'amount_off_unit', amount: off }))),
      fc.array(amount.map<Effect>((unitPrice) => ({ kind: 'fixed_price', unitPrice }))),
    );
    fc.assert(
      fc.property(cart, alike, (lines, effects) => {
        const named = (names: readonly Effect[]) => names.map((does, at) => promotionOf(`p${at}`, does));
        const forth = outcomeOf(lines, named(effects));
        const back = outcomeOf(lines, named(effects.toReversed()));
        expect(back.goodsDiscount).toBe(forth.goodsDiscount);
      }),
      MANY,
    );
  });
});
