import { beforeEach, describe, expect, it } from '@jest/globals';
import { localTime } from '#shared/time/local-time.ts';
import { fulfilmentsOf, pickAll } from '../support/shop/fulfilling.ts';
import { announced, books, orderTwo, seen, type PlacedOrder } from '../support/shop/paying.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let world: World;
let batik: Goods;
beforeEach(async () => {
  world = await openWorld();
  batik = await offer(world, { price: 349_000, stock: [2] });
});

/** A guest's order of two, the last ones, to be paid at the sandbox. */
const order = (method: 'sandbox' | 'cash' = 'sandbox') => orderTwo(world, batik, method);
type Order = PlacedOrder;

const atSandbox = async (url: string | undefined, decision: object) =>
  (
    await shop.fetch(url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(decision),
    })
  ).json();
const pay = ({ payment }: Order, how: object = {}) =>
  atSandbox(payment.redirectUrl, { outcome: 'paid', ...how });
const available = async () =>
  (await shop.guest.getAvailability({ sku: batik.sku, channel: world.channel })).body.total;

describe('a guest who pays at the provider', () => {
  it('has a paid order, told once however often the provider says so', async () => {
    const placed = await order();

    await pay(placed, { duplicate: 3 });
    await shop.settle();

    expect(await seen(placed)).toMatchObject({
      status: 'paid',
      version: 2,
      payment: { method: 'sandbox', status: 'captured', captured: 718_000 },
    });
    expect(await announced('OrderPaid', placed)).toHaveLength(1);
    expect(await announced('PaymentCaptured', placed)).toHaveLength(1);
    expect((await books(placed)).data).toMatchObject([{ type: 'capture', amount: 718_000 }]);
  });

  it('is told that it is paid on coming back, before the provider has told the shop', async () => {
    const placed = await order();
    await pay(placed, { delaySeconds: 120 });
    const before = await seen(placed);

    const { body } = await shop.guest.refreshPayments(
      { orderId: placed.orderId },
      { orderToken: placed.orderToken },
    );
    await shop.advanceClock('PT5M');

    expect([before.status, body.orderStatus, (await seen(placed)).status]).toEqual([
      'awaiting_payment',
      'paid',
      'paid',
    ]);
    expect((await books(placed)).data).toHaveLength(1);
  });

  it('may try again after a refusal', async () => {
    const placed = await order();
    await atSandbox(placed.payment.redirectUrl, { outcome: 'refused' });
    const after = await seen(placed);

    const { body: second } = await shop.guest.payOrder(
      { orderId: placed.orderId, body: { method: 'sandbox' } },
      { orderToken: placed.orderToken },
    );
    await atSandbox(second.payment.redirectUrl, { outcome: 'paid' });

    expect(after).toMatchObject({ status: 'awaiting_payment', payment: { status: 'failed', attempt: 1 } });
    expect(second.payment).toMatchObject({ status: 'pending', attempt: 2 });
    expect(await seen(placed)).toMatchObject({ status: 'paid', payment: { attempt: 2 } });
  });

  it('gets a wrong amount back, and the order stays unpaid', async () => {
    const placed = await order();

    await pay(placed, { wrongAmount: true });
    await shop.settle();

    expect(await seen(placed)).toMatchObject({ status: 'awaiting_payment', payment: { captured: 0 } });
    expect(await announced('PaymentFailed', placed)).toMatchObject([{ data: { reason: 'amount_mismatch' } }]);
    expect(await books(placed)).toMatchObject({
      balanceDue: 718_000,
      pendingRefunds: [],
      data: [
        { type: 'capture', amount: 718_001 },
        { type: 'refund', amount: 718_001 },
      ],
    });
  });
});

describe('money that comes too late', () => {
  const expire = async (placed: Order) => {
    await shop.advanceClock('PT16M');
    expect(await seen(placed)).toMatchObject({ status: 'expired' });
    expect(await available()).toBe(2);
  };

  it('still buys the goods when all of them are there', async () => {
    const placed = await order();
    await expire(placed);

    await pay(placed);
    await shop.settle();

    expect(await seen(placed)).toMatchObject({ status: 'paid' });
    expect(await available()).toBe(0);
    expect(await announced('OrderPaid', placed)).toMatchObject([{ data: { revived: true } }]);
  });

  it('goes back when they were sold to somebody else meanwhile', async () => {
    const placed = await order();
    await expire(placed);
    await order('cash');

    await pay(placed);
    await shop.settle();

    expect(await seen(placed)).toMatchObject({
      status: 'expired',
      payment: { status: 'refunded', captured: 718_000, refunded: 718_000 },
    });
    expect(await books(placed)).toMatchObject({ balanceDue: 0, pendingRefunds: [] });
    expect(await available()).toBe(0);
  });

  it('is found when the provider’s word was lost and the order has expired', async () => {
    const placed = await order();
    await pay(placed, { delaySeconds: 86_000 });

    await shop.advanceClock('PT16M');

    expect(await seen(placed)).toMatchObject({ status: 'paid' });
  });
});

describe('an order that is called off', () => {
  it('gives its money and its stock back', async () => {
    const placed = await order();
    await pay(placed);
    await shop.settle();

    const { body } = await shop.guest.cancelOrder(
      { orderId: placed.orderId, body: { reason: 'changed my mind' } },
      { orderToken: placed.orderToken },
    );
    await shop.settle();

    expect(body).toMatchObject({ status: 'cancelled', payment: { status: 'refund_pending' } });
    expect(await seen(placed)).toMatchObject({
      status: 'cancelled',
      payment: { status: 'refunded', refunded: 718_000 },
    });
    expect(await available()).toBe(2);
    expect(await announced('PaymentRefunded', placed)).toHaveLength(1);
  });

  it('cannot be had after all by paying for it later', async () => {
    const placed = await order();
    await shop.guest.cancelOrder({ orderId: placed.orderId, body: {} }, { orderToken: placed.orderToken });

    await pay(placed);
    await shop.settle();

    expect(await seen(placed)).toMatchObject({ status: 'cancelled', payment: { status: 'refunded' } });
    expect(await available()).toBe(2);
  });
});

describe('cash', () => {
  it('is recorded by staff at hand-over, and pays the order', async () => {
    const placed = await order('cash');

    const { body } = await shop
      .as('store-clerk')
      .payOrder({ orderId: placed.orderId, body: { method: 'cash', amount: 718_000 } });

    expect(body).toMatchObject({ orderStatus: 'paid', balanceDue: 0, payment: { status: 'captured' } });
    expect(await seen(placed)).toMatchObject({ status: 'paid' });
  });

  it('is not recorded by a customer, nor twice', async () => {
    const placed = await order('cash');
    const request = { orderId: placed.orderId, body: { method: 'cash' } } as const;

    const byGuest = await refusalOf(shop.guest.payOrder(request, { orderToken: placed.orderToken }));
    await shop.as('store-clerk').payOrder(request);
    const twice = await refusalOf(shop.as('store-clerk').payOrder(request));

    expect([byGuest.code, twice.code]).toEqual(['FORBIDDEN', 'ORDER_NOT_PAYABLE']);
  });
});

describe('a notification that nobody signed', () => {
  it('is refused with a problem document, and changes nothing', async () => {
    const placed = await order();

    const answer = await shop.fetch('/v1/payments/webhooks/sandbox', {
      method: 'POST',
      headers: { 'satu-sandbox-signature': 't=1800000000,v1=00' },
      body: JSON.stringify({ data: { orderReference: placed.orderId, status: 'paid' } }),
    });

    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'WEBHOOK_SIGNATURE_INVALID' });
    expect(await seen(placed)).toMatchObject({ status: 'awaiting_payment' });
  });
});

describe('an order that is paid without a provider', () => {
  beforeEach(async () => {
    world = await openWorld({
      channel: { paymentMethods: [{ method: 'cod', guests: true }, { method: 'banktransfer' }] },
    });
    batik = await offer(world, { price: 349_000, stock: [2] });
  });

  it('is shipped unpaid with cash on delivery, and paid when the courier remits it', async () => {
    const placed = await orderTwo(world, batik, 'cod');
    await shop.settle();
    const [fulfilment] = await fulfilmentsOf(placed);
    const { fulfilmentId = '', locationId = '' } = fulfilment ?? {};
    await pickAll(locationId, fulfilmentId);
    await shop.as('admin').packFulfilment({ fulfilmentId, body: {} });
    const { body: shipped } = await shop.as('admin').shipFulfilment({
      fulfilmentId,
      body: { carrier: 'sandbox' },
    });
    const before = await seen(placed);
    const trackingNumber = shipped.parcels[0]?.trackingNumber ?? '';
    const body = {
      carrier: 'sandbox',
      reference: shop.unique('cod'),
      currency: 'IDR',
      parcels: [{ trackingNumber, amount: 718_000, fee: 9_000 }],
    };
    const remitted = await shop.as('finance').recordRemittance({ body });
    const again = await shop.as('finance').recordRemittance({ body });

    expect(before).toMatchObject({ status: 'confirmed', payment: { method: 'cod', status: 'pending' } });
    expect(remitted.body.parcels).toMatchObject([{ outcome: 'matched', orderId: placed.orderId }]);
    expect(again.body).toEqual(remitted.body);
    expect(await seen(placed)).toMatchObject({ status: 'paid', payment: { captured: 718_000 } });
    expect((await books(placed)).data.map(({ type, amount }) => [type, amount])).toEqual([
      ['capture', 718_000],
      ['fee', 9_000],
    ]);
    // The books of the day have it, with equal debit and credit.
    await shop.settle();
    const day = localTime(Date.parse(remitted.body.receivedAt), 'Asia/Jakarta').date;
    const { journals } = (await shop.as('finance').getJournal({ day, channel: world.channel })).body;
    const [journal] = journals;
    expect(journal).toMatchObject({ currency: 'IDR', debit: 727_000, credit: 727_000 });
    expect(journal?.lines).toContainEqual(
      expect.objectContaining({ account: 'clearing', method: 'cod', debit: 718_000, credit: 9_000 }),
    );
    expect(await shop.as('finance').getJournalFile({ day, channel: world.channel })).toMatchObject({
      body: expect.stringContaining('payment_fees,,9000,0'),
    });
  });

  it('is paid by a bank transfer that finance records, each line of the statement once', async () => {
    const placed = await orderTwo(world, batik, 'banktransfer');
    const record = (transferId: string, amount: number) =>
      shop.as('finance').recordTransfer({
        orderId: placed.orderId,
        body: { transferId, amount, currency: 'IDR' },
      });
    const line = shop.unique('line');
    const wrong = await refusalOf(record(line, 717_999));
    await record(line, 718_000);
    await record(line, 718_000);

    expect(placed).toMatchObject({ status: 'awaiting_payment' });
    expect(wrong).toMatchObject({ code: 'TRANSFER_AMOUNT_WRONG' });
    expect(await seen(placed)).toMatchObject({
      status: 'paid',
      payment: { method: 'banktransfer', captured: 718_000 },
    });
  });

  it('is paid by the line of a bank statement that names it, sent once or twice', async () => {
    const placed = await orderTwo(world, batik, 'banktransfer');
    const { number } = await seen(placed);
    const csv = [
      'id,amount,description',
      `${shop.unique('l')},718000.00,TRSF E-BANKING ${number.replaceAll('-', ' ')}`,
      `${shop.unique('l')},5000,no order`,
    ].join('\n');
    const send = () => shop.as('finance').importBankStatement({ body: { currency: 'IDR', csv } });

    const { body: first } = await send();
    const { body: again } = await send();

    expect(first.lines.map(({ outcome }) => outcome)).toEqual(['recorded', 'no_order']);
    expect(again).toMatchObject({ recorded: 0 });
    expect(await seen(placed)).toMatchObject({ status: 'paid', payment: { captured: 718_000 } });
  });
});
