import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { promote } from '../support/shop/promote.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let web: World;
let batik: Goods;
beforeAll(async () => {
  web = await openWorld();
  batik = await offer(web, { price: 259_000 });
  const staff = shop.as('admin');
  const { body: programme } = await staff.getLoyaltyProgramme();
  const { version, ...content } = programme;
  await staff.putLoyaltyProgramme({ body: { ...content, pendingDays: 0 } }, { ifMatch: version });
});

const budi = shop.as('customer-budi');

const buy = async (email: string, sku = batik.sku) => {
  const { body: cart } = await budi.openCart({
    body: { channel: web.channel, lines: [{ sku, quantity: 1 }] },
  });
  const { body: order } = await budi.checkout({
    cartId: cart.cartId,
    body: {
      contact: { name: 'Budi', email },
      delivery: {
        method: 'ship',
        address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
      },
      payment: { method: 'cash' },
    },
  });
  return order.orderId;
};

const pay = (orderId: string) => shop.as('finance').payOrder({ orderId, body: { method: 'cash' } });
const balance = async () => (await budi.getMyPoints()).body.balance;
const pointsOf = async (orderId: string) => {
  const { body } = await budi.getMyPoints({ limit: 100 });
  return body.data.filter((entry) => entry.orderId === orderId).map(({ points }) => points);
};

describe('a paid order', () => {
  it('earns its customer points, once, and confirms order and payment', async () => {
    const email = `${shop.unique('budi')}@example.com`;
    const before = await balance();

    const orderId = await buy(email);
    await shop.settle();
    const unpaid = await pointsOf(orderId);
    await pay(orderId);
    await shop.settle();

    expect([unpaid, await pointsOf(orderId), await balance()]).toEqual([[], [25], before + 25]);
    expect(oncePerFact(await shop.events('PointsEarned', { orderId }))).toMatchObject([
      { data: { points: 25, balance: before + 25 } },
    ]);
    const confirmations = (await shop.messages()).filter(({ to }) => to === email);
    expect(confirmations.map(({ template, status }) => `${template} ${status}`).sort()).toEqual([
      'order-paid sent',
      'order-placed sent',
    ]);
    const { customerId } = (await budi.getMe()).body;
    const { body: seen } = await shop.as('support').getCustomerTimeline({ customerId, limit: 100 });
    const types = seen.data.filter((entry) => entry.orderId === orderId).map(({ type }) => type);
    expect(types.sort()).toEqual([
      'message_sent',
      'message_sent',
      'order_paid',
      'order_placed',
      'points_earned',
    ]);
    expect((await budi.getMyTimeline({ limit: 100 })).body.data).toEqual(seen.data);
    expect((await budi.listMyProfileViews()).body.data[0]).toMatchObject({
      role: 'support',
      what: 'timeline',
    });
  });

  it('gives its points back with the money that goes back, and the rest when it is called off', async () => {
    const before = await balance();
    const orderId = await buy('budi@example.com');
    await pay(orderId);
    await shop.settle();

    await shop.as('finance').refundOrder({ orderId, body: { amount: 20_000 } });
    await shop.settle();
    const afterRefund = await balance();
    await shop.as('support').cancelOrder({ orderId, body: { reason: 'changed their mind' } });
    await shop.settle();

    expect([afterRefund, await balance()]).toEqual([before + 23, before]);
    expect(await pointsOf(orderId)).toEqual([-23, -2, 25]);
  });
});

describe('points', () => {
  it('pay for an order in one of two channels that redeem them at once, and come back when it is cancelled', async () => {
    await pay(await buy('budi@example.com'));
    await shop.settle();
    const before = (await budi.getMyPoints()).body.usable;
    const cartWithPoints = async () => {
      const lines = [{ sku: batik.sku, quantity: 1 }];
      const { body: cart } = await budi.openCart({ body: { channel: web.channel, lines } });
      await budi.setCartPoints({ cartId: cart.cartId, body: { use: before } });
      return cart.cartId;
    };
    const carts = [await cartWithPoints(), await cartWithPoints()];
    const buyWithPoints = (cartId: string) =>
      budi.checkout({
        cartId,
        body: {
          contact: { name: 'Budi', email: 'budi@example.com' },
          delivery: { method: 'pickup', locationId: web.locations[0] },
          payment: { method: 'cash' },
        },
      });

    const outcomes = await Promise.allSettled(carts.map(buyWithPoints));

    const [won] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value.body] : []));
    const [lost] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
    expect(await refusalOf(Promise.reject(lost ?? new Error('both won')))).toMatchObject({
      code: 'CREDIT_INSUFFICIENT',
    });
    expect(won?.credit).toMatchObject([{ kind: 'points', points: before, amount: before * 100 }]);
    const orderId = won?.orderId ?? '';
    expect((await budi.getMyPoints()).body).toMatchObject({ usable: 0, held: before });
    await shop.as('support').cancelOrder({ orderId, body: {} });
    await shop.settle();
    expect((await budi.getMyPoints()).body).toMatchObject({ usable: before, held: 0 });
    expect(oncePerFact(await shop.events('PointsReturned', { orderId }))).toHaveLength(1);
  });

  it('are shown to staff who may read them, and to nobody else', async () => {
    const { body } = await budi.getMyPoints({ limit: 1 });

    const seen = await shop.as('support').getCustomerPoints({ customerId: body.customerId });
    const refused = await shop
      .as('merchandiser')
      .getCustomerPoints({ customerId: body.customerId })
      .catch((error: unknown) => error);

    expect(seen.body.balance).toBe(body.balance);
    expect(refused).toMatchObject({ status: 403 });
  });

  it('are listed page by page, newest first', async () => {
    const all = (await budi.getMyPoints({ limit: 100 })).body.data;
    const first = (await budi.getMyPoints({ limit: 2 })).body;
    const second = (await budi.getMyPoints({ limit: 2, cursor: first.page.nextCursor ?? '' })).body;

    expect([...first.data, ...second.data]).toEqual(all.slice(0, 4));
  });
});

describe('a reward', () => {
  it('is redeemed for points, pays at one checkout, and gives its points back only while nothing uses it', async () => {
    const [promotionId = ''] = await promote(web, {
      activation: 'coupon',
      effect: { kind: 'amount_off_target', amount: 25_000 },
      currency: 'IDR',
    });
    await pay(await buy('budi@example.com'));
    await shop.settle();
    const before = await balance();
    const rewardId = shop.unique('reward');
    await shop.as('merchandiser').putReward({
      rewardId,
      body: {
        name: 'Rp 25.000 off',
        points: 10,
        gives: { kind: 'voucher', promotionId },
        startsAt: '2026-01-01T00:00:00Z',
      },
    });
    const redeem = (idempotencyKey: string) => budi.redeemReward({ rewardId }, { idempotencyKey });

    const { body: used } = await redeem('first');
    await redeem('first');
    const { body: unused } = await redeem('second');
    const { body: cart } = await budi.openCart({
      body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const { cartId } = cart;
    const { body: cheaper } = await budi.putCartCoupon({ cartId, code: used.couponCode ?? '' });
    const delivery = { method: 'pickup', locationId: web.locations[0] } as const;
    const contact = { name: 'Budi', email: 'budi@example.com' };
    await budi.checkout({ cartId, body: { contact, delivery, payment: { method: 'cash' } } });
    await budi.cancelRedemption({ redemptionId: unused.redemptionId });
    await shop.settle();

    expect(cheaper.totals).toMatchObject({ discount: 25_000 });
    expect(await balance()).toBe(before - 10);
    const refused = await refusalOf(budi.cancelRedemption({ redemptionId: used.redemptionId }));
    expect(refused).toMatchObject({ status: 409, code: 'REDEMPTION_NOT_CANCELLABLE' });
    expect((await shop.guest.listRewards()).body.data).toContainEqual(
      expect.objectContaining({ rewardId, points: 10 }),
    );
    expect(oncePerFact(await shop.events('RewardRedeemed', { rewardId }))).toHaveLength(2);
    expect(oncePerFact(await shop.events('RewardRedemptionCancelled', { rewardId }))).toHaveLength(1);
  });
});

describe('the voucher of a reward', () => {
  it('is known by its signature, counts once in two tills without a network, and cannot be given back', async () => {
    const [promotionId = ''] = await promote(web, {
      activation: 'coupon',
      effect: { kind: 'amount_off_target', amount: 25_000 },
      currency: 'IDR',
    });
    const rewardId = shop.unique('reward');
    const gives = { kind: 'voucher', promotionId } as const;
    await shop.as('merchandiser').putReward({
      rewardId,
      body: { name: 'Rp 25.000 off', points: 10, gives, startsAt: '2026-01-01T00:00:00Z' },
    });
    const { redemptionId, couponCode = '' } = (await budi.redeemReward({ rewardId })).body;
    const { voucher } = (await budi.signVoucher({ redemptionId })).body;
    await budi.signVoucher({ redemptionId });
    const [key] = (await shop.guest.listVoucherKeys()).body.keys;

    const manager = shop.as('admin');
    const soldAt = await shop.now();
    const line = { sku: batik.sku, quantity: 1, unitPrice: 234_000, listPrice: 259_000 };
    const sales = ['a', 'b'].map((till) => ({
      saleId: shop.unique(till),
      soldAt,
      couponCode,
      lines: [line],
      total: 234_000,
    }));
    const locationId = web.locations[0];
    const before = (await manager.checkVoucher({ code: couponCode })).body.isUsable;
    const { body: recorded } = await manager.recordOfflineSales({
      body: { channel: web.channel, locationId, sales },
    });
    await shop.settle();

    const [head = '', claims = '', signature = ''] = voucher.split('.');
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    const isSigned = verify(
      null,
      Buffer.from(`${head}.${claims}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    );
    expect([isSigned, before]).toEqual([true, true]);
    expect(recorded.results.map(({ sale }) => sale?.conflicts.map(({ kind }) => kind))).toEqual([
      [],
      ['coupon_used'],
    ]);
    expect((await manager.checkVoucher({ code: couponCode })).body.isUsable).toBe(false);
    const refused = await refusalOf(budi.cancelRedemption({ redemptionId }));
    expect(refused).toMatchObject({ status: 409, code: 'REDEMPTION_NOT_CANCELLABLE' });
    expect(oncePerFact(await shop.events('RewardVoucherSigned', { redemptionId }))).toHaveLength(1);
  });
});

describe('a paid membership', () => {
  it('gives its member what is for members as long as it runs, and goes with its order', async () => {
    const group = shop.unique('plus');
    const plus = await offer(web, { name: 'Plus', price: 120_000 });
    await promote(web, { conditions: { groups: [group] }, effect: { kind: 'percent', percent: 10 } });
    const planId = shop.unique('plan');
    await shop
      .as('merchandiser')
      .putMembershipPlan({ planId, body: { name: 'Plus', sku: plus.sku, months: 12, group } });
    const discount = async () => {
      const lines = [{ sku: batik.sku, quantity: 1 }];
      const { body: cart } = await budi.openCart({ body: { channel: web.channel, lines } });
      return cart.totals.discount;
    };
    const before = await discount();

    const orderId = await buy('budi@example.com', plus.sku);
    await pay(orderId);
    await shop.settle();
    const [during, memberships] = [await discount(), (await budi.listMyMemberships()).body.data];
    await shop.as('support').cancelOrder({ orderId, body: {} });
    await shop.settle();

    expect([before, during, await discount()]).toEqual([0, 25_900, 0]);
    const periods = [{ orderId, paid: { amount: 120_000 } }];
    expect(memberships.filter((each) => each.planId === planId)).toMatchObject([
      { status: 'active', periods },
    ]);
    const told = await Promise.all(
      ['MembershipStarted', 'MembershipEnded'].map((type) => shop.events(type, { planId })),
    );
    expect(told.map((events) => oncePerFact(events).length)).toEqual([1, 1]);
  });
});
