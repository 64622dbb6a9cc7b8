import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testRuntime, requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { getCoupon } from '../get-coupon/get-coupon.ts';
import { getPromotion } from '../get-promotion/get-promotion.ts';
import { redemptionsOf } from '../model/redemptions-of.ts';
import type { Redemption } from '../model/redemption.ts';
import type { CartCoupon } from '../model/coupon.ts';
import { putCoupon } from '../put-coupon/put-coupon.ts';
import { putPromotion } from '../put-promotion/put-promotion.ts';
import { setPromotionState } from '../set-promotion-state/set-promotion-state.ts';
import { incentivesFrom, wantIncentives } from './incentives.ts';
import { lookUpCoupon } from './look-up-coupon.ts';
import { redeemAgainPart } from './redeem-again.ts';
import { redeemPart, releasePart, UsesMoved } from './redeem.ts';

const promotionId = 'half-off';
const reference = {
  orderId: 'ord_1',
  channel: 'web',
  currency: 'IDR',
  actor: 'customer',
  correlationId: 'correlation-1',
  at: '2026-11-23T03:00:00.000Z',
};

interface Limits {
  readonly uses?: number;
  readonly budget?: number;
  readonly usesPerCustomer?: number;
}

/** A shop with one promotion that takes 50,000 off each order, and orders that use it. */
const shopWith = async (limits: Limits, activation: 'automatic' | 'coupon' = 'automatic') => {
  const runtime = testRuntime();
  const staff = requestFrom({
    kind: 'staff',
    staffId: 'sari',
    role: 'merchandiser',
    scopes: ['promotions.write'],
  });
  const limit = async (next: Limits) => {
    const current = (
      await getPromotion(
        { ...staff, params: { promotionId }, query: undefined, body: undefined },
        runtime,
      ).catch(() => undefined)
    )?.version;
    runtime.pass(3000);
    await putPromotion(
      {
        ...staff,
        params: { promotionId },
        query: undefined,
        ifMatch: current,
        body: {
          name: 'Half off',
          startsAt: '2026-01-01T00:00:00Z',
          priority: 0,
          combines: 'with_all',
          activation,
          currency: 'IDR',
          conditions: {},
          target: {},
          effect: { kind: 'amount_off_target', amount: 50_000 },
          limits: next,
          afterReturn: 'keep',
        },
      },
      runtime,
    );
    runtime.pass(3000);
  };
  await limit(limits);
  await setPromotionState(
    { ...staff, params: { promotionId }, query: undefined, body: { state: 'active' } },
    runtime,
  );
  runtime.pass(3000);
  return {
    runtime,
    limit,
    used: async () =>
      (await getPromotion({ ...staff, params: { promotionId }, query: undefined, body: undefined }, runtime))
        .body.used,
    limitCode: async (code: string, uses: number | undefined) => {
      const current = (
        await getCoupon({ ...staff, params: { code }, query: undefined, body: undefined }, runtime).catch(
          () => undefined,
        )
      )?.version;
      return putCoupon(
        {
          ...staff,
          params: { code },
          query: undefined,
          ifMatch: current,
          body: { promotionId, uses, isRevoked: false },
        },
        runtime,
      );
    },
    order: (amount?: number) => order(runtime, amount),
    orderWith: (coupon: CartCoupon) => order(runtime, 50_000, { coupons: [coupon] }),
    orderOf: (...buyerKeys: readonly string[]) => order(runtime, 50_000, { buyerKeys }),
    plan: () => plan(runtime, 50_000, {}),
    place: (redemptions: readonly Redemption[]) => place(runtime, redemptions),
    inCart: async (code: string) => (await lookUpCoupon(runtime.db, code, runtime.clock.now())) ?? missing(),
    cancel: (redemptions: readonly Redemption[]) => commit(runtime.db, [releasePart(redemptions, reference)]),
  };
};

const missing = (): never => {
  throw new Error('the code is not there');
};

interface Buying {
  readonly coupons?: readonly CartCoupon[];
  readonly buyerKeys?: readonly string[];
}

/** Places an order as checkout does; answers what it got, or nothing when the promotion is not given. */
const order = async (
  runtime: TestRuntime,
  wanted = 50_000,
  buying: Buying = {},
): Promise<readonly Redemption[] | undefined> => {
  const redemptions = await plan(runtime, wanted, buying);
  return redemptions === undefined ? undefined : place(runtime, redemptions);
};

const plan = async (
  runtime: TestRuntime,
  wanted: number,
  { coupons = [], buyerKeys }: Buying,
): Promise<readonly Redemption[] | undefined> => {
  const asked = await wantIncentives(runtime.db, runtime.clock, { channel: 'web', coupons, buyerKeys });
  const incentives = incentivesFrom(asked, await readByKey(runtime.db, asked.keys));
  if (coupons.length > incentives.coupons.length) return undefined;
  const { uses = 1, budget = Infinity, usesOfCustomer = 1 } = incentives.remaining.get(promotionId) ?? {};
  if (uses <= 0 || budget <= 0 || usesOfCustomer === 'buyer_unknown' || usesOfCustomer <= 0) return undefined;
  const applied = {
    promotionId,
    name: 'Half off',
    version: 1,
    amount: Math.min(wanted, budget),
    couponCode: coupons[0]?.code,
  };
  return redemptionsOf([applied], incentives.counters);
};

const place = (
  runtime: TestRuntime,
  redemptions: readonly Redemption[],
): Promise<readonly Redemption[] | undefined> =>
  commit(runtime.db, [redeemPart(redemptions, reference)]).then(
    () => redemptions,
    (error: unknown) => {
      if (error instanceof UsesMoved) return undefined;
      throw error;
    },
  );

const given = (orders: readonly (readonly Redemption[] | undefined)[]): number =>
  orders.flatMap((each) => each ?? []).reduce((sum, { amount }) => sum + amount, 0);

const times = async <Result>(count: number, run: (at: number) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  for (let at = 0; at < count; at += 1) results.push(await run(at));
  return results;
};

describe('limits of a promotion that change after use', () => {
  it('give away the budget once, however the number of uses is raised beside it', async () => {
    const shop = await shopWith({ uses: 399, budget: 200_000 });
    const before = await times(3, () => shop.order());

    await shop.limit({ uses: 400, budget: 200_000 });
    const after = await times(6, () => shop.order());

    expect([given(before), given(after)]).toEqual([150_000, 50_000]);
    expect(await shop.used()).toEqual({ uses: 4, budget: 200_000 });
  });

  it('give only what a lowered budget has left after what was given', async () => {
    const shop = await shopWith({ budget: 100_000 });
    const before = await shop.order(80_000);

    await shop.limit({ budget: 84_000 });
    const after = await times(3, () => shop.order(80_000));

    expect([given([before]), given(after)]).toEqual([80_000, 4_000]);
  });

  it('remember uses from the time when another limit, or none, was in force', async () => {
    const shop = await shopWith({ uses: 3 });
    await times(3, () => shop.order());
    await shop.limit({});
    await times(2, () => shop.order());

    await shop.limit({ uses: 6 });
    const after = await times(3, () => shop.order());

    expect(after.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('refuse an order that was priced under the limits before, and give it what the new ones leave', async () => {
    const shop = await shopWith({ budget: 200_000 });
    const priced = (await shop.plan()) ?? [];

    await shop.limit({ budget: 30_000 });

    expect(await shop.place(priced)).toBeUndefined();
    expect(given([await shop.order()])).toBe(30_000);
  });

  it('count an order again that is paid late, under the limits of that time', async () => {
    const shop = await shopWith({ budget: 100_000 });
    const expired = (await shop.order()) ?? [];
    await shop.cancel(expired);
    await shop.limit({ budget: 40_000 });
    const again = async () =>
      commit(shop.runtime.db, [await redeemAgainPart(shop.runtime.db, expired, reference)]);

    await expect(again()).rejects.toBeInstanceOf(UsesMoved);
    await shop.limit({ budget: 50_000 });
    await again();
    expect(await shop.used()).toEqual({ uses: 1, budget: 50_000 });
  });

  it('make room again by exactly what a cancelled order took', async () => {
    const shop = await shopWith({ uses: 500, budget: 200_000 });
    const [first] = await times(4, () => shop.order());
    await shop.limit({ uses: 500, budget: 150_000 });
    await shop.cancel(first ?? []);

    expect(given(await times(2, () => shop.order()))).toBe(0);
    await shop.limit({ uses: 500, budget: 160_000 });
    expect(given(await times(2, () => shop.order()))).toBe(10_000);
  });

  it('never let through more than the limit in force, nor refuse while there is room', async () => {
    const limits = fc.record(
      { uses: fc.integer({ min: 1, max: 900 }), budget: fc.integer({ min: 1, max: 600_000 }) },
      { requiredKeys: [] },
    );
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('use' as const),
          amount: fc.integer({ min: 1, max: 90_000 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('limit' as const), limits }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('few' as const), uses: fc.integer({ min: 1, max: 6 }) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), which: fc.nat(20) }) },
    );
    await fc.assert(
      fc.asyncProperty(limits, fc.array(step, { maxLength: 25 }), async (start, steps) => {
        const shop = await shopWith({ uses: 1, ...start });
        let now: Limits = { uses: 1, ...start };
        const standing: (readonly Redemption[])[] = [];
        for (const each of steps) {
          if (each.kind === 'release') {
            const [gone] = standing.splice(each.which % Math.max(1, standing.length), 1);
            if (gone !== undefined) await shop.cancel(gone);
            continue;
          }
          if (each.kind === 'limit' || each.kind === 'few') {
            now = each.kind === 'few' ? { uses: each.uses } : each.limits;
            await shop.limit(now);
            continue;
          }
          const room = Math.min(each.amount, (now.budget ?? Infinity) - given(standing));
          const hasRoom = room > 0 && standing.length < (now.uses ?? Infinity);
          const placed = await shop.order(each.amount);
          expect(given([placed])).toBe(hasRoom ? room : 0);
          if (placed !== undefined) standing.push(placed);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the limit of a code that changes after use', () => {
  it('counts the orders of the time when there was none', async () => {
    const shop = await shopWith({}, 'coupon');
    await shop.limitCode('HEMAT', 3);
    const order = async () => shop.orderWith(await shop.inCart('HEMAT'));
    await times(3, order);

    await shop.limitCode('HEMAT', undefined);
    await order();
    const { body } = await shop.limitCode('HEMAT', 5);
    const after = await times(3, order);

    expect(body).toMatchObject({ uses: 5, used: 4 });
    expect(after.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('holds for codes that lay in carts while it was raised and lowered', async () => {
    const shop = await shopWith({}, 'coupon');
    await shop.limitCode('HEMAT', 4);
    const old = await shop.inCart('HEMAT');
    await shop.limitCode('HEMAT', 400);
    await shop.limitCode('HEMAT', 4);
    const fresh = await shop.inCart('HEMAT');

    const orders = [
      ...(await times(4, () => shop.orderWith(fresh))),
      ...(await times(4, () => shop.orderWith(old))),
    ];

    expect(orders.filter((each) => each !== undefined)).toHaveLength(4);
  });
});

describe('a limit per customer', () => {
  const ids = { customer: 'cus_ayu', email: 'digest-of-email', phone: 'digest-of-phone' };

  it('counts one person by customer id, e-mail address and phone number together', async () => {
    const shop = await shopWith({ usesPerCustomer: 1 });

    const orders = [
      await shop.orderOf(ids.customer, ids.email, ids.phone),
      await shop.orderOf(ids.email),
      await shop.orderOf(ids.phone),
      await shop.orderOf(ids.customer),
      await shop.orderOf('digest-of-a-new-address', ids.phone),
    ];

    expect(orders.map((each) => each !== undefined)).toEqual([true, false, false, false, false]);
  });

  it('is never given to buyers who are not known by anything', async () => {
    const shop = await shopWith({ usesPerCustomer: 1 });

    expect(await shop.orderOf()).toBeUndefined();
  });

  it('lets the same person use it once, however many orders are placed at once', async () => {
    const shop = await shopWith({ usesPerCustomer: 1 });

    const orders = await Promise.all([
      shop.orderOf(ids.customer, ids.email),
      shop.orderOf(ids.email),
      shop.orderOf(ids.email, ids.phone),
    ]);

    expect(orders.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('may be used again after the order was cancelled, by every identity it counted', async () => {
    const shop = await shopWith({ usesPerCustomer: 1 });
    await shop.cancel((await shop.orderOf(ids.customer, ids.email)) ?? []);

    expect(await shop.orderOf(ids.email)).toBeDefined();
  });
});
