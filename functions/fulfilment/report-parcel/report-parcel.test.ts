import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import {
  fulfilmentWorld,
  pack,
  pickEverything,
  picker,
  shippedOrder,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import type { CarrierReport, UntrustedReport } from '../model/carrier.ts';
import { listOrderFulfilments } from '../list-order-fulfilments/list-order-fulfilments.ts';
import { receiveCarrierReport } from '../receive-carrier-report/receive-carrier-report.ts';
import { shipFulfilment } from '../ship-fulfilment/ship-fulfilment.ts';
import { loadFulfilment } from '../store/fulfilments.ts';
import { watchDueFulfilments } from '../watch-due-fulfilments/watch-due-fulfilments.ts';
import { reportParcel } from './report-parcel.ts';

const fulfilmentId = 'ord_1-1';
const delivered: CarrierReport = {
  reference: 'ref-1',
  reports: [{ status: 'delivered', at: '2026-11-23T04:00:00.000Z' }],
};

/** A parcel that left with the carrier `test`, which says `tells` when asked and `notifies` unasked. */
const shippedParcel = async ({
  tells,
  notifies = delivered,
}: {
  readonly tells?: () => Promise<CarrierReport | undefined>;
  readonly notifies?: CarrierReport | UntrustedReport;
} = {}) => {
  const runtime = await fulfilmentWorld(shippedOrder(), {
    book: async () => ({ kind: 'booked', reference: 'ref-1', trackingNumber: 'TRK1' }),
    track: tells ?? (async () => undefined),
    readNotification: async () => notifies,
  });
  const contact = { contact: { name: 'Sari' }, address: { line1: 'x', city: 'Bandung', country: 'ID' } };
  await runtime.db.putMany([[{ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }, contact]]);
  await pickEverything(runtime);
  await pack(runtime, fulfilmentId);
  await shipFulfilment(asking(picker, { params: { fulfilmentId }, body: { carrier: 'test' } }), runtime);
  const parcelId = (await loadFulfilment(runtime.db, fulfilmentId))?.parcels[0]?.parcelId ?? '';
  return { runtime, parcelId };
};

const statusOf = async ({ db }: FulfilmentTestRuntime) => (await loadFulfilment(db, fulfilmentId))?.status;
const timesSaid = (runtime: FulfilmentTestRuntime, type: string) =>
  eventTypes(runtime, 'FU#').filter((each) => each === type).length;

describe('what staff report of a parcel', () => {
  it('moves its fulfilment, once, and is refused for a parcel that does not exist', async () => {
    const { runtime, parcelId } = await shippedParcel();
    const report = (id = parcelId, at?: string) =>
      reportParcel(
        asking(picker, {
          params: { fulfilmentId, parcelId: id },
          body: { status: 'delivered' as const, at },
        }),
        runtime,
      );

    const { body } = await report(parcelId, '2026-11-23T03:00:00.000Z');
    await report(parcelId, '2026-11-23T03:00:00.000Z');

    expect(body.status).toBe('delivered');
    expect(timesSaid(runtime, 'FulfilmentDelivered')).toBe(1);
    expect(await refusalOf(report('other'))).toBe('PARCEL_NOT_FOUND');
    expect(await refusalOf(report(parcelId, '2026-11-23T03:11:00.000Z'))).toBe('INVALID_REQUEST');
  });
});

describe('what a carrier reports', () => {
  const receive = (runtime: FulfilmentTestRuntime, carrier = 'test') =>
    receiveCarrierReport(asking(guest, { params: { carrier } }), runtime);

  it('moves the fulfilment once, however often it comes', async () => {
    const { runtime } = await shippedParcel();

    await receive(runtime);
    await receive(runtime);

    expect(await statusOf(runtime)).toBe('delivered');
    expect(timesSaid(runtime, 'FulfilmentDelivered')).toBe(1);
  });

  it.each([
    ['CARRIER_SIGNATURE_INVALID', { reason: 'signature', detail: 'not signed' }],
    ['INVALID_REQUEST', { reason: 'unreadable', detail: 'not JSON' }],
    ['PARCEL_NOT_FOUND', { reference: 'another', reports: [] }],
  ] as const)('is refused with %s, and moves nothing', async (code, notifies) => {
    const { runtime } = await shippedParcel({ notifies });

    expect(await refusalOf(receive(runtime))).toBe(code);
    expect(await statusOf(runtime)).toBe('shipped');
  });

  it('is refused from a carrier that has no adapter here', async () => {
    const { runtime } = await shippedParcel();

    expect(await refusalOf(receive(runtime, 'other'))).toBe('CARRIER_UNKNOWN');
  });
});

describe('a parcel that nothing was heard of', () => {
  const watch = (runtime: FulfilmentTestRuntime) => watchDueFulfilments({}, runtime);

  it('is asked for at its carrier, and is delivered when the carrier says so', async () => {
    const { runtime } = await shippedParcel({ tells: async () => delivered });
    await watch(runtime);
    const early = await statusOf(runtime);

    runtime.pass(7 * HOUR);
    await watch(runtime);

    expect([early, await statusOf(runtime)]).toEqual(['shipped', 'delivered']);
  });

  it('is asked for again later while the carrier cannot be reached, and is overdue once after seven days', async () => {
    let asked = 0;
    const { runtime } = await shippedParcel({
      tells: async () => {
        asked += 1;
        throw new Error('no connection');
      },
    });
    runtime.pass(7 * HOUR);
    await watch(runtime);
    await watch(runtime);
    const again = (await loadFulfilment(runtime.db, fulfilmentId))?.due;

    runtime.pass(7 * DAY);
    await watch(runtime);
    await watch(runtime);

    expect(again).toEqual({ at: '2026-11-23T16:00:00.000Z', what: 'track' });
    expect(asked).toBe(2);
    expect((await loadFulfilment(runtime.db, fulfilmentId))?.attention?.queue).toBe('overdue');
    expect(timesSaid(runtime, 'FulfilmentOverdue')).toBe(1);
  });
});

describe('the fulfilments of an order', () => {
  it('are shown to the holder of its token, and to nobody else', async () => {
    const { runtime } = await shippedParcel();
    const list = (token: string) =>
      listOrderFulfilments(asking(guest, { params: { orderId: 'ord_1' }, guestToken: token }), runtime);

    const { body } = await list(await guestToken(runtime.secrets, 'order', 'ord_1'));

    expect(body.data).toMatchObject([{ fulfilmentId, parcels: [{ trackingNumber: 'TRK1' }] }]);
    expect(await refusalOf(list('guessed'))).toBe('ORDER_NOT_FOUND');
    expect(await refusalOf(list(await guestToken(runtime.secrets, 'order', 'ord_2')))).toBe(
      'ORDER_NOT_FOUND',
    );
  });
});
