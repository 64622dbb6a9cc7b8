import { beforeEach, describe, expect, it } from '@jest/globals';
import { deliverGoods, fulfilmentsOf, paidOrder, type PaidOrder } from '../support/shop/fulfilling.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

const staff = shop.as('admin');
const photo = 'https://cdn.example/torn.jpg';

let world: World;
let batik: Goods;
let order: PaidOrder;
beforeEach(async () => {
  world = await openWorld({ locations: 2 });
  batik = await offer(world, { price: 100_000, stock: [10] });
  order = await paidOrder(world, [[batik, 3]]);
  await deliverGoods(world, order);
});

const lineId = async () => (await current()).lines[0]?.lineId ?? '';
const current = async () =>
  (await shop.guest.getOrder({ orderId: order.orderId }, { orderToken: order.orderToken })).body;
const onSale = async (locationId: string | undefined) =>
  (await staff.getStock({ locationId: locationId ?? '', sku: batik.sku })).body.available;
const ask = async (quantity: number, reason = 'too_small', more: object = {}) => {
  const lines = [{ lineId: await lineId(), quantity, reason, ...(reason === 'damaged' ? { photo } : {}) }];
  return shop.guest.requestReturn(
    { orderId: order.orderId, body: { lines, ...more } },
    { orderToken: order.orderToken },
  );
};

describe('goods that come back', () => {
  it('of a web order are shown, requested, received in another store, and refunded as it was shown', async () => {
    const [, other] = world.locations;
    const { orderId, orderToken } = order;
    const lines = [{ lineId: await lineId(), quantity: 1, reason: 'too_small' }];
    const { body: shown } = await shop.guest.previewReturn({ orderId, body: { lines } }, { orderToken });

    const { body: made } = await ask(1, 'too_small', { expectedAmount: shown.refund.amount });
    const { body: received } = await staff.receiveReturn({
      orderId,
      returnId: made.returnId,
      body: {
        locationId: other ?? '',
        received: [{ lineId: await lineId(), quantity: 1, disposition: 'sellable' }],
      },
    });
    await shop.settle();

    expect(shown).toMatchObject({ refund: { amount: 100_000, fees: 0 }, approval: 'automatic' });
    expect([made.status, received.status]).toEqual(['approved', 'received']);
    expect(await onSale(other)).toBe(1);
    expect((await current()).payment).toMatchObject({ captured: 320_000, refunded: 100_000 });
    expect(oncePerFact(await shop.events('ReturnReceived', { orderId }))).toHaveLength(1);
    expect((await staff.listReturnReasons({ sku: batik.sku })).body).toMatchObject({
      units: 1,
      reasons: [{ reason: 'too_small', units: 1 }],
    });
    const today = new Date(await shop.now()).toISOString().slice(0, 10);
    const period = { channel: world.channel, from: today, to: today };
    const { body: report } = await staff.getReturnReport({ ...period, by: 'order_date', groupBy: 'sku' });
    const refunded = [{ currency: 'IDR', amount: 100_000 }];
    expect(report.groups).toEqual([{ key: batik.sku, returns: 1, units: 1, rejected: 0, refunded }]);
  });

  it('all of them, by the merchant’s doing, bring the delivery back too, and nothing can be returned twice', async () => {
    const { body: first } = await ask(1, 'damaged');
    const { body: second } = await ask(2, 'damaged');
    const refused = await refusalOf(ask(1));
    const receive = async (returnId: string, quantity: number) =>
      staff.receiveReturn({
        orderId: order.orderId,
        returnId,
        body: {
          locationId: world.locations[0],
          received: [{ lineId: await lineId(), quantity, disposition: 'damaged' }],
        },
      });
    await receive(first.returnId, 1);
    await receive(second.returnId, 2);
    const twice = await refusalOf(receive(second.returnId, 2));
    await shop.settle();

    expect(refused).toMatchObject({ status: 422, code: 'NOT_RETURNABLE' });
    expect(twice).toMatchObject({ status: 409, code: 'RETURN_CLOSED' });
    expect(await onSale(world.locations[0])).toBe(7);
    expect((await current()).payment).toMatchObject({ captured: 320_000, refunded: 320_000 });
  });

  it('over the counter are taken and refunded in one call, and the wrong item is not', async () => {
    const handIn = {
      locationId: world.locations[1] ?? '',
      received: [
        { lineId: await lineId(), quantity: 1, disposition: 'sellable' as const },
        { lineId: await lineId(), quantity: 1, disposition: 'rejected' as const },
      ],
    };
    const lines = [{ lineId: await lineId(), quantity: 2, reason: 'changed_mind' }];

    const { body } = await staff.requestReturn({
      orderId: order.orderId,
      body: { lines, returnMethod: 'store', handIn },
    });
    await shop.settle();

    expect(body).toMatchObject({ status: 'received', refund: { amount: 100_000 } });
    expect(await onSale(handIn.locationId)).toBe(1);
    expect((await current()).payment).toMatchObject({ refunded: 100_000 });
  });

  it('with a gift receipt bring whoever got them a gift card, and the buyer’s money stays where it is', async () => {
    const { orderId, orderToken } = order;
    const { body: receipt } = await shop.guest.makeGiftReceipt({ orderId, body: {} }, { orderToken });
    const { giftCode } = receipt;
    const received = [{ lineId: await lineId(), quantity: 1, disposition: 'sellable' as const }];
    const lines = [{ lineId: await lineId(), quantity: 1, reason: 'changed_mind' }];

    const { body: found } = await shop.guest.lookUpGiftReceipt({ body: { giftCode } });
    const { body: made } = await staff.requestGiftReturn({
      body: { giftCode, lines, handIn: { locationId: world.locations[1] ?? '', received } },
    });
    await shop.settle();

    const { code = '' } = made.giftCard ?? {};
    const { body: card } = await shop.guest.checkGiftCard({ body: { code } });
    expect(found.lines).toMatchObject([{ returnable: 3 }]);
    expect(JSON.stringify(found)).not.toContain('00000');
    expect(card).toMatchObject({ balance: 100_000 });
    expect((await current()).payment).toMatchObject({ captured: 320_000, refunded: 100_000 });
    expect(oncePerFact(await shop.events('RefundRequested', { orderId }))).toHaveLength(0);
  });

  it('are sent with a label, whose first scan the return shows', async () => {
    const { orderId, orderToken } = order;
    const { body: terms } = await staff.getReturnPolicy({ channel: world.channel });
    const { version, channel, ...policy } = terms;
    const labels = { carrier: 'sandbox', locationId: world.locations[1] ?? '', validDays: 14 };
    await staff.putReturnPolicy({ channel, body: { ...policy, labels } }, { ifMatch: version });
    const { body: made } = await ask(1);
    const { returnId } = made;

    const { body: labelled } = await shop.guest.labelReturn({ orderId, returnId, body: {} }, { orderToken });
    const reference = /parcels\/([^/]+)\/label/.exec(labelled.label?.url ?? '')?.[1] ?? '';
    await shop.guest.moveSandboxParcel({ reference, body: { status: 'in_transit' } });
    await shop.settle();

    const { body: sent } = await shop.guest.getReturn({ orderId, returnId }, { orderToken });
    expect(labelled.label?.status).toBe('unused');
    expect(sent).toMatchObject({ status: 'approved', label: { status: 'in_transit', carrier: 'sandbox' } });
    expect(oncePerFact(await shop.events('ReturnInTransit', { orderId }))).toHaveLength(1);
  });

  it('that never come expire, and can be returned again within the window', async () => {
    await staff.putReturnPolicy({ channel: world.channel, body: { arriveWithinDays: 1 } });
    const { body: made } = await ask(3);
    await shop.advanceClock('PT25H');
    const { orderId, orderToken } = order;
    const { body: list } = await shop.guest.listReturnsOfOrder({ orderId }, { orderToken });

    expect(list.data).toMatchObject([{ returnId: made.returnId, status: 'expired' }]);
    expect(await ask(1)).toMatchObject({ status: 201 });
  });
});

describe('goods that are exchanged', () => {
  const exchange = async (goods: Goods, returnMethod: 'drop_off' | 'store' = 'drop_off') => {
    const { orderId, orderToken } = order;
    const lines = [{ lineId: await lineId(), quantity: 1, reason: 'too_small' }];
    const wanted = { lines, returnMethod, exchange: { lines: [{ sku: goods.sku, quantity: 1 }] } };
    const { body: shown } = await shop.guest.previewReturn({ orderId, body: wanted }, { orderToken });
    const expectedDifference = shown.exchange?.difference;
    const body = { ...wanted, exchange: { ...wanted.exchange, expectedDifference } };
    const { body: made } = await shop.guest.requestReturn({ orderId, body }, { orderToken });
    return { shown, made };
  };
  const receive = async (returnId: string) =>
    staff.receiveReturn({
      orderId: order.orderId,
      returnId,
      body: {
        locationId: world.locations[0],
        received: [{ lineId: await lineId(), quantity: 1, disposition: 'sellable' }],
      },
    });

  it('for dearer ones are reserved at once, and ship when they came and the difference was paid, once', async () => {
    const silk = await offer(world, { price: 150_000, stock: [1] });

    const { shown, made } = await exchange(silk);
    const soldOut = await refusalOf(exchange(silk));
    await receive(made.returnId);
    const held = await current();
    await staff.payOrder({ orderId: order.orderId, body: { method: 'cash' } });
    await shop.settle();
    const after = await current();

    expect(shown.exchange).toEqual({ cost: 150_000, difference: 50_000 });
    expect(made).toMatchObject({ status: 'approved', exchange: { status: 'open', ships: 'after_receipt' } });
    expect(soldOut).toMatchObject({ status: 409, code: 'GOODS_NOT_AVAILABLE' });
    expect(held).toMatchObject({ hold: { reason: 'balance_due' } });
    expect(after.hold).toBeUndefined();
    expect(after.payment).toMatchObject({ captured: 370_000, refunded: 0 });
    expect(await fulfilmentsOf(order)).toHaveLength(2);
    expect(oncePerFact(await shop.events('ExchangeSettled', { orderId: order.orderId }))).toMatchObject([
      { data: { outcome: 'settled', difference: 50_000, paymentDue: 0 } },
    ]);
  });

  it('for cheaper ones bring the difference back when they came; those that never come bring nothing', async () => {
    const scarf = await offer(world, { price: 60_000, stock: [2] });

    const { made } = await exchange(scarf);
    await receive(made.returnId);
    const { made: second } = await exchange(scarf);
    const { orderId, orderToken } = order;
    await shop.guest.cancelReturn({ orderId, returnId: second.returnId, body: {} }, { orderToken });
    await shop.settle();

    expect(made.refund).toMatchObject({ units: 100_000, amount: 40_000 });
    expect((await current()).payment).toMatchObject({ captured: 320_000, refunded: 40_000 });
    expect((await current()).hold).toBeUndefined();
    expect((await staff.getStock({ locationId: world.locations[0], sku: scarf.sku })).body.available).toBe(1);
    const ended = oncePerFact(await shop.events('ExchangeSettled', { orderId }));
    expect(ended.map(({ data }) => (data as { outcome: string }).outcome)).toEqual(['settled', 'cancelled']);
  });
});
