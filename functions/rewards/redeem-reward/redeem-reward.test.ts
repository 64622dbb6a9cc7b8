import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { DAY } from '#shared/time/clock.ts';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { loadCreditAccount, pointsAccountId, givePointsPart, storeCreditId } from '../../credit/public.ts';
import { customerIdFor } from '../../customers/public.ts';
import { standingKey, programmeKey } from '../../loyalty/store/keys.ts';
import { DEFAULT_PROGRAMME } from '../../loyalty/model/programme.ts';
import { lookUpCoupon } from '../../promotions/public.ts';
import { couponUseKey } from '../../promotions/store/use-keys.ts';
import { cancelRedemption } from '../cancel-redemption/cancel-redemption.ts';
import { endReward } from '../end-reward/end-reward.ts';
import { listAllRewards } from '../list-all-rewards/list-all-rewards.ts';
import { listMyRedemptions } from '../list-my-redemptions/list-my-redemptions.ts';
import { listRewards } from '../list-rewards/list-rewards.ts';
import { putReward } from '../put-reward/put-reward.ts';
import { redeemForCustomer } from '../redeem-for-customer/redeem-for-customer.ts';
import { signVoucher } from '../sign-voucher/sign-voucher.ts';
import { redeemReward } from './redeem-reward.ts';

const staff = staffWith('rewards.write');
const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;
type Body = Parameters<typeof putReward>[0]['body'];

const voucher: Body = {
  name: 'Rp 25.000 off',
  points: 250,
  gives: { kind: 'voucher', promotionId: 'p25', validDays: 60 },
  startsAt: '2026-01-01T00:00:00Z',
  cancelDays: 14,
};

const shop = async (points = 600) => {
  const runtime = testRuntime();
  const { db } = runtime;
  const promotions = [
    promotionOf('p25', { kind: 'amount_off_target', amount: 25_000 }, { activation: 'coupon' }),
    promotionOf('automatic', { kind: 'percent', percent: 10 }),
    promotionOf(
      'mug',
      { kind: 'gift', sku: 'MUG', quantity: 1 },
      { activation: 'coupon', conditions: { soldAt: ['kemang'] } },
    ),
  ];
  for (const each of promotions)
    await db.writeOne(put({ table: 'catalog', pk: 'PROMOTIONS', sk: each.promotionId }, each));
  const earned = { customerId: 'cus_ayu', orderId: 'o1', step: 'EARN#o1', points };
  const life = { expiresAt: '2027-01-31T00:00:00.000Z' };
  await commit(db, [await givePointsPart(earned, life, { ...runtime, cause })]);
  const save = (changes: Partial<Body> = {}, rewardId = 'off', ifMatch = 0) =>
    putReward(asking(staff, { params: { rewardId }, body: { ...voucher, ...changes }, ifMatch }), runtime);
  const redeem = (key?: string, rewardId = 'off', who = 'cus_ayu') =>
    redeemReward(
      asking(customer(who), {
        params: { rewardId },
        idempotency: key === undefined ? undefined : { key: `${who} ${key}`, fingerprint: rewardId },
      }),
      runtime,
    );
  const cancel = (redemptionId: string, who = 'cus_ayu') =>
    cancelRedemption(asking(customer(who), { params: { redemptionId } }), runtime);
  const sign = (redemptionId: string, who = 'cus_ayu') =>
    signVoucher(asking(customer(who), { params: { redemptionId } }), runtime);
  const account = () => loadCreditAccount(db, pointsAccountId('cus_ayu'));
  const mine = async () => (await listMyRedemptions(asking(customer('cus_ayu'), {}), runtime)).body.data;
  const valid = (code = '') => lookUpCoupon(db, code, runtime.clock.now());
  return { runtime, save, redeem, cancel, sign, account, mine, valid };
};

const balanceOf = async ({ account }: Awaited<ReturnType<typeof shop>>) => (await account())?.balance;

describe('a reward', () => {
  it('is redeemed once for each request, however often it is sent: points go, and a voucher comes', async () => {
    const world = await shop();
    await world.save();

    const [first, again] = await Promise.all([world.redeem('k1'), world.redeem('k1')]);

    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ points: 250, status: 'redeemed', kind: 'voucher' });
    expect(await world.valid(first.body.couponCode)).toMatchObject({ promotionId: 'p25' });
    expect(await balanceOf(world)).toBe(350);
    expect(await world.mine()).toEqual([first.body]);
    const [counted] = (await listAllRewards(asking(staff, {}), world.runtime)).body.data;
    expect(counted).toMatchObject({ rewardId: 'off', redeemed: 1 });
  });

  it('costs points that are there: two redemptions of one balance at once, and one wins', async () => {
    const world = await shop(400);
    await world.save();

    const outcomes = await Promise.all([refusalOf(world.redeem('a')), refusalOf(world.redeem('b'))]);

    expect(outcomes.sort()).toEqual(['CREDIT_INSUFFICIENT', 'none']);
    expect(await balanceOf(world)).toBe(150);
    expect(await world.mine()).toHaveLength(1);
  });

  it('is had by one of two customers who want the last', async () => {
    const world = await shop();
    await world.save({ stock: 1 });
    const earned = { customerId: 'cus_budi', orderId: 'o2', step: 'EARN#o2', points: 300 };
    await commit(world.runtime.db, [await givePointsPart(earned, {}, { ...world.runtime, cause })]);

    const outcomes = await Promise.all([
      refusalOf(world.redeem('a')),
      refusalOf(world.redeem('b', 'off', 'cus_budi')),
    ]);

    expect(outcomes.sort()).toEqual(['REWARD_SOLD_OUT', 'none']);
    const [shown] = (await listRewards(asking(customer('cus_ayu'), {}), world.runtime)).body.data;
    expect(shown).toMatchObject({ rewardId: 'off', left: 0 });
  });

  it('is redeemed so often by one customer as it says, also at once; a cancelled time does not count', async () => {
    const world = await shop();
    await world.save({ perCustomer: 1 });

    const outcomes = await Promise.all([refusalOf(world.redeem('a')), refusalOf(world.redeem('b'))]);
    const [kept] = await world.mine();
    await world.cancel(kept?.redemptionId ?? '');

    expect(outcomes.sort()).toEqual(['REWARD_LIMIT_REACHED', 'none']);
    expect(await refusalOf(world.redeem('c'))).toBe('none');
  });

  it('is for those who have its tier or a higher one', async () => {
    const world = await shop();
    const levels = [
      { tier: 'silver', name: 'Silver', fromPoints: 100 },
      { tier: 'gold', name: 'Gold', fromPoints: 500 },
    ];
    const tiers = { ...DEFAULT_PROGRAMME.tiers, levels };
    const { db } = world.runtime;
    await db.writeOne(put(programmeKey, { ...DEFAULT_PROGRAMME, version: 1, tiers }));
    const stand = (tier?: string) =>
      db.writeOne(put(standingKey('cus_ayu'), { customerId: 'cus_ayu', version: 1, months: {}, tier }));
    await world.save({ tier: 'silver' });

    const without = await refusalOf(world.redeem('a'));
    await stand('gold');

    expect([without, await refusalOf(world.redeem('b'))]).toEqual(['REWARD_TIER_REQUIRED', 'none']);
    expect(await refusalOf(world.save({ tier: 'platinum' }, 'other'))).toBe('INVALID_REQUEST');
  });

  it('is not to be had before it begins and after it ends, and staff may end it', async () => {
    const world = await shop();
    await world.save({ startsAt: '2026-12-24T00:00:00Z' }, 'later');
    await world.save();
    await endReward(asking(staff, { params: { rewardId: 'off' } }), world.runtime);
    await endReward(asking(staff, { params: { rewardId: 'off' } }), world.runtime);

    expect(await refusalOf(world.redeem('a', 'later'))).toBe('REWARD_NOT_AVAILABLE');
    expect(await refusalOf(world.redeem('b'))).toBe('REWARD_NOT_AVAILABLE');
    expect(await refusalOf(world.redeem('c', 'nothing'))).toBe('REWARD_NOT_FOUND');
    expect((await listRewards(asking(customer('cus_ayu'), {}), world.runtime)).body.data).toEqual([]);
    expect(await balanceOf(world)).toBe(600);
  });

  it('is store credit at once, which expires, and cannot be cancelled', async () => {
    const world = await shop();
    await world.save({ gives: { kind: 'store_credit', amount: 20_000, currency: 'IDR', validDays: 30 } });

    const { body } = await world.redeem('a');

    const credit = await loadCreditAccount(world.runtime.db, storeCreditId('cus_ayu', 'IDR'));
    expect(credit).toMatchObject({ balance: 20_000, lots: [{ expiresAt: '2026-12-23T03:00:00.000Z' }] });
    expect(body).toMatchObject({ credit: { amount: 20_000, currency: 'IDR' } });
    expect(body.couponCode).toBeUndefined();
    expect(await refusalOf(world.cancel(body.redemptionId))).toBe('REDEMPTION_NOT_CANCELLABLE');
  });

  it('is redeemed by staff at the till with the points of their customer, once', async () => {
    const world = await shop();
    await world.save();
    const ayu = customerIdFor('ayu');
    const earned = { customerId: ayu, orderId: 'o3', step: 'EARN#o3', points: 250 };
    await commit(world.runtime.db, [await givePointsPart(earned, {}, { ...world.runtime, cause })]);
    const redeem = () =>
      redeemForCustomer(
        asking(staffWith('rewards.redeem'), {
          params: { customerId: 'ayu' },
          body: { rewardId: 'off' },
          idempotency: { key: 'till k1', fingerprint: 'off' },
        }),
        world.runtime,
      );

    const [first, again] = [await redeem(), await redeem()];

    expect(again).toEqual(first);
    expect(await loadCreditAccount(world.runtime.db, pointsAccountId(ayu))).toMatchObject({ balance: 0 });
    const mine = await listMyRedemptions(asking(customer(ayu), {}), world.runtime);
    expect(mine.body.data).toEqual([first.body]);
  });

  it('that is a free product of some stores says so, from its promotion', async () => {
    const world = await shop();
    await world.save({ gives: { kind: 'free_product', promotionId: 'mug' } }, 'mug');

    const [shown] = (await listRewards(asking(customer('cus_ayu'), {}), world.runtime)).body.data;

    expect(shown).toMatchObject({ kind: 'free_product', giftSku: 'MUG', locations: ['kemang'] });
    const other = { kind: 'voucher', promotionId: 'mug' } as const;
    expect(await refusalOf(world.save({ gives: other }, 'wrong'))).toBe('INVALID_REQUEST');
    const automatic = { kind: 'voucher', promotionId: 'automatic' } as const;
    expect(await refusalOf(world.save({ gives: automatic }, 'wrong'))).toBe('COUPON_NEEDS_COUPON_PROMOTION');
  });
});

describe('a cancelled reward', () => {
  it('gives its points back once with the expiry they had, and its voucher is worth nothing', async () => {
    const world = await shop();
    await world.save();
    const { body } = await world.redeem('a');

    const [first, again] = await Promise.all([
      world.cancel(body.redemptionId),
      world.cancel(body.redemptionId),
    ]);

    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ status: 'cancelled' });
    expect(first.body.couponCode).toBeUndefined();
    expect(await world.valid(body.couponCode)).toBeUndefined();
    expect(await world.account()).toMatchObject({
      balance: 600,
      lots: [{ left: 600, expiresAt: '2027-01-31T00:00:00.000Z' }],
    });
  });

  it('is not cancelled while an order has the voucher, after its days, or by somebody else', async () => {
    const world = await shop();
    await world.save();
    const { body: used } = await world.redeem('a');
    const { body: late } = await world.redeem('b');
    const use = { uses: 1, version: 1 };
    await world.runtime.db.writeOne(put(couponUseKey(used.couponCode ?? ''), use));

    const whileUsed = await refusalOf(world.cancel(used.redemptionId));
    const byOther = await refusalOf(world.cancel(late.redemptionId, 'cus_budi'));
    world.runtime.pass(14 * DAY);

    expect([whileUsed, byOther]).toEqual(['REDEMPTION_NOT_CANCELLABLE', 'REDEMPTION_NOT_FOUND']);
    expect(await refusalOf(world.cancel(late.redemptionId))).toBe('REDEMPTION_NOT_CANCELLABLE');
    expect(await balanceOf(world)).toBe(100);
  });

  it('is over with its voucher: sixty days after, nobody can use it', async () => {
    const world = await shop();
    await world.save();
    const { body } = await world.redeem('a');

    world.runtime.pass(60 * DAY);

    expect(await world.valid(body.couponCode)).toBeUndefined();
  });
});

describe('the voucher of a reward', () => {
  const claimsOf = (token: string): unknown =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

  it('is signed for tills without a network, and from then on its points stay spent', async () => {
    const world = await shop();
    await world.save();
    const { body } = await world.redeem('a');

    const [first, again] = [await world.sign(body.redemptionId), await world.sign(body.redemptionId)];

    expect(again).toEqual(first);
    expect(claimsOf(first.body.voucher)).toMatchObject({
      code: body.couponCode,
      endsAt: body.expiresAt,
      effect: { kind: 'amount_off_target', amount: 25_000 },
    });
    expect(await refusalOf(world.cancel(body.redemptionId))).toBe('REDEMPTION_NOT_CANCELLABLE');
    expect((await world.mine())[0]?.cancellableUntil).toBeUndefined();
  });

  it('is either signed or cancelled when both are asked at once', async () => {
    const world = await shop();
    await world.save();
    const { body } = await world.redeem('a');

    const outcomes = await Promise.all([
      refusalOf(world.sign(body.redemptionId)),
      refusalOf(world.cancel(body.redemptionId)),
    ]);

    expect(outcomes.filter((each) => each === 'none')).toHaveLength(1);
    expect(await balanceOf(world)).toBe(outcomes[1] === 'none' ? 600 : 350);
  });

  it('is not signed for somebody else, when it was cancelled, or when there is none', async () => {
    const world = await shop();
    await world.save();
    await world.save({ gives: { kind: 'store_credit', amount: 20_000, currency: 'IDR' } }, 'credit');
    const { body: credit } = await world.redeem('b', 'credit');
    const { body } = await world.redeem('a');
    await world.cancel(body.redemptionId);

    expect(await refusalOf(world.sign(body.redemptionId, 'cus_budi'))).toBe('REDEMPTION_NOT_FOUND');
    expect(await refusalOf(world.sign(body.redemptionId))).toBe('VOUCHER_ONLY_ONLINE');
    expect(await refusalOf(world.sign(credit.redemptionId))).toBe('VOUCHER_ONLY_ONLINE');
  });
});
