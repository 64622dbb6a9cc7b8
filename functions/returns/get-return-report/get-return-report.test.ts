import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { AlreadyApplied, makeInbox } from '#shared/events/inbox.ts';
import { onReturnReceived } from '../on-return-received/on-return-received.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';
import { returnsInbox } from '../table.ts';
import { getReturnReport } from './get-return-report.ts';

const staff = staffWith('orders.write', 'orders.read');
type Query = Parameters<typeof getReturnReport>[0]['query'];
const november: Query = {
  channel: 'web',
  from: '2026-11-01',
  to: '2026-11-30',
  by: 'return_date',
  groupBy: 'day',
};

/** Two shirts ordered on 20 November; one comes back and one other thing, half an hour before midnight in UTC. */
const shop = async () => {
  const world = await deliveredWorld(deliveredOrder({ placedAt: '2026-11-20T03:00:00.000Z' }));
  const { runtime } = world;
  await openLocation(runtime, 'bandung');
  await runtime.db.writeOne(
    put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, { code: 'web', version: 1 }),
  );
  const policy = { channel: 'web', version: 1, ...returnPolicyBody.parse({ timeZone: 'Asia/Jakarta' }) };
  await runtime.db.writeOne(put(policyKey('web'), policy));
  const handIn = {
    locationId: 'bandung',
    received: [
      { lineId: 'ln_1', quantity: 1, disposition: 'sellable' as const },
      { lineId: 'ln_1', quantity: 1, disposition: 'rejected' as const },
    ],
  };
  const body = {
    lines: [{ lineId: 'ln_1', quantity: 2, reason: 'too_small' }],
    returnMethod: 'store' as const,
    refundTo: 'tenders' as const,
    exception: false,
    handIn,
  };
  await requestReturn(asking(staff, { params: { orderId: 'ord_1' }, body }), runtime);
  const [event] = world.events('ReturnReceived') as unknown as readonly Parameters<
    typeof onReturnReceived
  >[0][];
  if (event === undefined) throw new Error('the return was received');
  const night = { ...event, metadata: { ...event.metadata, occurredAt: '2026-11-24T23:30:00.000Z' } };
  const inbox = makeInbox(runtime.clock, returnsInbox, 'on-return-received');
  const deliver = () => onReturnReceived(night, { ...runtime, inbox });
  await deliver();
  await expect(deliver()).rejects.toThrow(AlreadyApplied);
  return (query: Partial<Query>, actor = staff) =>
    getReturnReport(asking(actor, { query: { ...november, ...query } }), runtime);
};

describe('the return report', () => {
  it('counts a return once, on the day of its receipt in the zone of the policy, and on that of its order', async () => {
    const report = await shop();

    const byReturn = await report({});
    const byOrder = await report({ by: 'order_date' });

    const figures = { returns: 1, units: 1, rejected: 1, refunded: [{ currency: 'IDR', amount: 99 }] };
    expect(byReturn.body).toEqual({ total: figures, groups: [{ key: '2026-11-25', ...figures }] });
    expect(byOrder.body.groups).toEqual([{ key: '2026-11-20', ...figures }]);
    expect((await report({ to: '2026-11-24' })).body.groups).toEqual([]);
  });

  it('is refused for more than 92 days, for a period that ends before it begins, and for an unknown channel', async () => {
    const report = await shop();

    await expect(report({ from: '2026-01-01' })).rejects.toMatchObject({
      contract: { code: 'PERIOD_TOO_LONG' },
    });
    await expect(report({ from: '2026-12-01' })).rejects.toMatchObject({
      contract: { code: 'PERIOD_TOO_LONG' },
    });
    await expect(report({ channel: 'moon' })).rejects.toMatchObject({
      contract: { code: 'CHANNEL_NOT_FOUND' },
    });
  });
});
