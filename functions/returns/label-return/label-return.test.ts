import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { fakeCarrier } from '../../../test/support/fake-carrier.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { receiveCarrierReport } from '../../fulfilment/receive-carrier-report/receive-carrier-report.ts';
import { stockKey } from '../../inventory/public.ts';
import { receiveReturn } from '../receive-return/receive-return.ts';
import { cancelReturn } from '../cancel-return/cancel-return.ts';
import { getReturn } from '../get-return/get-return.ts';
import { onReturnCancelled } from '../on-return-cancelled/on-return-cancelled.ts';
import { onReturnExpired } from '../on-return-expired/on-return-expired.ts';
import { onReturnParcelReported } from '../on-return-parcel-reported/on-return-parcel-reported.ts';
import { previewReturn } from '../preview-return/preview-return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';
import { sweepOverdueReturns } from '../sweep-overdue-returns/sweep-overdue-returns.ts';
import { labelReturn } from './label-return.ts';

const buyer = customer('cus_1');
const address = { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' };
const labels = { carrier: 'test', locationId: 'bandung', dropOffService: 'regular', validDays: 14 };

const shop = async (terms: object = { labels }, postalCode = '40111') => {
  const world = await deliveredWorld(deliveredOrder({ customerId: 'cus_1' }));
  const carrier = fakeCarrier();
  const runtime = { ...world.runtime, ...carrier.runtime };
  await openLocation(runtime, 'bandung');
  const policy = { channel: 'web', version: 1, ...returnPolicyBody.parse(terms) };
  await runtime.db.writeOne(put(policyKey('web'), policy));
  const contact = { contact: { name: 'Sari' }, address: { ...address, postalCode } };
  await runtime.db.writeOne(put({ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }, contact));
  const lines = [{ lineId: 'ln_1', quantity: 1, reason: 'too_small' }];
  const request = async (returnMethod: 'drop_off' | 'courier' | 'store' = 'drop_off') => {
    const body = { lines, returnMethod, refundTo: 'tenders', exception: false } as const;
    return (await requestReturn(asking(buyer, { params: { orderId: 'ord_1' }, body }), runtime)).body
      .returnId;
  };
  const at = (returnId: string) => ({ params: { orderId: 'ord_1', returnId }, body: {} });
  const tell = async (
    type: string,
    react: typeof onReturnCancelled | typeof onReturnExpired | typeof onReturnParcelReported,
  ) => {
    for (const event of [...world.events(type), ...world.events(type)]) await react(event as never, runtime);
  };
  return {
    world,
    runtime,
    carrier,
    lines,
    request,
    label: (returnId: string) => labelReturn(asking(buyer, at(returnId)), runtime),
    cancel: (returnId: string) => cancelReturn(asking(buyer, at(returnId)), runtime),
    read: async (returnId: string) =>
      (await getReturn(asking(buyer, { params: at(returnId).params }), runtime)).body,
    /** The carrier sends a notification, and the event of it is delivered, twice. */
    notify: async (reference: string, headers: Record<string, string> = { signed: 'yes' }) => {
      const request = { params: { carrier: 'test' }, rawBody: reference, headers };
      await receiveCarrierReport(asking(buyer, request), runtime);
      await receiveCarrierReport(asking(buyer, request), runtime);
      await tell('ReturnParcelReported', onReturnParcelReported);
    },
    tell,
    sweep: () => sweepOverdueReturns(undefined as never, runtime),
  };
};

describe('the label of a return', () => {
  it('is booked once, with a time by which it must be used', async () => {
    const { request, label, carrier, world } = await shop();
    const returnId = await request();

    const [first, again] = [await label(returnId), await label(returnId)];

    expect(first.body).toMatchObject({
      dueAt: '2026-12-07T03:00:00.000Z',
      label: { status: 'unused', carrier: 'test', service: 'regular', trackingNumber: 'TN-ref-1' },
    });
    expect(again.body.label).toEqual(first.body.label);
    expect(carrier.booked.size).toBe(1);
    expect(world.events('ReturnLabelled')).toMatchObject([{ data: { trackingNumber: 'TN-ref-1' } }]);
    expect(JSON.stringify(world.events('ReturnLabelled'))).not.toMatch(/Melati|Sari|carrier\.example/);
  });

  it('that is never used ends the return and is cancelled, and its units can be returned again', async () => {
    const { request, label, runtime, sweep, tell, carrier, read } = await shop();
    const returnId = await request();
    await label(returnId);
    runtime.pass(15 * DAY);

    await sweep();
    await tell('ReturnExpired', onReturnExpired);

    expect((await read(returnId)).status).toBe('expired');
    expect([...new Set(carrier.cancelled)]).toEqual(['ref-1']);
    await expect(request()).resolves.toBeDefined();
  });

  it('whose parcel the carrier lost stays with staff, who refund it without the goods', async () => {
    const { request, label, carrier, notify, read, world, runtime, sweep, cancel } = await shop();
    const returnId = await request();
    const receive = (disposition: 'lost' | 'sellable') =>
      receiveReturn(
        asking(staffWith('orders.write'), {
          params: { orderId: 'ord_1', returnId },
          body: { locationId: 'bandung', received: [{ lineId: 'ln_1', quantity: 1, disposition }] },
        }),
        runtime,
      );
    await label(returnId);
    expect(await refusalOf(receive('lost'))).toBe('LINE_NOT_IN_RETURN');
    carrier.report({ status: 'in_transit', at: '2026-11-23T04:00:00.000Z' });
    await notify('ref-1');
    expect(await refusalOf(cancel(returnId))).toBe('RETURN_ON_ITS_WAY');
    carrier.report({ status: 'lost', at: '2026-11-24T04:00:00.000Z' });
    await notify('ref-1');
    const lost = await read(returnId);
    runtime.pass(60 * DAY);
    await sweep();

    expect(lost).toMatchObject({ label: { status: 'lost' }, dueAt: '2026-11-26T03:00:00.000Z' });
    expect(await read(returnId)).toMatchObject({ status: 'approved' });
    expect(world.events('ReturnLost')).toHaveLength(1);
    const { body } = await receive('lost');
    expect(body).toMatchObject({ status: 'received', refund: { amount: 99 } });
    expect(await runtime.db.get(stockKey('SHIRT', 'bandung'))).toBeUndefined();
  });

  it('is on its way from the first scan, once, and then has the time of the policy to arrive', async () => {
    const { request, label, carrier, notify, read, world, runtime, sweep } = await shop();
    const returnId = await request();
    await label(returnId);
    carrier.report({ status: 'in_transit', at: '2026-11-23T04:00:00.000Z' });

    await notify('ref-1');
    runtime.pass(15 * DAY);
    await sweep();

    expect(await read(returnId)).toMatchObject({
      status: 'approved',
      label: { status: 'in_transit' },
      dueAt: '2026-12-14T03:00:00.000Z',
    });
    expect(world.events('ReturnInTransit')).toHaveLength(1);
  });

  it('does not end a return whose parcel the carrier has, although it never said so', async () => {
    const { request, label, carrier, read, runtime, sweep } = await shop();
    const returnId = await request();
    await label(returnId);
    carrier.report({ status: 'in_transit', at: '2026-11-23T04:00:00.000Z' });
    runtime.pass(15 * DAY);

    await sweep();

    expect(await read(returnId)).toMatchObject({ status: 'approved', label: { status: 'in_transit' } });
  });

  it('is delivered whichever report comes first', async () => {
    const { request, label, carrier, notify, read } = await shop();
    const returnId = await request();
    await label(returnId);
    carrier.report({ status: 'delivered', at: '2026-11-24T04:00:00.000Z' });
    carrier.report({ status: 'in_transit', at: '2026-11-23T04:00:00.000Z' });

    await notify('ref-1');

    expect((await read(returnId)).label?.status).toBe('delivered');
  });

  it('is cancelled with its return', async () => {
    const { request, label, cancel, tell, carrier } = await shop();
    const returnId = await request();
    await label(returnId);

    await cancel(returnId);
    await tell('ReturnCancelled', onReturnCancelled);

    expect([...new Set(carrier.cancelled)]).toEqual(['ref-1']);
  });

  it('is refused where there is none, and nothing changes while the carrier does not answer', async () => {
    const { request, label, carrier, cancel, notify, read } = await shop();
    const [inStore, bySender] = [await request('store'), await request()];
    carrier.goDown(true);
    const down = await refusalOf(label(bySender));
    carrier.goDown(false);

    expect([down, await refusalOf(label(inStore)), await refusalOf(label('ret_9'))]).toEqual([
      'CARRIER_UNAVAILABLE',
      'LABEL_NOT_AVAILABLE',
      'RETURN_NOT_FOUND',
    ]);
    expect((await read(bySender)).label).toBeUndefined();
    expect(await refusalOf(notify('ref-1', {}))).toBe('CARRIER_SIGNATURE_INVALID');
    await cancel(bySender);
    expect(await refusalOf(label(bySender))).toBe('RETURN_CLOSED');
    const without = await shop({});
    expect(await refusalOf(without.label(await without.request()))).toBe('LABEL_NOT_AVAILABLE');
    const remote = await shop({ labels }, '00000');
    expect(await refusalOf(remote.label(await remote.request()))).toBe('ADDRESS_NOT_SERVED');
  });
});

describe('the way back', () => {
  it.each([
    ['drop_off', 90],
    ['courier', 79],
    ['store', 99],
  ] as const)(
    'by %s costs the customer the same in the preview and in the refund',
    async (returnMethod, amount) => {
      const { runtime, lines } = await shop({ labels, dropOffFee: 9, returnShippingFee: 20 });
      const params = { orderId: 'ord_1' };
      const wanted = { lines, returnMethod, refundTo: 'tenders' } as const;
      const shown = await previewReturn(asking(buyer, { params, body: wanted }), runtime);

      const handIn = {
        locationId: 'bandung',
        received: [{ lineId: 'ln_1', quantity: 1, disposition: 'sellable' as const }],
      };
      const body = { ...wanted, exception: false, handIn };
      const made = await requestReturn(asking(staffWith('orders.write'), { params, body }), runtime);

      expect([shown.body.refund.amount, made.body.refund.amount]).toEqual([amount, amount]);
    },
  );
});
