import { describe, expect, it } from '@jest/globals';
import { fulfilmentWorld, scan, shippedOrder, startList } from '../../../test/support/fulfilment-world.ts';
import { orderKey } from '../../orders/public.ts';
import { update } from '#shared/dynamodb/write-action.ts';

describe('scanning picked units', () => {
  it('refuses what is not on the list and what was scanned before, and counts both', async () => {
    const runtime = await fulfilmentWorld();
    const { pickListId } = await startList(runtime);

    const mixed = await scan(runtime, pickListId, 'SKU-1', 'WRONG', 'SKU-1', 'SKU-1');
    await expect(scan(runtime, pickListId, 'SKU-1')).rejects.toMatchObject({
      contract: { code: 'SCAN_REFUSED' },
      details: { errors: [{ pointer: '/body/scans/0/code', code: 'ALREADY_PICKED' }] },
    });

    expect(mixed.results.map(({ result }) => result)).toEqual([
      'picked',
      'wrong_item',
      'picked',
      'already_picked',
    ]);
    const done = await scan(runtime, pickListId, 'SKU-2', 'SKU-2', 'SKU-3', 'SKU-3');
    expect(done.pickList.status).toBe('done');
  });

  it('does not pick an order that was cancelled a moment ago', async () => {
    const runtime = await fulfilmentWorld();
    const { pickListId } = await startList(runtime);
    await runtime.db.writeOne(update(orderKey(shippedOrder().orderId), { set: { status: 'cancelled' } }));

    await expect(
      scan(runtime, pickListId, 'SKU-1', 'SKU-1', 'SKU-2', 'SKU-2', 'SKU-3', 'SKU-3'),
    ).rejects.toMatchObject({ contract: { code: 'ORDER_CHANGED', status: 409 } });
  });
});
