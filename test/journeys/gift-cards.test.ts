import { beforeEach, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld();
  batik = await offer(world, { price: 100_000, stock: [5] });
});

const staff = shop.as('finance');
const issue = async (amount: number, more: object = {}) =>
  (await staff.issueGiftCard({ body: { amount, currency: 'IDR', reason: 'goodwill', ...more } })).body;
type Card = Awaited<ReturnType<typeof issue>>;
const cardOf = async ({ accountId }: Card) => (await staff.getGiftCard({ accountId })).body;

/** A guest's cart that a gift card is to pay for. */
const cartWith = async ({ code }: Card, quantity = 1) => {
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku: batik.sku, quantity }] },
  });
  const guest = { cartToken: cart.cartToken ?? '' };
  const { body } = await shop.guest.addCartGiftCard({ cartId: cart.cartId, body: { code } }, guest);
  return { cart: body, guest };
};
const collect = (method: 'cash' | 'sandbox' = 'sandbox') => ({
  contact: { name: 'Sari', email: 'sari@example.com' },
  delivery: { method: 'pickup' as const, locationId: world.locations[0] },
  payment: { method },
});
const buyWith = async (card: Card, quantity = 1) => {
  const { cart, guest } = await cartWith(card, quantity);
  return (await shop.guest.checkout({ cartId: cart.cartId, body: collect() }, guest)).body;
};
type Placed = Awaited<ReturnType<typeof buyWith>>;
const seen = async ({ orderId, orderToken }: Placed) =>
  (await shop.guest.getOrder({ orderId }, { orderToken })).body;
const decide = (url: string | undefined, how: object = {}) =>
  shop.fetch(url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'paid', ...how }),
  });

describe('a gift card', () => {
  it('that covers everything pays at once, and its last rupiah is spent by one of two tills', async () => {
    const card = await issue(100_000);
    const carts = await Promise.all([cartWith(card), cartWith(card)]);

    const tills = await Promise.all(
      carts.map(({ cart, guest }) =>
        shop.guest.checkout({ cartId: cart.cartId, body: collect() }, guest).then(
          ({ body }) => body,
          async (error: unknown) => refusalOf(Promise.reject(error as Error)),
        ),
      ),
    );
    await shop.settle();

    const paid = tills.find((till) => 'orderId' in till) as Placed;
    const refused = tills.find((till) => 'code' in till);
    expect(carts[0]?.cart).toMatchObject({ due: 0, credit: [{ lastFour: card.lastFour, amount: 100_000 }] });
    expect(paid).toMatchObject({ status: 'paid', due: 0, totals: { total: 100_000 } });
    expect(refused).toMatchObject({ status: 409, code: 'CREDIT_INSUFFICIENT', document: { balance: 0 } });
    expect(oncePerFact(await shop.events('OrderPaid', { orderId: paid.orderId }))).toHaveLength(1);
    expect(await cardOf(card)).toMatchObject({
      card: { balance: 0, held: 0 },
      data: [{ kind: 'capture' }, { kind: 'hold', change: -100_000 }, { kind: 'issue', change: 100_000 }],
    });
    expect(JSON.stringify(await shop.events('GiftCardIssued', {}))).not.toContain(card.code);
  });

  it('pays a part: the provider is asked for the rest only, and a refund goes back to both', async () => {
    const card = await issue(60_000);
    const placed = await buyWith(card, 2);
    await decide(placed.payment.redirectUrl, { wrongAmount: true });
    await shop.settle();
    const unpaid = await seen(placed);
    const { orderId } = placed;
    const again = await shop.guest.payOrder(
      { orderId, body: { method: 'sandbox' } },
      { orderToken: placed.orderToken },
    );
    await decide(again.body.payment.redirectUrl);
    await shop.settle();
    const paid = await seen(placed);

    const tooMuch = await refusalOf(staff.refundOrder({ orderId, body: { amount: 200_001 } }));
    await staff.refundOrder({ orderId, body: { amount: 150_000 } });
    await shop.settle();
    const afterRefund = await cardOf(card);
    await shop.as('admin').cancelOrder({ orderId, body: {} });
    await shop.settle();

    expect(placed).toMatchObject({ status: 'awaiting_payment', due: 140_000, totals: { total: 200_000 } });
    expect(unpaid.status).toBe('awaiting_payment');
    expect(paid).toMatchObject({ status: 'paid', payment: { captured: 140_000 } });
    expect(tooMuch).toMatchObject({ code: 'REFUND_TOO_LARGE', document: { refundable: 200_000 } });
    expect(afterRefund.card.balance).toBe(10_000);
    expect((await cardOf(card)).card).toMatchObject({ balance: 60_000, held: 0 });
    expect((await seen(placed)).payment).toMatchObject({ captured: 140_000, refunded: 140_000 });
  });

  it('is one of three tenders at a till, and a part that comes back goes to each in reverse order, cash last', async () => {
    const card = await issue(60_000);
    const { cart } = await cartWith(card, 2);
    const till = shop.as('store-manager');
    const payment = [{ method: 'cash', amount: 40_000 }, { method: 'sandbox' }] as const;
    const wrong = await refusalOf(
      till.checkout({
        cartId: cart.cartId,
        body: { ...collect(), payment: [payment[0], { method: 'sandbox', amount: 1 }] },
      }),
    );
    const { body: placed } = await till.checkout({ cartId: cart.cartId, body: { ...collect(), payment } });
    const { orderId } = placed;
    await till.payOrder({ orderId, body: { method: 'cash' } });
    const half = await seen(placed);
    await decide(placed.payment.parts?.[1]?.redirectUrl);
    await shop.settle();
    const paid = await seen(placed);

    await staff.refundOrder({ orderId, body: { amount: 150_000 } });
    await shop.settle();
    const credited = (await cardOf(card)).card.balance;
    await staff.refundOrder({ orderId, body: { amount: 30_000 } });
    await shop.settle();

    expect(wrong).toMatchObject({ code: 'PAYMENT_PARTS_WRONG', document: { due: 140_000 } });
    expect(placed).toMatchObject({ status: 'awaiting_payment', due: 140_000 });
    expect(half).toMatchObject({
      status: 'awaiting_payment',
      payment: { captured: 40_000, parts: [{ status: 'captured' }, { status: 'pending', amount: 100_000 }] },
    });
    expect(paid).toMatchObject({ status: 'paid', payment: { captured: 140_000 } });
    expect(credited).toBe(50_000);
    expect((await cardOf(card)).card.balance).toBe(60_000);
    const { data } = (await staff.listPayments({ orderId })).body;
    expect(data.map(({ type, amount }) => [type, amount])).toEqual([
      ['cash-in', 40_000],
      ['capture', 100_000],
      ['refund', 100_000],
      ['cash-out', 20_000],
    ]);
  });

  it('gets its money back when nobody pays the rest in time, and gives it again when the money comes late', async () => {
    const card = await issue(60_000);
    const placed = await buyWith(card);
    const held = await cardOf(card);
    await shop.advanceClock('PT16M');
    const back = await cardOf(card);

    await decide(placed.payment.redirectUrl);
    await shop.settle();

    expect([held.card.balance, held.card.held, back.card.balance, back.card.held]).toEqual([
      0, 60_000, 60_000, 0,
    ]);
    expect(await seen(placed)).toMatchObject({ status: 'paid', payment: { captured: 40_000 } });
    expect((await cardOf(card)).card).toMatchObject({ balance: 0, held: 0 });
  });

  it('is not told from one that does not exist when it is blocked, and guessing is stopped', async () => {
    const card = await issue(60_000, { withPin: true });
    const budi = shop.as('customer-budi');
    const check = (code: string, pin?: string) => budi.checkGiftCard({ body: { code, pin } });
    const right = await check(card.code.toLowerCase().replaceAll('-', ' '), card.pin);
    await staff.blockGiftCard({ accountId: card.accountId });

    const blocked = await refusalOf(check(card.code, card.pin));
    const unknown = await refusalOf(check('2222-2222-2222-2222'));
    for (let guess = 0; guess < 8; guess += 1) await refusalOf(check(`3333-3333-3333-${2222 + guess}`));
    const stopped = await refusalOf(check(card.code, card.pin));

    expect(right.body).toEqual({ lastFour: card.lastFour, currency: 'IDR', balance: 60_000 });
    const words = ({ status, code, errors }: typeof blocked) => ({ status, code, errors });
    expect(words(blocked)).toEqual(words(unknown));
    expect(blocked.code).toBe('GIFT_CARD_NOT_FOUND');
    expect(stopped).toMatchObject({ status: 429, code: 'TOO_MANY_CODES' });
  });
});

describe('store credit', () => {
  it('is given within the limit of a role, seen by its customer, and pays their cart', async () => {
    const ayu = shop.as('customer-ayu');
    const support = shop.as('support');
    const { customerId } = (await ayu.getMe({})).body;
    const give = (amount: number, idempotencyKey = shop.unique('give')) =>
      support.adjustStoreCredit(
        { customerId, body: { amount, currency: 'IDR', reason: 'appeasement', note: 'late' } },
        { idempotencyKey },
      );
    const key = shop.unique('give');
    // Other runs of this journey gave the same customer credit.
    const { balance: before, held } = (await ayu.getMyStoreCredit({})).body;
    const told = async () =>
      oncePerFact(await shop.events('StoreCreditChanged', { customerId, kind: 'adjust' })).length;
    const toldBefore = await told();
    await give(80_000, key);
    await give(80_000, key);
    const { body: policy } = await support.getCreditLimits({});
    const notTheirs = await refusalOf(support.putCreditLimits({ body: policy }));
    const above = await refusalOf(give(500_001));
    const below = await refusalOf(give(-before - 80_001));
    const { body: cart } = await ayu.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const { cartId } = cart;

    const quoted = await ayu.setCartStoreCredit({ cartId, body: { use: 30_000 } });
    const placed = await ayu.checkout({ cartId, body: collect('cash') });
    const foreign = await refusalOf(
      shop.as('customer-budi').setCartStoreCredit({ cartId, body: { use: true } }),
    );
    await shop.settle();

    expect(policy.limits).toContainEqual({ role: 'support', currency: 'IDR', amount: 500_000 });
    expect(notTheirs.status).toBe(403);
    expect([above.code, below.code, foreign.code]).toEqual([
      'CREDIT_ABOVE_LIMIT',
      'CREDIT_INSUFFICIENT',
      'CART_NOT_FOUND',
    ]);
    expect(quoted.body).toMatchObject({ due: 70_000, credit: [{ kind: 'store_credit', amount: 30_000 }] });
    expect(placed.body).toMatchObject({ status: 'confirmed', due: 70_000 });
    const statement = (await ayu.getMyStoreCredit({})).body;
    expect(statement).toMatchObject({ balance: before + 50_000, held: held + 30_000 });
    expect(statement.data.slice(0, 2)).toMatchObject([
      { kind: 'hold', change: -30_000 },
      { kind: 'adjust', change: 80_000, reason: 'appeasement' },
    ]);
    expect((await told()) - toldBefore).toBe(1);
  });

  it('above the limit of a role is given once a second person approved it, and once only', async () => {
    const support = shop.as('support');
    const finance = shop.as('finance');
    const issue = (approvalId?: string) =>
      support.issueGiftCard({ body: { amount: 800_000, currency: 'IDR', reason: 'goodwill', approvalId } });
    const above = await refusalOf(issue());
    const { body: asked } = await support.requestCreditApproval({
      body: { kind: 'credit', amount: 800_000, currency: 'IDR', reason: 'Two parcels lost' },
    });
    const { approvalId } = asked;
    const early = await refusalOf(issue(approvalId));
    const notTheirs = await refusalOf(support.approveCreditApproval({ approvalId, body: {} }));

    const { body: pending } = await finance.listCreditApprovals({ limit: 100 });
    await finance.approveCreditApproval({ approvalId, body: { note: 'Claims seen' } });
    const issued = await issue(approvalId);
    const again = await refusalOf(issue(approvalId));
    const { body: another } = await support.requestCreditApproval({
      body: { kind: 'credit', amount: 900_000, currency: 'IDR', reason: 'A third one' },
    });
    const rejected = await finance.rejectCreditApproval({
      approvalId: another.approvalId,
      body: { note: 'No claim' },
    });

    expect([above.code, early.code, again.code]).toEqual([
      'CREDIT_ABOVE_LIMIT',
      'CREDIT_APPROVAL_CLOSED',
      'CREDIT_APPROVAL_CLOSED',
    ]);
    expect(notTheirs.status).toBe(403);
    expect(pending.data).toContainEqual(expect.objectContaining({ approvalId, status: 'pending' }));
    expect(issued.body).toMatchObject({ balance: 800_000, status: 'active' });
    expect(rejected.body.status).toBe('rejected');
  });
});
