import { describe, expect, it } from '@jest/globals';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { stockKey } from '../../inventory/public.ts';
import { makeInbox } from '#shared/events/inbox.ts';
import { returnsInbox } from '../table.ts';
import { lotRulesKey, receiveLotsParts } from '../../lots/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { onReturnReceived } from '../on-return-received/on-return-received.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { readReasons } from '../store/reasons.ts';
import { receiveReturn } from './receive-return.ts';

const staff: Actor = { kind: 'staff', staffId: 's1', role: 'store-manager', scopes: ['orders.write'] };
type World = Awaited<ReturnType<typeof deliveredWorld>>;
type Received = Parameters<typeof receiveReturn>[0]['body']['received'];

const announced = async (quantity = 2) => {
  const world = await deliveredWorld(deliveredOrder());
  await openLocation(world.runtime, 'bandung');
  const { body } = await requestReturn(
    {
      ...requestFrom(staff),
      params: { orderId: 'ord_1' },
      query: undefined,
      body: {
        lines: [{ lineId: 'ln_1', quantity, reason: 'too_small' }],
        returnMethod: 'drop_off',
        refundTo: 'tenders',
        exception: false,
      },
    },
    world.runtime,
  );
  return { world, returnId: body.returnId };
};
const units = (quantity: number, disposition: Received[number]['disposition'] = 'sellable') => ({
  lineId: 'ln_1',
  quantity,
  disposition,
});
const receive = (
  { runtime }: World,
  returnId: string,
  received: Received,
  actor: Actor = staff,
  more: object = {},
) =>
  receiveReturn(
    {
      ...requestFrom(actor),
      params: { orderId: 'ord_1', returnId },
      query: undefined,
      body: { locationId: 'bandung', received },
      ...more,
    },
    runtime,
  );
const shirts = async ({ runtime }: World) =>
  (await runtime.db.get<{ available: number }>(stockKey('SHIRT', 'bandung')))?.available;

describe('receiving a return', () => {
  it('puts the goods on sale where they came in and refunds what was promised, in one step', async () => {
    const { world, returnId } = await announced();

    const { body } = await receive(world, returnId, [units(2)]);
    await world.deliver(2);

    expect(body).toMatchObject({ status: 'received', refund: { amount: 198 } });
    expect(await shirts(world)).toBe(2);
    expect(await world.money()).toMatchObject({ captured: 198, refunded: 198, inLedger: 0 });
    expect(world.events('ReturnReceived')).toMatchObject([
      { data: { locationId: 'bandung', received: [{ sku: 'SHIRT', quantity: 2, disposition: 'sellable' }] } },
    ]);
  });

  it('refunds only what came, and what did not can be returned again', async () => {
    const { world, returnId } = await announced();

    const { body } = await receive(world, returnId, [units(1), units(1, 'rejected')]);
    await world.deliver();

    expect(body.refund.amount).toBe(99);
    expect(await world.money()).toMatchObject({ refunded: 99 });
    expect((await world.order()).lines[0]?.allocations).toMatchObject([{ delivered: 1, returned: 1 }]);
  });

  it('puts units of a lot back into it, and quarantines those without one where it is needed', async () => {
    const { world, returnId } = await announced();
    const { runtime } = world;
    const rules = {
      lots: 'required' as const,
      expiry: 'none' as const,
      serials: 'none' as const,
      leastLifeDays: 0,
      channels: {},
      markdowns: [],
    };
    await runtime.db.putMany([[lotRulesKey('SHIRT'), { ...rules, sku: 'SHIRT', version: 1 }]]);
    const arrival = { locationId: 'bandung', receivedAt: '2026-01-01T00:00:00.000Z', now: 0 };
    const lots = [{ lot: 'ONE', quantity: 1 }];
    await commit(
      runtime.db,
      await receiveLotsParts(runtime.db, [{ sku: 'SHIRT', quantity: 1, damaged: 0, lots }], arrival),
    );

    const { body } = await receive(world, returnId, [{ ...units(2), lots }]);

    expect(body.received).toEqual([
      { lineId: 'ln_1', quantity: 1, disposition: 'sellable', lots },
      { lineId: 'ln_1', quantity: 1, disposition: 'quarantine' },
    ]);
    expect(body.refund.amount).toBe(198);
    expect(await shirts(world)).toBe(1);
    expect(await runtime.db.get({ table: 'inventory', pk: 'LOT#SHIRT#bandung', sk: 'ONE' })).toMatchObject({
      quantity: 2,
    });
  });

  it('refuses more than was announced, and lines that were not', async () => {
    const { world, returnId } = await announced(1);

    await expect(receive(world, returnId, [units(2)])).rejects.toMatchObject({
      contract: { code: 'LINE_NOT_IN_RETURN' },
      details: { errors: [{ pointer: '/body/received/0/quantity' }] },
    });
    await expect(receive(world, returnId, [{ ...units(1), lineId: 'ln_9' }])).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/received/0/lineId' }] },
    });
  });

  it('at two tills at once takes it once', async () => {
    const { world, returnId } = await announced();

    const outcomes = await Promise.allSettled([
      receive(world, returnId, [units(2)]),
      receive(world, returnId, [units(2)]),
    ]);
    await world.deliver();

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { contract: { code: 'RETURN_CLOSED', status: 409 } },
    });
    expect(await shirts(world)).toBe(2);
    expect(await world.money()).toMatchObject({ refunded: 198 });
  });

  it('twice with the same key answers alike', async () => {
    const { world, returnId } = await announced();
    const idempotency = { key: 'k', fingerprint: 'f' };

    const first = await receive(world, returnId, [units(2)], staff, { idempotency });
    const again = await receive(world, returnId, [units(2)], staff, { idempotency });

    expect(again.body).toEqual(first.body);
    expect(await shirts(world)).toBe(2);
  });

  it('is for staff of the location', async () => {
    const { world, returnId } = await announced();

    await expect(
      receive(world, returnId, [units(1)], { ...staff, locations: ['jakarta'] }),
    ).rejects.toMatchObject({ contract: { code: 'FORBIDDEN' } });
  });

  it('counts why the SKU came back, once however often the event is delivered', async () => {
    const { world, returnId } = await announced();
    await receive(world, returnId, [units(2)]);
    const [event] = world.events('ReturnReceived');
    const inbox = makeInbox(world.runtime.clock, returnsInbox, 'on-return-received');
    const hear = () =>
      onReturnReceived(event as Parameters<typeof onReturnReceived>[0], { ...world.runtime, inbox });

    await hear();
    await hear().catch(() => undefined);

    const counted = await readReasons(world.runtime.db, 'SHIRT', { from: '2026-11', to: '2026-11' });
    expect([...counted]).toEqual([['too_small', 2]]);
  });
});
