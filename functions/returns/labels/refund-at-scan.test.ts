import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { fakeCarrier } from '../../../test/support/fake-carrier.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { capturedOf, refundedOf } from '../../payments/model/account.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import { cancelReturn } from '../cancel-return/cancel-return.ts';
import { labelReturn } from '../label-return/label-return.ts';
import { receiveReturn } from '../receive-return/receive-return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';
import { loadReturns } from '../store/returns.ts';
import { sweepOverdueReturns } from '../sweep-overdue-returns/sweep-overdue-returns.ts';
import { parcelMoved } from './parcel-moved.ts';

const buyer = customer('cus_1');
const staff = staffWith('orders.write');
const cause = { actor: 'carrier', correlationId: 'c1' };
const trust = { fromUnits: 2, mostPercent: 100, mostPerMonth: 1000 };

const shop = async (changes: Partial<typeof trust> = {}, customerId: string | null = 'cus_1') => {
  const world = await deliveredWorld(deliveredOrder({ customerId: customerId ?? undefined }));
  const runtime = { ...world.runtime, ...fakeCarrier().runtime };
  await openLocation(runtime, 'bandung');
  const labels = { carrier: 'test', locationId: 'bandung', validDays: 14 };
  const terms = returnPolicyBody.parse({ labels, instantRefund: { ...trust, ...changes } });
  await runtime.db.writeOne(put(policyKey('web'), { channel: 'web', version: 1, ...terms }));
  const address = { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' };
  const contact = { contact: { name: 'Sari' }, address };
  await runtime.db.writeOne(put({ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }, contact));

  const send = async (quantity: number): Promise<string> => {
    const lines = [{ lineId: 'ln_1', quantity, reason: 'too_small' }];
    const body = { lines, returnMethod: 'drop_off', refundTo: 'tenders', exception: false } as const;
    const made = await requestReturn(asking(staff, { params: { orderId: 'ord_1' }, body }), runtime);
    const { returnId } = made.body;
    await labelReturn(asking(staff, { params: { orderId: 'ord_1', returnId }, body: {} }), runtime);
    return returnId;
  };
  const scan = async (returnId: string) => {
    for (let time = 0; time < 2; time += 1)
      await parcelMoved({ orderId: 'ord_1', returnId, status: 'in_transit' }, cause, runtime);
    await world.deliver(2);
  };
  const receive = async (
    returnId: string,
    quantity: number,
    disposition: 'sellable' | 'rejected' = 'sellable',
  ) => {
    const body = { locationId: 'bandung', received: [{ lineId: 'ln_1', quantity, disposition }] };
    const made = await receiveReturn(
      asking(staff, { params: { orderId: 'ord_1', returnId }, body }),
      runtime,
    );
    await world.deliver(2);
    return made.body;
  };
  const money = async () => {
    const { account, order } = (await loadOrderAndAccount(runtime.db, 'ord_1')) ?? {};
    if (account === undefined) throw new Error('no account');
    const { awaited = 0, outstanding = 0 } = account;
    return {
      kept: capturedOf(account) - refundedOf(account),
      awaited,
      outstanding,
      hold: order?.hold?.reason,
    };
  };
  return { world, runtime, send, scan, receive, money };
};

describe('an instant refund', () => {
  it('is paid once at the first scan, and not again when the goods came', async () => {
    const { send, scan, receive, money } = await shop();
    const returnId = await send(1);
    const before = await money();
    await scan(returnId);
    const scanned = await money();

    const made = await receive(returnId, 1);

    expect([before.kept, scanned.kept, scanned.awaited]).toEqual([198, 99, 99]);
    expect(made).toMatchObject({ status: 'received', refund: { amount: 99 }, instantRefund: { amount: 99 } });
    expect(await money()).toEqual({ kept: 99, awaited: 0, outstanding: 0, hold: undefined });
  });

  it('of goods that were something else is due, and is settled by what comes back later', async () => {
    const { send, scan, receive, money } = await shop();
    const returnId = await send(1);
    await scan(returnId);

    await receive(returnId, 1, 'rejected');
    const owing = await money();
    const later = await send(2);
    await receive(later, 2);

    expect(owing).toEqual({ kept: 99, awaited: 0, outstanding: 99, hold: 'balance_due' });
    expect(await money()).toEqual({ kept: 0, awaited: 0, outstanding: 0, hold: undefined });
  });

  it('of two units of which one came leaves the other one due', async () => {
    const { send, scan, receive, money } = await shop();
    const returnId = await send(2);
    await scan(returnId);

    const made = await receive(returnId, 1);

    expect(made.refund.amount).toBe(99);
    expect(await money()).toMatchObject({ kept: 0, awaited: 0, outstanding: 99 });
  });

  it('leaves what another return of the order is worth as it was', async () => {
    const { send, scan, receive, money } = await shop();
    const [first, second] = [await send(1), await send(1)];
    await scan(first);

    const made = [await receive(second, 1), await receive(first, 1)];

    expect(made.map(({ refund }) => refund.amount)).toEqual([99, 99]);
    expect(await money()).toEqual({ kept: 0, awaited: 0, outstanding: 0, hold: undefined });
  });

  it('is neither cancelled nor does it expire: staff say what came', async () => {
    const { runtime, send, scan } = await shop();
    const returnId = await send(1);
    await scan(returnId);
    runtime.pass(60 * DAY);

    await sweepOverdueReturns(undefined as never, runtime);

    const request = { params: { orderId: 'ord_1', returnId }, body: {} };
    expect(await refusalOf(cancelReturn(asking(buyer, request), runtime))).toBe('RETURN_ON_ITS_WAY');
    expect((await loadReturns(runtime.db, 'ord_1')).returns[0]?.status).toBe('approved');
  });

  it.each([
    ['who bought too little', { fromUnits: 3 }, 'cus_1'],
    ['above the sum of a month', { mostPerMonth: 98 }, 'cus_1'],
    ['who is a guest', {}, null],
  ])('is not for somebody %s', async (_who, changes, customerId) => {
    const { send, scan, receive, money } = await shop(changes, customerId);
    const returnId = await send(1);

    await scan(returnId);

    expect(await money()).toMatchObject({ kept: 198, awaited: 0 });
    await receive(returnId, 1);
    expect(await money()).toMatchObject({ kept: 99, outstanding: 0 });
  });

  it('stays within the sum of a month over several returns', async () => {
    const { send, scan, money } = await shop({ mostPerMonth: 150 });
    const [first, second] = [await send(1), await send(1)];

    await Promise.all([scan(first), scan(second)]);

    expect(await money()).toMatchObject({ kept: 99, awaited: 99 });
  });
});
