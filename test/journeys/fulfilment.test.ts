import { describe, expect, it } from '@jest/globals';
import { shipping } from '../support/shop/buying.ts';
import { courier, fulfilmentsOf, paidOrder, pickAll, type PaidOrder } from '../support/shop/fulfilling.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { newGtin } from '../support/shop/new-gtin.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const staff = shop.as('admin');

/** A paid order of three lines, and the location that has to send it. */
const openPaidOrder = async (how: Parameters<typeof paidOrder>[2] = {}, locations = 1) => {
  const seller = { entity: 'satu-ritel', name: 'PT Satu Ritel' };
  const world = await openWorld({ locations, channel: { seller } });
  const gtin = newGtin();
  const batik = await offer(world, { stock: [10], gtin });
  const kopi = await offer(world, { name: 'Kopi', stock: [10] });
  const teh = await offer(world, { name: 'Teh', stock: [10] });
  const goods = [
    [batik, 2],
    [kopi, 1],
    [teh, 1],
  ] as const;
  const order = await paidOrder(world, goods, how);
  const [fulfilment] = await fulfilmentsOf(order);
  const fulfilmentId = fulfilment?.fulfilmentId ?? '';
  return { world, order, fulfilmentId, batik, kopi, teh, gtin, locationId: world.locations[0] };
};

/** A document of an order, as its customer gets it: status, type and how it begins. */
const printed = async ({ orderId, orderToken }: PaidOrder, document: 'invoice' | 'packing-slip') => {
  const headers = { 'x-order-token': orderToken };
  const got = await shop.fetch(`/v1/orders/${orderId}/documents/${document}`, { headers });
  return [got.status, got.headers.get('content-type'), (await got.text()).slice(0, 5)];
};

const receive = (locationId: string, sku: string, onHand: number) =>
  staff.setStock({ locationId, sku, body: { onHand, expectedOnHand: 0 } });

const stockOf = async (locationId: string, sku: string) => {
  const { body } = await staff.getStock({ locationId, sku });
  const { onHand, available, unavailable, reserved, committed } = body;
  return { onHand, available, unavailable, reserved, committed };
};

describe('a web order that is shipped', () => {
  it('is picked by scanning, packed, shipped, followed and delivered, with four requests of staff', async () => {
    const { order, fulfilmentId, batik, kopi, teh, gtin, locationId } = await openPaidOrder();
    const link = (await fulfilmentsOf(order))[0]?.trackingUrl ?? '';

    const documents = await Promise.all([printed(order, 'invoice'), printed(order, 'packing-slip')]);
    const { body: list } = await staff.createPickList({ body: { locationId } });
    const { pickListId } = list;
    const wrong = await refusalOf(staff.scanPicks({ pickListId, body: { scans: [{ code: 'NOT-THIS' }] } }));
    const picked = await staff.scanPicks({
      pickListId,
      body: {
        scans: [
          { code: `https://id.gs1.org/01/0${gtin}`, quantity: 2 },
          { code: kopi.sku },
          { code: teh.sku },
        ],
      },
    });
    const again = await refusalOf(staff.scanPicks({ pickListId, body: { scans: [{ code: batik.sku }] } }));
    const packed = await staff.packFulfilment({ fulfilmentId, body: {} });
    const shipped = await staff.shipFulfilment({ fulfilmentId, body: { carrier: 'sandbox' } });
    await shop.settle();

    expect(documents).toEqual([
      [200, 'application/pdf', '%PDF-'],
      [200, 'application/pdf', '%PDF-'],
    ]);
    expect(list.walk).toHaveLength(3);
    expect([wrong.code, wrong.errors?.[0]?.code]).toEqual(['SCAN_REFUSED', 'WRONG_ITEM']);
    expect(again.code).toBe('SCAN_REFUSED');
    expect(picked.body.pickList.status).toBe('done');
    expect(packed.body.status).toBe('packed');
    expect(shipped.body.parcels[0]?.trackingNumber).toMatch(/^SB/);
    expect(await stockOf(locationId, batik.sku)).toEqual({
      onHand: 8,
      available: 8,
      unavailable: 0,
      reserved: 0,
      committed: 0,
    });

    await courier(fulfilmentId, { status: 'delivered', at: '2026-12-05T10:00:00Z' });
    await courier(fulfilmentId, { status: 'out_for_delivery', at: '2026-12-05T08:00:00Z', duplicate: 1 });

    const { body: done } = await staff.getFulfilment({ fulfilmentId });
    const page = await (await fetch(link)).text();
    const json = await (await fetch(link.replace('/page?', '?'))).json();
    const delivered = oncePerFact(await shop.events('FulfilmentDelivered', { fulfilmentId }));
    const pickedEvents = oncePerFact(await shop.events('FulfilmentPicked', { fulfilmentId }));
    expect(done).toMatchObject({ status: 'delivered', wrongScans: 1 });
    expect(done.due).toBeUndefined();
    expect(page).toContain('Delivered');
    expect(page).not.toContain('Sari');
    expect(json).toMatchObject({ status: 'delivered', parcels: [{ reports: [{}, {}] }] });
    expect(delivered).toHaveLength(1);
    expect(pickedEvents).toMatchObject([{ data: { wrongScans: 1 } }]);
    const { orderId } = order;
    const [invoice, ...others] = oncePerFact(await shop.events('InvoiceIssued', { orderId }));
    expect(invoice?.data['number']).toMatch(/^SATU-RITEL-\d{6}$/);
    expect(others).toEqual([]);
    expect((await fetch(link.replace(/token=.*/, 'token=guessed'))).status).toBe(404);
  });

  it('waits again for units that its store cannot give, and stock follows the reason', async () => {
    const { fulfilmentId, batik, kopi, teh, locationId } = await openPaidOrder();
    const { body: before } = await staff.getFulfilment({ fulfilmentId });
    const lineOf = (sku: string) => before.lines.find((line) => line.sku === sku)?.lineId ?? '';
    const reject = (sku: string, reason: 'not_in_stock' | 'mismatch' | 'damaged') =>
      staff.rejectUnits({ fulfilmentId, body: { units: [{ lineId: lineOf(sku), quantity: 1, reason }] } });

    await reject(batik.sku, 'damaged');
    await reject(kopi.sku, 'mismatch');
    await reject(teh.sku, 'not_in_stock');
    const tooMany = await refusalOf(reject(teh.sku, 'mismatch'));
    await shop.settle();

    expect(tooMany.code).toBe('NOT_ENOUGH_UNITS');
    expect(await stockOf(locationId, teh.sku)).toMatchObject({ onHand: 0, available: 0 });
    const told = oncePerFact(await shop.events('LineRejected', { fulfilmentId }));
    expect(told.map(({ data }) => data['rejected'])).toMatchObject([
      [{ sku: batik.sku, reason: 'damaged' }],
      [{ sku: kopi.sku, reason: 'mismatch' }],
      [{ sku: teh.sku, reason: 'not_in_stock' }],
    ]);
    const { onHand, available, unavailable, reserved, committed } = await stockOf(locationId, batik.sku);
    expect(onHand).toBe(available + unavailable + reserved + committed);
    expect([onHand, unavailable]).toEqual([10, 1]);
    expect((await stockOf(locationId, kopi.sku)).onHand).toBe(9);
  });

  it('comes from the next location that has what the first cannot give; what nobody has waits in a queue', async () => {
    const { world, order, fulfilmentId, batik, kopi } = await openPaidOrder({}, 2);
    const [jakarta, bandung = ''] = world.locations;
    await receive(bandung, batik.sku, 5);
    const { body: first } = await staff.getFulfilment({ fulfilmentId });
    const lineOf = (sku: string) => first.lines.find((line) => line.sku === sku)?.lineId ?? '';
    const units = [
      { lineId: lineOf(batik.sku), quantity: 2, reason: 'not_in_stock' as const },
      { lineId: lineOf(kopi.sku), quantity: 1, reason: 'not_in_stock' as const },
    ];

    await staff.rejectUnits({ fulfilmentId, body: { units } });
    await shop.settle();

    const { orderId } = order;
    const { body: routed } = await staff.getOrder({ orderId });
    const { body: queue } = await staff.listOrders({ queue: 'no_location', limit: 100 });
    const places = (await fulfilmentsOf(order)).map(({ locationId }) => locationId);
    expect(routed.lines.find(({ sku }) => sku === batik.sku)?.from).toEqual([
      { locationId: bandung, quantity: 2 },
    ]);
    expect(routed.attention).toMatchObject({ queue: 'no_location', owner: 'support' });
    expect(queue.data.map((each) => each.orderId)).toContain(orderId);
    expect(places).toEqual([jakarta, bandung]);
    expect(await stockOf(bandung, batik.sku)).toMatchObject({ available: 3, committed: 2 });
    expect(oncePerFact(await shop.events('OrderRouted', { orderId }))).toHaveLength(1);
    expect(oncePerFact(await shop.events('RoutingFailed', { orderId }))).toHaveLength(1);

    await receive(bandung, kopi.sku, 5);
    const { body: rerouted } = await staff.rerouteOrder({ orderId, body: {} });
    expect(rerouted.attention).toBeUndefined();
    expect((await fulfilmentsOf(order)).map(({ locationId }) => locationId)).toHaveLength(3);
  });

  it('is not picked after it was cancelled, and not cancelled after it was picked', async () => {
    const first = await openPaidOrder();
    await staff.cancelOrder({ orderId: first.order.orderId, body: {} });
    await shop.settle();
    const second = await openPaidOrder();
    await pickAll(second.locationId, second.fulfilmentId);

    const nothing = await refusalOf(staff.createPickList({ body: { locationId: first.locationId } }));
    const tooLate = await refusalOf(staff.cancelOrder({ orderId: second.order.orderId, body: {} }));

    expect(nothing.code).toBe('NOTHING_TO_PICK');
    expect(tooLate.code).toBe('ORDER_NOT_CANCELLABLE');
    expect((await staff.getFulfilment({ fulfilmentId: first.fulfilmentId })).body.status).toBe('cancelled');
  });
});

describe('a round of own couriers', () => {
  it('takes parcels to their recipients by a link: one attempt fails, the next one delivers', async () => {
    const { world, order, fulfilmentId, locationId } = await openPaidOrder();
    await pickAll(locationId, fulfilmentId);
    const { body: picked } = await staff.getFulfilment({ fulfilmentId });
    const lines = picked.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const { body: packed } = await staff.packFulfilment({ fulfilmentId, body: { parcels: [{ lines }] } });
    const trackingNumbers = packed.parcels.map(({ parcelId }) => ({ parcelId, trackingNumber: parcelId }));
    await staff.shipFulfilment({ fulfilmentId, body: { carrier: 'own', trackingNumbers } });
    const now = Date.parse(packed.createdAt);
    const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
    const vehicles = [{ vehicleId: 'van-1', capacity: 10, leavesAt: at(1), backBy: at(9) }];
    const point = { latitude: -6.25, longitude: 106.85 };
    const plan = (to: string) =>
      staff.planRounds({ body: { locationId, vehicles, stops: [{ fulfilmentId, to, point }] } });

    const tooLate = await refusalOf(plan(at(1)));
    const [round] = (await plan(at(4))).body.rounds;
    const token = new URL(round?.driverUrl ?? '').searchParams.get('token') ?? '';
    const stop = { roundId: round?.roundId ?? '', number: 1, token };
    const guessed = await refusalOf(shop.guest.getRound({ roundId: stop.roundId, token: 'guessed' }));
    const { body: shown } = await shop.guest.getRound(stop);
    await shop.guest.reportStop({ ...stop, body: { outcome: 'failed', reason: 'nobody_home' } });
    const attempt = (await staff.getFulfilment({ fulfilmentId })).body;
    await shop.guest.reportStop({ ...stop, body: { outcome: 'delivered', receivedBy: 'Sari' } });
    await shop.settle();

    expect([tooLate.code, guessed.code]).toEqual(['STOP_NOT_REACHABLE', 'ROUND_NOT_FOUND']);
    expect(shown.stops).toMatchObject([{ fulfilmentId, recipient: { address: { city: 'Bandung' } } }]);
    expect(attempt).toMatchObject({ status: 'shipped', attention: { queue: 'delivery_failed' } });
    expect(await fulfilmentsOf(order)).toMatchObject([{ status: 'delivered' }]);
    expect(world.locations).toContain(round?.locationId);
  });
});

describe('a carrier that misbehaves', () => {
  it('makes one label although it took the booking and did not answer', async () => {
    const { fulfilmentId, locationId } = await openPaidOrder();
    await pickAll(locationId, fulfilmentId);
    await staff.packFulfilment({ fulfilmentId, body: {} });
    const ship = () =>
      staff.shipFulfilment({ fulfilmentId, body: { carrier: 'sandbox', service: 'timeout' } });

    const first = await refusalOf(ship());
    const second = await ship();

    expect([first.status, first.code]).toEqual([503, 'CARRIER_UNAVAILABLE']);
    expect(second.body.parcels[0]?.trackingNumber).toMatch(/^SB/);
  });

  it('gives a label without a number, keeps silent, and is asked', async () => {
    const { fulfilmentId, locationId } = await openPaidOrder();
    await pickAll(locationId, fulfilmentId);
    await staff.packFulfilment({ fulfilmentId, body: {} });
    const shipped = await staff.shipFulfilment({
      fulfilmentId,
      body: { carrier: 'sandbox', service: 'no-tracking' },
    });
    await courier(fulfilmentId, { status: 'failed', silent: true });

    await shop.advanceClock('PT7H');

    const { body } = await staff.getFulfilment({ fulfilmentId });
    expect(shipped.body.parcels[0]?.trackingNumber).toBeUndefined();
    expect(body.parcels[0]).toMatchObject({ status: 'failed' });
    expect(body.parcels[0]?.trackingNumber).toMatch(/^SB/);
    expect(body.attention).toMatchObject({ queue: 'delivery_failed', owner: 'support' });
    const { body: queue } = await staff.listFulfilments({ queue: 'delivery_failed', limit: 100 });
    expect(queue.data.map((each) => each.fulfilmentId)).toContain(fulfilmentId);
  });

  it('does not serve an address, and is not believed without its signature', async () => {
    const address = { ...shipping.delivery.address, postalCode: '00000' };
    const { fulfilmentId, locationId } = await openPaidOrder({ delivery: { ...shipping.delivery, address } });
    await pickAll(locationId, fulfilmentId);
    await staff.packFulfilment({ fulfilmentId, body: {} });

    const nowhere = await refusalOf(staff.shipFulfilment({ fulfilmentId, body: { carrier: 'sandbox' } }));
    const unknown = await refusalOf(staff.shipFulfilment({ fulfilmentId, body: { carrier: 'nobody' } }));
    const unsigned = await shop.fetch('/v1/fulfilments/notifications/sandbox', {
      method: 'POST',
      body: JSON.stringify({ data: { reference: 'x', status: 'delivered', at: '2026-12-05T10:00:00Z' } }),
    });

    expect(nowhere.code).toBe('ADDRESS_NOT_SERVED');
    expect(unknown.code).toBe('CARRIER_UNKNOWN');
    expect(unsigned.status).toBe(401);
  });
});

describe('a fulfilment that nobody picks', () => {
  it('is called overdue once, and stands in the queue of its location', async () => {
    const { fulfilmentId, locationId } = await openPaidOrder();

    // A store needs eight of its opening hours, which may begin today or tomorrow.
    await shop.advanceClock('P1DT1H');

    const { body } = await staff.getFulfilment({ fulfilmentId });
    expect(body.attention).toMatchObject({ queue: 'overdue', owner: locationId });
    expect(oncePerFact(await shop.events('FulfilmentOverdue', { fulfilmentId }))).toHaveLength(1);
  });
});
