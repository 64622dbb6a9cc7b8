import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fakeMidtrans } from '../../functions/payments/providers/midtrans/fake.ts';
import { fakeStripe } from '../../functions/payments/providers/stripe/fake.ts';
import { timedSignature } from '#shared/secrets/timed-signature.ts';
import { serveFake } from '../support/serve-fake.ts';
import { fulfilmentsOf, pickAll } from '../support/shop/fulfilling.ts';
import { announced, books, orderTwo, seen, type PlacedOrder } from '../support/shop/paying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const SERVER_KEY = 'SB-Mid-server-journey';
const SECRET_KEY = 'sk_test_journey';
const WEBHOOK_SECRET = 'whsec_journey';

let midtrans: ReturnType<typeof fakeMidtrans>;
let stripe: ReturnType<typeof fakeStripe>;
const servers: { close: () => Promise<void> }[] = [];
beforeAll(async () => {
  const atMidtrans = await serveFake((baseUrl) => (midtrans = fakeMidtrans(SERVER_KEY, baseUrl)).fetch);
  const atStripe = await serveFake((baseUrl) => (stripe = fakeStripe(SECRET_KEY, baseUrl)).fetch);
  servers.push(atMidtrans, atStripe);
  await shop.setSecret('midtrans', {
    serverKey: SERVER_KEY,
    environment: 'sandbox',
    url: atMidtrans.baseUrl,
  });
  await shop.setSecret('stripe', {
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    returnUrl: 'https://shop.example/orders/{orderId}',
    url: atStripe.baseUrl,
  });
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld({
    channel: { paymentMethods: [{ method: 'midtrans', options: ['gopay', 'bca_va'] }, { method: 'stripe' }] },
  });
  batik = await offer(world, { price: 349_000, stock: [2] });
});

const order = (method: 'midtrans' | 'stripe') => orderTwo(world, batik, method);
type Order = PlacedOrder;

const tell = async (provider: 'midtrans' | 'stripe', body: string, headers: Record<string, string> = {}) => {
  const send = () => shop.fetch(`/v1/payments/webhooks/${provider}`, { method: 'POST', headers, body });
  const { status } = await send();
  // Providers repeat what was not taken. A function may still know the address of an earlier journey's provider.
  return status === 503 ? (await send()).status : status;
};
const tellStripe = async (body: string) =>
  tell('stripe', body, {
    'stripe-signature': timedSignature(body, WEBHOOK_SECRET, { now: () => Date.parse(now) }),
  });
let now = '';
const stripeEvent = async (type: string, session: string) => {
  now = await shop.now();
  return tellStripe(stripe.event(type, session));
};

/** A store picks, packs and ships what it has of an order. */
const send = async (fulfilment: Awaited<ReturnType<typeof fulfilmentsOf>>[number] | undefined) => {
  const { fulfilmentId = '', locationId = '' } = fulfilment ?? {};
  await pickAll(locationId, fulfilmentId);
  await shop.as('admin').packFulfilment({ fulfilmentId, body: {} });
  await shop.as('admin').shipFulfilment({ fulfilmentId, body: { carrier: 'sandbox' } });
  await shop.settle();
};

describe('a guest who pays through Midtrans', () => {
  const at = ({ orderId }: Order) => `${orderId}-1`;

  it('by QRIS has a paid order, told once, although notifications come late, twice and in the wrong order', async () => {
    const placed = await order('midtrans');
    midtrans.pay(at(placed), { status: 'pending' });
    const pending = midtrans.notification(at(placed));
    midtrans.pay(at(placed), {
      details: { payment_type: 'qris', acquirer: 'gopay', transaction_type: 'on-us' },
    });
    const settled = midtrans.notification(at(placed));

    const answers = [];
    for (const text of [settled, settled, pending, settled]) answers.push(await tell('midtrans', text));
    await shop.settle();

    expect(answers).toEqual([200, 200, 200, 200]);
    expect(placed.payment.redirectUrl).toContain('/snap/');
    expect(await seen(placed)).toMatchObject({
      status: 'paid',
      payment: { method: 'midtrans', status: 'captured', captured: 718_000 },
    });
    expect(await announced('PaymentCaptured', placed)).toHaveLength(1);
    expect((await books(placed)).data).toMatchObject([{ type: 'capture', amount: 718_000 }]);
  });

  it('by virtual account pays after a lost notification, on coming back', async () => {
    const placed = await order('midtrans');
    midtrans.pay(at(placed), { details: { payment_type: 'bank_transfer' } });

    await shop.guest.refreshPayments({ orderId: placed.orderId }, { orderToken: placed.orderToken });

    expect(await seen(placed)).toMatchObject({ status: 'paid' });
  });

  it('pays nothing with a notification that lies about the state, is forged, or is about an order of nobody', async () => {
    const placed = await order('midtrans');
    midtrans.pay(at(placed), { status: 'pending' });
    const honest = midtrans.notification(at(placed));
    const lie = midtrans.notification(at(placed), { transaction_status: 'settlement', status_code: '200' });
    const forged = lie.replace('718000.00', '1.00');
    const stranger = honest.replaceAll(placed.orderId, 'ord_nobody');

    const answers = [];
    for (const text of [honest, lie, forged, stranger, '{', 'x'.repeat(100_001)])
      answers.push(await tell('midtrans', text));

    expect(answers).toEqual([200, 409, 401, 401, 401, 400]);
    expect(await seen(placed)).toMatchObject({ status: 'awaiting_payment' });
  });

  it('gets the money back in a moment when staff refund it, once', async () => {
    const placed = await order('midtrans');
    midtrans.pay(at(placed), {
      details: { payment_type: 'gopay', settlement_time: (await shop.now()).slice(0, 19).replace('T', ' ') },
    });
    await tell('midtrans', midtrans.notification(at(placed)));

    await shop.as('admin').refundOrder({ orderId: placed.orderId, body: { amount: 100_000 } });
    await shop.settle();

    expect(Object.values(midtrans.refunds(at(placed)))).toEqual([100_000]);
    expect(await announced('PaymentRefunded', placed)).toHaveLength(1);
  });

  it('leaves a refund with staff where a virtual account cannot take money back', async () => {
    const placed = await order('midtrans');
    midtrans.pay(at(placed), { details: { payment_type: 'bank_transfer' } });
    await tell('midtrans', midtrans.notification(at(placed)));

    await shop.as('admin').refundOrder({ orderId: placed.orderId, body: { amount: 100_000 } });
    await shop.settle();

    expect(await announced('RefundFailed', placed)).toMatchObject([{ data: { failure: 'not_supported' } }]);
    expect((await books(placed)).pendingRefunds).toMatchObject([
      { amount: 100_000, failure: 'not_supported' },
    ]);
  });
});

describe('a guest who pays through Stripe', () => {
  const sessionOf = ({ payment }: Order) => payment.redirectUrl?.split('/').at(-1) ?? '';

  it('has a paid order, told once, and can have a part refunded', async () => {
    const placed = await order('stripe');
    stripe.pay(sessionOf(placed));

    const answers = [
      await stripeEvent('checkout.session.completed', sessionOf(placed)),
      await stripeEvent('checkout.session.completed', sessionOf(placed)),
      await stripeEvent('customer.created', sessionOf(placed)),
    ];
    await shop.as('admin').refundOrder({ orderId: placed.orderId, body: { amount: 98_000 } });
    await shop.settle();

    expect(answers).toEqual([200, 200, 200]);
    expect(await seen(placed)).toMatchObject({
      status: 'paid',
      payment: { captured: 718_000, refunded: 98_000 },
    });
    expect(await announced('OrderPaid', placed)).toHaveLength(1);
    expect(stripe.refunds()).toMatchObject([{ amount: 9_800_000 }]);
  });

  it('may have the bank take it back: lost it stays away, won it is back, and finance has it in a queue until then', async () => {
    const placed = await order('stripe');
    stripe.pay(sessionOf(placed));
    await stripeEvent('checkout.session.completed', sessionOf(placed));
    const finance = shop.as('finance');
    const chargebackId = `du_${sessionOf(placed)}`;
    const at = { orderId: placed.orderId, chargebackId };
    const decide = async (changes: object) => {
      now = await shop.now();
      return tellStripe(stripe.dispute(sessionOf(placed), changes));
    };
    const answers = [await decide({ amount: 30_000_000 }), await decide({})];
    const open = (await finance.listChargebacks({ status: 'open', limit: 100 })).body.data;
    await finance.addChargebackEvidence({ ...at, body: { kind: 'proof_of_delivery', reference: 'pod-1' } });
    const tooMuch = await refusalOf(
      shop.as('admin').refundOrder({ orderId: placed.orderId, body: { amount: 418_001 } }),
    );
    answers.push(await decide({ status: 'won' }), await decide({ status: 'needs_response' }));
    await finance.putChargeback({ ...at, chargebackId: 'case-2', body: { amount: 1_000 } });
    await finance.resolveChargeback({ ...at, chargebackId: 'case-2', body: { outcome: 'lost' } });
    await shop.settle();

    expect(answers).toEqual([200, 200, 200, 200]);
    expect(open.find((each) => each.chargebackId === chargebackId)).toMatchObject({
      orderId: placed.orderId,
      amount: 300_000,
      evidenceDueBy: '2026-12-01T00:00:00.000Z',
    });
    expect(tooMuch).toMatchObject({ code: 'REFUND_TOO_LARGE', document: { refundable: 418_000 } });
    expect((await books(placed)).data.map(({ type, amount }) => [type, amount])).toEqual([
      ['capture', 718_000],
      ['chargeback', 300_000],
      ['chargeback-won', 300_000],
      ['chargeback', 1_000],
      ['chargeback-lost', 1_000],
    ]);
    expect(await announced('ChargebackResolved', placed)).toHaveLength(2);
  });

  it('has the money blocked, and is charged as each of two stores ships its goods', async () => {
    world = await openWorld({
      locations: 2,
      channel: { paymentMethods: [{ method: 'stripe', capture: 'manual' }] },
    });
    batik = await offer(world, { price: 349_000, stock: [1, 1] });
    const placed = await order('stripe');
    stripe.pay(sessionOf(placed));
    await stripeEvent('checkout.session.completed', sessionOf(placed));
    await shop.settle();
    const blocked = await seen(placed);
    const [first, second] = await fulfilmentsOf(placed);

    await send(first);
    const between = await seen(placed);
    const above = await refusalOf(
      shop.as('finance').capturePayment({ orderId: placed.orderId, body: { amount: 349_001 } }),
    );
    await send(second);

    expect(blocked).toMatchObject({ status: 'confirmed', payment: { status: 'authorised', captured: 0 } });
    expect(between).toMatchObject({ status: 'confirmed', payment: { captured: 369_000 } });
    expect(above).toMatchObject({ code: 'CAPTURE_TOO_LARGE' });
    expect(await seen(placed)).toMatchObject({ status: 'paid', payment: { captured: 718_000 } });
    expect((await books(placed)).data.map(({ type, amount }) => [type, amount])).toEqual([
      ['authorise', 718_000],
      ['capture', 369_000],
      ['capture', 349_000],
    ]);
    expect(stripe.session(sessionOf(placed)).payment_intent).toMatchObject({
      amount_received: 71_800_000,
      status: 'succeeded',
    });
    expect(await announced('OrderPaid', placed)).toHaveLength(1);
  });

  it('finds the page closed once the order has expired', async () => {
    const placed = await order('stripe');

    await shop.advanceClock('PT16M');

    expect(await seen(placed)).toMatchObject({ status: 'expired' });
    expect(stripe.session(sessionOf(placed)).status).toBe('expired');
  });
});

describe('the day of a provider', () => {
  it('is reconciled with one planted difference, explained and closed', async () => {
    const finance = shop.as('finance');
    const placed = await order('midtrans');
    midtrans.pay(`${placed.orderId}-1`, { details: { payment_type: 'qris' } });
    await tell('midtrans', midtrans.notification(`${placed.orderId}-1`));
    await shop.settle();
    const local = new Date(Date.parse(await shop.now()) + 7 * 3_600_000).toISOString();
    const params = { method: 'midtrans', day: local.slice(0, 10) } as const;
    const file = [
      'Order ID,Transaction status,Transaction time,Amount,Fee',
      `${placed.orderId}-1,settlement,${local.slice(0, 19).replace('T', ' ')},718001.00,5026`,
    ].join('\n');

    const { body: link } = await finance.uploadSettlement({ ...params, body: {} });
    await fetch(link.upload.url, { method: 'PUT', body: file });
    const reconcile = () => finance.reconcileDay({ ...params, body: { currency: 'IDR' } });
    const { body: first } = await reconcile();
    const { body: again } = await reconcile();
    const early = await refusalOf(finance.closeDay({ ...params, body: {} }));
    const { body: shown } = await finance.getSettlement({ ...params, limit: 100 });
    for (const { kind, reference } of shown.data)
      await finance.explainDifference({ ...params, body: { kind, reference, reason: 'provider_error' } });
    const { body: closed } = await finance.closeDay({ ...params, body: {} });

    expect(again).toEqual(first);
    expect(early).toMatchObject({ code: 'DAY_HAS_DIFFERENCES' });
    expect(shown.data).toContainEqual({
      kind: 'amount_differs',
      reference: `${placed.orderId}#capture`,
      here: 718_000,
      there: 718_001,
      row: 2,
    });
    expect(closed).toMatchObject({ status: 'closed', unexplained: 0 });
  });
});
