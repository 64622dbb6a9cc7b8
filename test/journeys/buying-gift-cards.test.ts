import { beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const { guest } = shop;
const finance = shop.as('finance');

let world: World;
let card: Goods;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld();
  card = await offer(world, { name: 'Kartu hadiah', price: 50_000, giftCard: { validDays: 365 } });
  batik = await offer(world, { price: 100_000, stock: [5] });
});

const open = async (...lines: readonly { readonly sku: string; readonly quantity: number }[]) => {
  const { body } = await guest.openCart({ body: { channel: world.channel, lines: [...lines] } });
  return { cartId: body.cartId, token: { cartToken: body.cartToken ?? '' } };
};
type Open = Awaited<ReturnType<typeof open>>;
const contact = { name: 'Sari', email: 'sari@example.com' };
const buy = async ({ cartId, token }: Open, more: object = { delivery: { method: 'digital' } }) => {
  const body = {
    contact,
    delivery: { method: 'pickup' as const, locationId: world.locations[0] },
    payment: { method: 'sandbox' as const },
    ...more,
  };
  const placed = (await guest.checkout({ cartId, body }, token)).body;
  if (placed.payment.redirectUrl !== undefined)
    await shop.fetch(placed.payment.redirectUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'paid' }),
    });
  await shop.settle();
  return placed;
};
const messagesTo = async (address: string) =>
  (await shop.messages()).filter(({ to, template }) => to === address && template === 'gift-card');
const codesIn = (messages: Awaited<ReturnType<typeof messagesTo>>): readonly string[] =>
  messages.map(({ text }) => /([2-9A-Z]{4}-){3}[2-9A-Z]{4}/.exec(text)?.[0] ?? '');
const isRight = (code: string) => guest.checkGiftCard({ body: { code } });

describe('a gift card in the shop', () => {
  it('needs no stock and no address, is sent once to whom it is for, and pays', async () => {
    const friend = `${shop.unique('budi')}@example.com`;
    const cart = await open({ sku: card.sku, quantity: 2 });
    const options = (await guest.listDeliveryOptions({ cartId: cart.cartId }, cart.token)).body.data;

    const placed = await buy(cart, {
      delivery: { method: 'digital' },
      recipients: [{ sku: card.sku, name: 'Budi', email: friend }],
    });
    const messages = await messagesTo(friend);
    const [code = '', other = ''] = codesIn(messages);
    const shirt = await open({ sku: batik.sku, quantity: 1 });
    await guest.addCartGiftCard({ cartId: shirt.cartId, body: { code } }, shirt.token);
    const shirtBought = await buy(shirt, {});

    expect(options).toEqual([
      { optionId: 'digital', method: 'digital', name: 'Digital', fee: 0, available: true },
    ]);
    expect(placed).toMatchObject({ totals: { total: 100_000, tax: 0, delivery: 0 }, due: 100_000 });
    expect(messages).toHaveLength(2);
    expect(code).not.toBe(other);
    expect((await isRight(other)).body).toMatchObject({ balance: 50_000, currency: 'IDR' });
    expect(shirtBought).toMatchObject({ due: 50_000, credit: [{ kind: 'gift_card', amount: 50_000 }] });
    const issued = await shop.events('GiftCardIssued', { orderId: placed.orderId });
    const kept = (await shop.as('support').listMessages({ limit: 100 })).body.data;
    expect(JSON.stringify([issued, kept])).not.toMatch(new RegExp(`${code}|${other}|${friend}`));
  });

  it('goes back while nobody used it, unit by unit, and with the order; a used one stays', async () => {
    const cart = await open({ sku: card.sku, quantity: 2 });
    const { orderId } = await buy(cart, {
      delivery: { method: 'digital' },
      contact: { ...contact, email: `${shop.unique('sari')}@example.com` },
    });
    const { body: order } = await shop.as('support').getOrder({ orderId });
    const [line] = order.lines;
    const [code = '', other = ''] = codesIn(await messagesTo(order.contact?.email ?? ''));
    const asAmount = await refusalOf(finance.refundOrder({ orderId, body: { amount: 1 } }));

    await finance.refundOrder({ orderId, body: { lines: [{ lineId: line?.lineId ?? '', quantity: 1 }] } });
    await shop.settle();
    const open2 = await Promise.all(
      [code, other].map((each) =>
        isRight(each).then(
          () => true,
          () => false,
        ),
      ),
    );
    const left = open2[0] === true ? code : other;
    const shirt = await open({ sku: batik.sku, quantity: 1 });
    await guest.addCartGiftCard({ cartId: shirt.cartId, body: { code: left } }, shirt.token);
    const spending = await guest.checkout(
      {
        cartId: shirt.cartId,
        body: {
          contact,
          delivery: { method: 'pickup', locationId: world.locations[0] },
          payment: { method: 'cash' },
        },
      },
      shirt.token,
    );
    const spent = await refusalOf(shop.as('admin').cancelOrder({ orderId, body: {} }));
    await shop.as('admin').cancelOrder({ orderId: spending.body.orderId, body: {} });
    const cancelled = await shop.as('admin').cancelOrder({ orderId, body: {} });
    await shop.settle();

    expect(asAmount).toMatchObject({ code: 'REFUND_TOO_LARGE', document: { refundable: 0 } });
    expect(open2.filter(Boolean)).toHaveLength(1);
    expect(spent).toMatchObject({ status: 409, code: 'GIFT_CARD_SPENT', document: { balance: 0 } });
    expect(cancelled.body.status).toBe('cancelled');
    expect(await refusalOf(isRight(left))).toMatchObject({ code: 'GIFT_CARD_NOT_FOUND' });
    expect((await shop.as('support').getOrder({ orderId })).body.payment).toMatchObject({
      captured: 100_000,
      refunded: 100_000,
    });
  });

  it('is not paid with credit, nor sent with goods that have to be brought', async () => {
    const gift = (
      await finance.issueGiftCard({ body: { amount: 500_000, currency: 'IDR', reason: 'goodwill' } })
    ).body;
    const cart = await open({ sku: card.sku, quantity: 1 }, { sku: batik.sku, quantity: 1 });
    const { cartId, token } = cart;
    const paying = await guest.addCartGiftCard({ cartId, body: { code: gift.code } }, token);

    const digital = await refusalOf(buy(cart));
    const stray = await refusalOf(buy(cart, { recipients: [{ sku: batik.sku, email: 'budi@example.com' }] }));
    const tooMany = await refusalOf(
      guest.setCartLine({ cartId, sku: card.sku, body: { quantity: 44 } }, token),
    );

    expect(paying.body).toMatchObject({ due: 50_000, credit: [{ amount: 100_000 }] });
    expect(digital).toMatchObject({ code: 'DELIVERY_NOT_POSSIBLE' });
    expect(stray).toMatchObject({ status: 400, errors: [{ pointer: '/body/recipients/0/sku' }] });
    expect(tooMany).toMatchObject({ code: 'CART_FULL' });
  });
});
