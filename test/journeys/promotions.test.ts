import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PromotionBodyInput } from '#shared/client/generated.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { couponFor, promote as promoteIn } from '../support/shop/promote.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const shipping = {
  contact: { name: 'Sari', email: 'sari@example.com' },
  delivery: {
    method: 'ship',
    address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
  },
  payment: { method: 'sandbox' },
} as const;

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld();
  batik = await offer(world, { price: 100_000, stock: [10] });
});

/** Promotions of this world's channel. */
const promote = (...bodies: readonly Partial<PromotionBodyInput>[]) => promoteIn(world, ...bodies);

const fill = async (quantity = 1) =>
  (
    await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity }] },
    })
  ).body;
type Cart = Awaited<ReturnType<typeof fill>>;

const useCode = ({ cartId, cartToken }: Cart, code: string) =>
  shop.guest.putCartCoupon({ cartId, code }, { cartToken: cartToken ?? '' });
const look = async ({ cartId, cartToken }: Cart) =>
  (await shop.guest.getCart({ cartId }, { cartToken: cartToken ?? '' })).body;
const buy = ({ cartId, cartToken }: Cart, more: object = {}) =>
  shop.guest.checkout(
    { cartId, body: { ...shipping, ...more } },
    { cartToken: cartToken ?? '', idempotencyKey: shop.unique('checkout') },
  );
const told = async (type: string, about: Readonly<Record<string, unknown>>) =>
  oncePerFact(await shop.events(type, about));

describe('a promotion', () => {
  it('shows in the cart, is charged by the order line by line, and told with it', async () => {
    const [promotionId] = await promote({ effect: { kind: 'percent', percent: 20 } });

    const cart = await fill(2);
    const { body: order } = await buy(cart);

    expect(cart.totals).toMatchObject({ goods: 200_000, discount: 40_000, total: 160_000 });
    expect(order.totals).toMatchObject({ discount: 40_000, delivery: 20_000, total: 180_000 });
    expect(order.lines).toMatchObject([{ total: 160_000, discount: 40_000, discounts: [{ promotionId }] }]);
    expect(order.promotions).toMatchObject([{ promotionId, amount: 40_000 }]);
  });

  it('starts and ends by its dates, each told once, and is refused at checkout when it is gone', async () => {
    const now = Date.parse(await shop.now());
    const [promotionId] = await promote({
      startsAt: new Date(now + 60_000).toISOString(),
      endsAt: new Date(now + 150_000).toISOString(),
    });
    const before = await fill();

    await shop.advanceClock('PT90S');
    const during = await fill();
    await shop.advanceClock('PT2M');

    expect([before.totals.discount, during.totals.discount]).toEqual([0, 10_000]);
    expect(await refusalOf(buy(during))).toMatchObject({ status: 409, code: 'PRICE_CHANGED' });
    expect((await buy(during, { acceptPriceChanges: true })).body.totals.total).toBe(120_000);
    expect(await told('PromotionStarted', { promotionId })).toHaveLength(1);
    expect(await told('PromotionEnded', { promotionId })).toHaveLength(1);
  });

  it('gives a gift with its stock, tells what is missing for more, and brings the parcel for nothing', async () => {
    const mug = await offer(world, { price: 50_000, stock: [1] });
    await promote(
      { effect: { kind: 'gift', sku: mug.sku, quantity: 1 } },
      {
        name: 'Ongkir gratis',
        effect: { kind: 'delivery', deal: { kind: 'free' } },
        currency: 'IDR',
        conditions: { minimumGoods: 150_000 },
      },
    );

    const cart = await fill(1);
    await shop.guest.setCartLine(
      { cartId: cart.cartId, sku: batik.sku, body: { quantity: 2 } },
      { cartToken: cart.cartToken ?? '' },
    );
    const { body: order } = await buy(cart);
    const next = await fill(1);

    expect(cart.nearPromotions).toMatchObject([{ name: 'Ongkir gratis', missing: { amount: 50_000 } }]);
    expect(order.lines.map(({ sku, total, from }) => [sku, total, from.length])).toEqual([
      [batik.sku, 200_000, 1],
      [mug.sku, 0, 1],
    ]);
    expect(order.totals).toMatchObject({ delivery: 0, total: 200_000 });
    expect(next.lines.map(({ sku }) => sku)).toEqual([batik.sku]);
  });

  it('takes no more than the goods cost, and then there is nothing to pay', async () => {
    await promote(
      { effect: { kind: 'amount_off_target', amount: 500_000 }, currency: 'IDR' },
      { effect: { kind: 'delivery', deal: { kind: 'free' } } },
    );

    const { body: order } = await buy(await fill());

    expect(order).toMatchObject({ status: 'paid', totals: { discount: 100_000, total: 0 } });
    expect(order.payment.redirectUrl).toBeUndefined();
  });

  it('of a store is had only where staff sell it there', async () => {
    const [location] = world.locations;
    await promote({ conditions: { soldAt: [location] } });

    const online = await fill();
    const { body: atStore } = await shop.as('admin').openCart({
      body: { channel: world.channel, soldAt: location, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const { body: publicly } = await shop.guest.listPromotions({ channel: world.channel });
    const pretended = shop.guest.openCart({ body: { channel: world.channel, soldAt: location } });

    expect([online.totals.discount, atStore.totals.discount]).toEqual([0, 10_000]);
    expect([online.nearPromotions, publicly.data]).toEqual([[], []]);
    expect(await refusalOf(pretended)).toMatchObject({ status: 403 });
    expect(await refusalOf(buy(online, { soldAt: location }))).toMatchObject({ status: 403 });
  });

  it('gives away its budget to the last rupiah and no more', async () => {
    const [promotionId] = await promote({
      effect: { kind: 'amount_off_target', amount: 15_000 },
      currency: 'IDR',
      limits: { budget: 20_000 },
    });

    const first = await buy(await fill());
    const second = await buy(await fill());
    const third = await fill();

    expect([first.body.totals.discount, second.body.totals.discount, third.totals.discount]).toEqual([
      15_000, 5_000, 0,
    ]);
    const { body } = await shop.as('merchandiser').getPromotion({ promotionId: promotionId ?? '' });
    expect(body.used).toEqual({ uses: 2, budget: 20_000 });
  });

  it('explains in a dry run what a cart would get and why not each other one', async () => {
    const [given, group, draft] = await promote({}, { conditions: { groups: ['vip'] } }, {});
    await shop.as('merchandiser').setPromotionState({ promotionId: draft ?? '', body: { state: 'paused' } });
    const ask = (more: object) =>
      shop.as('merchandiser').dryRunPromotions({
        body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 1 }], ...more },
      });

    const { body: plain } = await ask({});
    const { body: vip } = await ask({ customer: { groups: ['vip'] }, asIfActive: [draft ?? ''] });

    const why = (id: string | undefined) =>
      plain.notApplied.find(({ promotionId }) => promotionId === id)?.reasons.map(({ code }) => code);
    expect(plain.applied.map(({ promotionId }) => promotionId)).toEqual([given]);
    expect([why(group), why(draft)]).toEqual([['not_in_group'], ['not_active']]);
    expect(vip.applied.map(({ promotionId }) => promotionId).sort()).toEqual([given, group, draft].sort());
  });

  it('is refused when it contradicts itself, with every pointer', async () => {
    const put = shop.as('merchandiser').putPromotion({
      promotionId: shop.unique('promo'),
      body: {
        name: 'Salah',
        startsAt: '2026-12-02T00:00:00Z',
        endsAt: '2026-12-01T00:00:00Z',
        effect: { kind: 'amount_off_target', amount: 1000 },
      },
    });

    const refusal = await refusalOf(put);

    expect(refusal).toMatchObject({ status: 422, code: 'PROMOTION_INCONSISTENT' });
    expect(refusal.errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/body/endsAt', '/body/currency']),
    );
  });
});

describe('a coupon', () => {
  const couponPromotion = (body: Partial<PromotionBodyInput> = {}) =>
    promote({ activation: 'coupon', effect: { kind: 'percent', percent: 50 }, ...body });

  it('gives its last use to one of two buyers at once; the other sees the new total first', async () => {
    const [promotionId] = await couponPromotion();
    const hemat = await couponFor(promotionId, 1);
    const carts = [await fill(), await fill()];
    for (const cart of carts) await useCode(cart, hemat.toLowerCase());

    const outcomes = await Promise.allSettled(carts.map((cart) => buy(cart)));

    const lost = outcomes.findIndex(({ status }) => status === 'rejected');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await refusalOf(Promise.reject((outcomes[lost] as PromiseRejectedResult).reason as Error)),
    ).toMatchObject({
      status: 409,
      code: 'COUPON_USED_UP',
    });
  });

  it('may be used again once its order is called off, and tells both', async () => {
    const [promotionId] = await couponPromotion({ limits: { usesPerCustomer: 1 } });
    const hemat = await couponFor(promotionId, 1);
    const cart = await fill();
    await useCode(cart, hemat);
    const { body: order } = await buy(cart);
    const gone = await refusalOf(useCode(await fill(), hemat));

    await shop.guest.cancelOrder({ orderId: order.orderId, body: {} }, { orderToken: order.orderToken });
    const again = await fill();
    await useCode(again, hemat);
    const { body: second } = await buy(again);
    await shop.settle();

    expect(gone).toMatchObject({ status: 404, code: 'COUPON_NOT_FOUND' });
    expect([order.totals.discount, second.totals.discount]).toEqual([50_000, 50_000]);
    expect(await told('CouponRedeemed', { code: hemat })).toHaveLength(2);
    expect(await told('CouponReleased', { code: hemat })).toHaveLength(1);
  });

  it('is made a thousand at a time, each once, and cannot be guessed', async () => {
    const [promotionId = ''] = await couponPromotion();
    const merchandiser = shop.as('merchandiser');
    const batch = { promotionId, body: { quantity: 30 } };
    const { body: made } = await merchandiser.createCouponBatch(batch, {
      idempotencyKey: `${promotionId}-1`,
    });
    const { body: same } = await merchandiser.createCouponBatch(batch, {
      idempotencyKey: `${promotionId}-1`,
    });
    const { body: page } = await merchandiser.listBatchCoupons({
      promotionId,
      batchId: made.batchId,
      limit: 20,
    });
    const { body: rest } = await merchandiser.listBatchCoupons({
      promotionId,
      batchId: made.batchId,
      limit: 20,
      cursor: page.page.nextCursor ?? '',
    });

    const cart = await fill();
    await useCode(cart, rest.data[9]?.code ?? '');
    const tries = [];
    for (let at = 0; at < 11; at += 1) tries.push((await refusalOf(useCode(cart, `WRONG${at}`))).status);

    expect(same).toEqual(made);
    expect(new Set([...page.data, ...rest.data].map((coupon) => coupon.code)).size).toBe(30);
    expect((await look(cart)).totals.discount).toBe(50_000);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
  });
});
