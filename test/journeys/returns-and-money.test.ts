import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { deliverFulfilment, deliverGoods, paidOrder, type PaidOrder } from '../support/shop/fulfilling.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { promote } from '../support/shop/promote.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

const staff = shop.as('admin');
const pay = (url: string | undefined) =>
  shop.fetch(url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'paid' }),
  });
const seen = async ({ orderId }: Pick<PaidOrder, 'orderId'>) => (await staff.getOrder({ orderId })).body;
const linesOf = async (order: Pick<PaidOrder, 'orderId'>, quantity: number, reason = 'too_small') => [
  { lineId: (await seen(order)).lines[0]?.lineId ?? '', quantity, reason },
];
/** Some units come back over the counter; what was shown for them is what is expected. */
const handIn = async (world: World, order: Pick<PaidOrder, 'orderId'>, quantity: number) => {
  const lines = await linesOf(order, quantity);
  const { orderId } = order;
  const { body: shown } = await staff.previewReturn({ orderId, body: { lines, returnMethod: 'store' } });
  const received = lines.map(({ lineId }) => ({ lineId, quantity, disposition: 'sellable' as const }));
  await staff.requestReturn({
    orderId,
    body: {
      lines,
      returnMethod: 'store',
      expectedAmount: shown.refund.amount,
      handIn: { locationId: world.locations[0], received },
    },
  });
  await shop.settle();
  return shown;
};

/** The parcel of a return is opened, and has what was announced or something else. */
const receiveOne = async (
  { locations: [locationId] }: World,
  which: { readonly orderId: string; readonly returnId: string },
  lines: readonly { readonly lineId: string }[],
  disposition: 'sellable' | 'rejected',
) => {
  const received = lines.map(({ lineId }) => ({ lineId, quantity: 1, disposition }));
  const { body } = await staff.receiveReturn({ ...which, body: { locationId, received } });
  await shop.settle();
  return body;
};

describe('the money of goods that come back', () => {
  it('of three tenders goes to the provider first, then to the gift card, and to cash last', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 100_000, stock: [3] });
    const till = shop.as('store-manager');
    const { body: card } = await shop
      .as('finance')
      .issueGiftCard({ body: { amount: 60_000, currency: 'IDR', reason: 'goodwill' } });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 3 }] },
    });
    const { cartId, cartToken = '' } = cart;
    await shop.guest.addCartGiftCard({ cartId, body: { code: card.code } }, { cartToken });
    const payment = [{ method: 'cash', amount: 140_000 }, { method: 'sandbox' }] as const;
    const { body: order } = await till.checkout({ cartId, body: { ...shipping, payment } });
    const { orderId } = order;
    await till.payOrder({ orderId, body: { method: 'cash' } });
    await pay(order.payment.parts?.[1]?.redirectUrl);
    await shop.settle();
    await deliverGoods(world, { orderId, orderToken: order.orderToken ?? '' });

    const first = await handIn(world, order, 1);
    const early = (await staff.getGiftCard({ accountId: card.accountId })).body.card.balance;
    const second = await handIn(world, order, 1);
    const last = await handIn(world, order, 1);

    expect([first, second, last].map(({ refund }) => refund.amount)).toEqual([100_000, 100_000, 100_000]);
    expect([first, second, last].map(({ tenders }) => tenders)).toEqual([
      [{ method: 'sandbox', amount: 100_000 }],
      [
        { method: 'sandbox', amount: 20_000 },
        { method: 'gift_card', amount: 60_000 },
        { method: 'cash', amount: 20_000 },
      ],
      [{ method: 'cash', amount: 100_000 }],
    ]);
    expect(early).toBe(0);
    expect((await staff.getGiftCard({ accountId: card.accountId })).body.card.balance).toBe(60_000);
    const { data } = (await shop.as('finance').listPayments({ orderId })).body;
    const back = data.filter(({ type }) => type === 'refund' || type === 'cash-out');
    expect(back.map(({ type, amount }) => [type, amount])).toEqual([
      ['refund', 100_000],
      ['refund', 20_000],
      ['cash-out', 20_000],
      ['cash-out', 100_000],
    ]);
  });

  it('leaves out what a promotion that is recalculated does not give any more, and all of it when it is kept', async () => {
    const refundWith = async (afterReturn: 'keep' | 'recalculate') => {
      const world = await openWorld();
      const batik = await offer(world, { price: 100_000, stock: [3] });
      await promote(world, { afterReturn, conditions: { minimumUnits: 3 } });
      const order = await paidOrder(world, [[batik, 3]]);
      await deliverGoods(world, order);
      const shown = await handIn(world, order, 1);
      const { captured, refunded } = (await seen(order)).payment;
      const lost = shown.lost.map(({ amount }) => amount);
      return { captured, refunded, shown: shown.refund.amount, lost };
    };

    expect(await refundWith('keep')).toEqual({
      captured: 290_000,
      refunded: 90_000,
      shown: 90_000,
      lost: [],
    });
    expect(await refundWith('recalculate')).toEqual({
      captured: 290_000,
      refunded: 70_000,
      shown: 70_000,
      lost: [20_000],
    });
  });

  it('is there at the first scan of a trusted customer’s parcel, and is not paid again with its receipt', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 100_000, stock: [3] });
    const instantRefund = { fromUnits: 1, mostPercent: 100, mostPerMonth: 1_000_000_000 };
    const labels = { carrier: 'sandbox', locationId: world.locations[0], validDays: 14 };
    await staff.putReturnPolicy({ channel: world.channel, body: { instantRefund, labels } });
    const ayu = shop.as('customer-ayu');
    const { body: cart } = await ayu.openCart({
      body: { channel: world.channel, lines: [{ sku: batik.sku, quantity: 3 }] },
    });
    const { contact, delivery } = shipping;
    const { body: order } = await ayu.checkout({
      cartId: cart.cartId,
      body: { contact, delivery, payment: { method: 'sandbox' } },
    });
    const { orderId } = order;
    await pay(order.payment.redirectUrl);
    await shop.settle();
    const [fulfilment] = (await ayu.listOrderFulfilments({ orderId })).body.data;
    await deliverFulfilment(world, fulfilment?.fulfilmentId ?? '');

    const lines = await linesOf(order, 1);
    const { body: made } = await ayu.requestReturn({ orderId, body: { lines } });
    const { returnId } = made;
    const { body: labelled } = await ayu.labelReturn({ orderId, returnId, body: {} });
    const reference = /parcels\/([^/]+)\/label/.exec(labelled.label?.url ?? '')?.[1] ?? '';
    await shop.guest.moveSandboxParcel({ reference, body: { status: 'in_transit' } });
    await shop.settle();
    const scanned = (await ayu.getReturn({ orderId, returnId })).body;
    const atScan = (await seen(order)).payment;
    const onItsWay = await refusalOf(ayu.cancelReturn({ orderId, returnId, body: {} }));
    await receiveOne(world, { orderId, returnId }, lines, 'sellable');

    expect(scanned).toMatchObject({ status: 'approved', instantRefund: { amount: 100_000 } });
    expect(atScan).toMatchObject({ captured: 320_000, refunded: 100_000 });
    expect(onItsWay).toMatchObject({ status: 409, code: 'RETURN_ON_ITS_WAY' });
    expect((await seen(order)).payment).toMatchObject({ captured: 320_000, refunded: 100_000 });
  });

  it('goes back after an appeal, and not for the wrong item', async () => {
    const world = await openWorld();
    const batik = await offer(world, { price: 100_000, stock: [3] });
    await staff.putReturnPolicy({ channel: world.channel, body: { approval: 'staff' } });
    const order = await paidOrder(world, [[batik, 2]]);
    await deliverGoods(world, order);
    const { orderId, orderToken } = order;
    const token = { orderToken };
    const lines = await linesOf(order, 1);
    const request = async () =>
      (await shop.guest.requestReturn({ orderId, body: { lines } }, token)).body.returnId;
    const returnId = await request();
    const message = 'The seam was open when it came';
    const appeal = () => shop.guest.appealReturn({ orderId, returnId, body: { message } }, token);
    const early = await refusalOf(appeal());
    await staff.refuseReturn({ orderId, returnId, body: { refusal: 'used' } });

    const { body: appealed } = await appeal();
    await staff.approveReturn({ orderId, returnId, body: {} });
    await receiveOne(world, { orderId, returnId }, lines, 'sellable');
    const other = await request();
    await staff.approveReturn({ orderId, returnId: other, body: {} });
    const wrong = await receiveOne(world, { orderId, returnId: other }, lines, 'rejected');

    expect(early).toMatchObject({ status: 409, code: 'APPEAL_NOT_AVAILABLE' });
    expect(appealed).toMatchObject({ status: 'requested', appeal: { message } });
    expect(wrong).toMatchObject({ status: 'received', refund: { amount: 0 } });
    expect((await seen(order)).payment).toMatchObject({ captured: 220_000, refunded: 100_000 });
    expect(oncePerFact(await shop.events('ReturnAppealed', { orderId }))).toHaveLength(1);
    expect(await request()).toBeDefined();
  });

  it('given for an annoyance above the limit of a role needs a second person, once', async () => {
    const support = shop.as('support');
    const { customerId } = (await shop.as('customer-budi').getMe({})).body;
    const give = (approvalId?: string) =>
      support.adjustStoreCredit({
        customerId,
        body: { amount: 700_000, currency: 'IDR', reason: 'appeasement', note: 'Torn twice', approvalId },
      });
    const { balance: before } = (await shop.as('customer-budi').getMyStoreCredit({})).body;

    const above = await refusalOf(give());
    const { body: asked } = await support.requestCreditApproval({
      body: { kind: 'credit', amount: 700_000, currency: 'IDR', customerId, reason: 'Torn twice' },
    });
    const { approvalId } = asked;
    const own = await refusalOf(support.approveCreditApproval({ approvalId, body: {} }));
    await shop.as('finance').approveCreditApproval({ approvalId, body: {} });
    const { body: given } = await give(approvalId);

    expect([above.code, own.status]).toEqual(['CREDIT_ABOVE_LIMIT', 403]);
    expect(given.balance).toBe(before + 700_000);
    expect((await refusalOf(give(approvalId))).status).toBeGreaterThanOrEqual(400);
  });
});
