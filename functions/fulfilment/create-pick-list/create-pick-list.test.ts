import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import { fulfilmentWorld, hear, picker, shippedOrder } from '../../../test/support/fulfilment-world.ts';
import { eventTypes, placeSample } from '../../../test/support/sample-order.ts';
import { listFulfilments } from '../list-fulfilments/list-fulfilments.ts';
import { createPickList } from './create-pick-list.ts';

const body = { locationId: 'jakarta', limit: 10 };
const key = { key: 'list-1', fingerprint: 'a' };

describe('a pick list', () => {
  it('takes the open fulfilments of its location, and refuses an empty list after them', async () => {
    const runtime = await fulfilmentWorld();
    const create = () => createPickList(asking(picker, { body }), runtime);

    const { body: list } = await create();

    expect(list.fulfilments.map(({ fulfilmentId }) => fulfilmentId)).toEqual(['ord_1-1']);
    expect(list.walk.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['SKU-1', 2],
      ['SKU-2', 2],
      ['SKU-3', 2],
    ]);
    expect(await refusalOf(create())).toBe('NOTHING_TO_PICK');
  });

  it('is created once however often its request comes', async () => {
    const runtime = await fulfilmentWorld();
    const create = () => createPickList(asking(picker, { body, idempotency: key }), runtime);

    const [one, other] = await Promise.all([create(), create()]);
    const again = await create();

    expect([other.body.pickListId, again.body.pickListId]).toEqual([
      one.body.pickListId,
      one.body.pickListId,
    ]);
    expect(eventTypes(runtime, 'PL#')).toEqual(['PickListCreated']);
  });

  it('refuses a fulfilment that is being picked, and shows none of another location', async () => {
    const runtime = await fulfilmentWorld();
    const named = (fulfilmentId: string, locationId = 'jakarta') =>
      createPickList(
        asking(picker, { body: { ...body, locationId, fulfilmentIds: [fulfilmentId] } }),
        runtime,
      );
    await named('ord_1-1');

    expect(await refusalOf(named('ord_1-1'))).toBe('FULFILMENT_STATUS');
    expect(await refusalOf(named('ord_1-1', 'bandung'))).toBe('FULFILMENT_NOT_FOUND');
    expect(await refusalOf(named('ord_9-1'))).toBe('FULFILMENT_NOT_FOUND');
  });
});

describe('the list of fulfilments', () => {
  it('shows staff of a location that location alone', async () => {
    const runtime = await fulfilmentWorld();
    const elsewhere = shippedOrder({ orderId: 'ord_2' });
    const lines = elsewhere.lines.map((line) => ({
      ...line,
      allocations: [{ locationId: 'bandung', bucket: '0', quantity: 2 }],
    }));
    await placeSample(runtime, { ...elsewhere, lines });
    await hear(runtime, { ...elsewhere, lines });
    const clerk = { ...picker, locations: ['bandung'] } as typeof picker;
    const list = (locationId: string) =>
      listFulfilments(
        asking(clerk, { query: { locationId, queue: undefined, status: 'open' as const, limit: 50 } }),
        runtime,
      );

    expect((await list('bandung')).body.data.map(({ orderId }) => orderId)).toEqual(['ord_2']);
    expect(await refusalOf(list('jakarta'))).not.toBe('none');
  });
});
