import { beforeEach, describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { couponFor, promote } from '../support/shop/promote.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const countries = ['ID'];
const delivery = [
  { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries },
  { optionId: 'express', name: 'Express', fee: 45_000, days: { from: 1, to: 1 }, countries },
];

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld({ channel: { delivery } });
  batik = await offer(world, { price: 100_000, stock: [10] });
});

const fill = async (quantity = 1, code?: string) => {
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku: batik.sku, quantity }] },
  });
  const token = { cartToken: cart.cartToken ?? '' };
  if (code !== undefined) await shop.guest.putCartCoupon({ cartId: cart.cartId, code }, token);
  return { ...cart, token };
};
type Filled = Awaited<ReturnType<typeof fill>>;

const buy = ({ cartId, token }: Filled, more: object = {}) =>
  shop.guest.checkout(
    { cartId, body: { ...shipping, ...more } },
    { ...token, idempotencyKey: shop.unique('checkout') },
  );
const ship = (optionId: string) => ({ delivery: { ...shipping.delivery, optionId } });
const pause = async (promotionId: string | undefined) => {
  await shop
    .as('merchandiser')
    .setPromotionState({ promotionId: promotionId ?? '', body: { state: 'paused' } });
  await shop.advanceClock('PT3S');
};

describe('a discount on the delivery', () => {
  it('stands in each option, is what the order is charged, and is missed before it is paid', async () => {
    const off = { name: 'Ongkir', currency: 'IDR' };
    const [, tenOff] = await promote(
      world,
      { ...off, effect: { kind: 'delivery', options: ['regular'], deal: { kind: 'free' } } },
      { ...off, effect: { kind: 'delivery', deal: { kind: 'amount', amount: 10_000 } } },
    );
    const cart = await fill();
    const { body: options } = await shop.guest.listDeliveryOptions({ cartId: cart.cartId }, cart.token);
    const [regular, express] = options.data;

    const { body: order } = await buy(cart, ship(express?.optionId ?? ''));
    const { body: cheapest } = await buy(await fill());
    await pause(tenOff);
    const late = await refusalOf(buy(await fill(), ship(express?.optionId ?? '')));

    expect([regular, express]).toMatchObject([
      { fee: 0, feeBefore: 20_000 },
      { fee: 35_000, feeBefore: 45_000 },
    ]);
    expect(order.totals.delivery).toBe(express?.fee);
    expect(order.delivery).toMatchObject({ optionId: 'express', fee: 45_000, discount: 10_000 });
    expect(cheapest).toMatchObject({ delivery: { optionId: 'regular' }, totals: { delivery: 0 } });
    expect(late).toMatchObject({
      status: 409,
      code: 'DELIVERY_FEE_CHANGED',
      document: { from: 35_000, to: 45_000 },
    });
  });
});

describe('a gift that is gone when the order takes its stock', () => {
  it('lapses: the shopper sees it first, and then buys without it', async () => {
    // A box of one more of the very goods the cart takes all of: priced with it, and not to be had.
    const box = await offer(world, { price: 50_000, stock: [] });
    const { version = 1 } = await shop.guest.getProduct({ productId: box.productId, channel: world.channel });
    await shop.as('admin').putProduct(
      {
        productId: box.productId,
        body: {
          name: 'Kotak',
          variants: [{ sku: box.sku, kit: [{ sku: batik.sku, quantity: 1 }] }],
          publish: { [world.channel]: {} },
        },
      },
      { ifMatch: version },
    );
    const [promotionId] = await promote(world, { effect: { kind: 'gift', sku: box.sku, quantity: 1 } });
    const cart = await fill(10);

    const refusal = await refusalOf(buy(cart));
    const { body: order } = await buy(cart, { acceptPriceChanges: true });

    expect(cart.lines.map(({ sku }) => sku)).toEqual([batik.sku, box.sku]);
    expect(refusal).toMatchObject({ status: 409, code: 'PRICE_CHANGED' });
    expect(refusal.errors).toContainEqual(
      expect.objectContaining({ pointer: `/cart/gifts/${promotionId}`, code: 'GIFT_NOT_THERE' }),
    );
    expect(order.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([[batik.sku, 10]]);
  });
});

describe('a coupon of an order that expired', () => {
  const expired = async (hemat: string) => {
    const { body: order } = await buy(await fill(1, hemat), { payment: { method: 'sandbox' } });
    await shop.advanceClock('PT16M');
    return order;
  };
  const payLate = async ({ payment, orderId, orderToken }: Awaited<ReturnType<typeof expired>>) => {
    await shop.fetch(payment.redirectUrl ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'paid' }),
    });
    await shop.settle();
    return (await shop.guest.getOrder({ orderId }, { orderToken })).body;
  };
  const half = { activation: 'coupon', effect: { kind: 'percent', percent: 50 } } as const;

  it('is taken again when the order is paid after all, and is gone for others', async () => {
    const [promotionId] = await promote(world, half);
    const hemat = await couponFor(promotionId, 1);
    const order = await expired(hemat);

    const after = await payLate(order);

    expect(after).toMatchObject({ status: 'paid', totals: { discount: 50_000, total: 70_000 } });
    expect(await refusalOf(fill(1, hemat))).toMatchObject({ status: 404, code: 'COUPON_NOT_FOUND' });
  });

  it('belongs to whoever used it meanwhile: late money goes back, whole', async () => {
    const [promotionId] = await promote(world, half);
    const hemat = await couponFor(promotionId, 1);
    const order = await expired(hemat);
    await buy(await fill(1, hemat));

    const after = await payLate(order);

    expect(after).toMatchObject({
      status: 'expired',
      payment: { status: 'refunded', captured: 70_000, refunded: 70_000 },
    });
  });
});

describe('goods that come back of buy 3 pay 2', () => {
  it('are worth what is shown before, and what stays is paid in full', async () => {
    await promote(world, {
      name: 'Tiga bayar dua',
      effect: { kind: 'buy_get', buy: 2, get: 1, percent: 100 },
      afterReturn: 'recalculate',
    });
    const { body: order } = await buy(await fill(3), { payment: { method: 'sandbox' } });
    await shop.fetch(order.payment.redirectUrl ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'paid' }),
    });
    await shop.settle();
    const { orderId, lines } = order;
    const back = (quantity: number) => ({
      orderId,
      body: { lines: [{ lineId: lines[0]?.lineId ?? '', quantity }] },
    });
    const finance = shop.as('finance');

    const { body: one } = await finance.previewRefund(back(1));
    const { body: two } = await finance.previewRefund(back(2));
    await finance.refundOrder(back(2));
    await shop.settle();
    const after = (await shop.guest.getOrder({ orderId }, { orderToken: order.orderToken })).body;

    expect(one).toMatchObject({ amount: 0, lost: [{ name: 'Tiga bayar dua', amount: 100_000 }] });
    expect(two).toMatchObject({ amount: 100_000, refundable: 220_000 });
    expect(after.payment).toMatchObject({ captured: 220_000, refunded: 100_000 });
    expect(JSON.stringify(order)).not.toContain('gettable');
  });
});

describe('a coupon at two tills at once', () => {
  it('gives its last use to one of them; the other sees the new total first', async () => {
    const [location] = world.locations;
    const [promotionId] = await promote(world, { activation: 'coupon', conditions: { soldAt: [location] } });
    const hemat = await couponFor(promotionId, 1);
    const tills = [shop.as('admin'), shop.as('admin')];
    const sell = async (till: (typeof tills)[number]) => {
      const lines = [{ sku: batik.sku, quantity: 1 }];
      const { body } = await till.openCart({ body: { channel: world.channel, soldAt: location, lines } });
      await till.putCartCoupon({ cartId: body.cartId, code: hemat });
      return () => till.checkout({ cartId: body.cartId, body: { ...shipping, soldAt: location } });
    };
    const sales = await Promise.all(tills.map(sell));

    const outcomes = await Promise.allSettled(sales.map((pay) => pay()));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, code: 'COUPON_USED_UP' },
    });
  });
});

describe('a promotion for some', () => {
  const ayu = shop.as('customer-ayu');
  const discountOf = async (who: typeof ayu) =>
    (await who.openCart({ body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 1 }] } })).body;

  it('of a group is for customers in it, whatever others ask', async () => {
    const group = shop.unique('vip');
    await promote(world, { name: 'Rahasia VIP', conditions: { groups: [group] } });
    const { body: me } = await ayu.getMe();
    await shop.as('admin').putCustomerGroups({ externalId: me.customerId, body: { groups: [group] } });

    const [mine, others, guests] = [
      await discountOf(ayu),
      await discountOf(shop.as('customer-budi')),
      await fill(),
    ];

    expect([mine, others, guests].map(({ totals }) => totals.discount)).toEqual([10_000, 0, 0]);
    expect(JSON.stringify([others, guests])).not.toContain('Rahasia VIP');
  });

  it('of a first purchase ends with the first order that stands', async () => {
    await promote(world, { conditions: { firstPurchaseOnly: true } });
    const { body: orders } = await ayu.listMyOrders({});
    const isNew = orders.data.every(({ status }) => status === 'cancelled' || status === 'expired');

    const first = await discountOf(ayu);
    const { body: order } = await ayu.checkout({ cartId: first.cartId, body: shipping });
    const second = await discountOf(ayu);
    await ayu.cancelOrder({ orderId: order.orderId, body: {} });
    const third = await discountOf(ayu);

    const newcomers = isNew ? 10_000 : 0;
    expect([first, second, third].map(({ totals }) => totals.discount)).toEqual([newcomers, 0, newcomers]);
  });

  it('of a first purchase is not given beside another order of the same instant', async () => {
    await promote(world, { conditions: { firstPurchaseOnly: true, minimumUnits: 2 } });
    const budi = shop.as('customer-budi');
    const fillWith = async (quantity: number) =>
      (await budi.openCart({ body: { channel: world.channel, lines: [{ sku: batik.sku, quantity }] } })).body;
    const carts = [await fillWith(2), await fillWith(1), await fillWith(2)];

    const orders = await Promise.all(
      carts.map(({ cartId }) =>
        budi
          .checkout({ cartId, body: { ...shipping, acceptPriceChanges: true } })
          .then(({ body }) => body)
          .catch(() => undefined),
      ),
    );

    const placed = orders.filter((order) => order !== undefined);
    const first = placed.filter(({ totals }) => totals.discount > 0);
    expect(placed.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(1);
    for (const { orderId } of placed) await budi.cancelOrder({ orderId, body: {} });
  });

  it('of a store shows nowhere else: not with its code, in a list, a cart, an order or a product', async () => {
    const [location] = world.locations;
    const { channel } = world;
    const name = `Rahasia Kemang, ${channel}`;
    const [, coded] = await promote(
      world,
      { name, conditions: { soldAt: [location] } },
      { name, activation: 'coupon', conditions: { soldAt: [location] } },
    );
    const code = await couponFor(coded, 9);
    const cart = await fill();

    const refusal = await refusalOf(shop.guest.putCartCoupon({ cartId: cart.cartId, code }, cart.token));
    const answers = [
      cart,
      (await shop.guest.getCart({ cartId: cart.cartId }, cart.token)).body,
      (await shop.guest.listDeliveryOptions({ cartId: cart.cartId }, cart.token)).body,
      (await shop.guest.listPromotions({ channel })).body,
      (await shop.guest.getProduct({ productId: batik.productId, channel })).body,
      (await buy(cart)).body,
    ];
    const lines = [{ sku: batik.sku, quantity: 1 }];
    const { body: dry } = await shop.as('merchandiser').dryRunPromotions({ body: { channel, lines } });

    expect(refusal).toMatchObject({ status: 404, code: 'COUPON_NOT_FOUND' });
    expect(JSON.stringify([refusal.document, answers])).not.toContain(name);
    expect(dry.totals.discount).toBe(0);
    expect(
      dry.notApplied.filter((each) => each.name === name).map(({ reasons }) => reasons[0]?.code),
    ).toEqual(['not_sold_at_location', 'not_sold_at_location']);
  });
});
