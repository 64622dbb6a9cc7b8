import { describe, expect, it } from '@jest/globals';
import { fulfilmentWorld, scan, shippedOrder, startList } from '../../../test/support/fulfilment-world.ts';
import { putScanSession } from '../../scanning/put-scan-session/put-scan-session.ts';
import { recordScans } from '../../scanning/record-scans/record-scans.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { scanPicks } from './scan-picks.ts';
import { orderKey } from '../../orders/public.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';

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

  it('takes the units of a scan session, once', async () => {
    const runtime = await fulfilmentWorld();
    const { pickListId } = await startList(runtime);
    const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: [] });
    const params = { sessionId: 's1' };
    const about = { ...staff, query: undefined, params };
    for (const sku of ['SKU-1', 'SKU-2'])
      await runtime.db.writeOne(put({ table: 'catalog', pk: `SKU#${sku}`, sk: 'A' }, { sku }));
    await putScanSession(
      { ...about, body: { locationId: 'jakarta', repeatWindowSeconds: 2 }, ifMatch: 0 },
      runtime,
    );
    const at = (ms: number) => new Date(runtime.clock.now() - ms).toISOString();
    const reads = [
      { code: 'SKU-1', readAt: at(9000) },
      { code: 'SKU-1', readAt: at(0) },
      { code: 'SKU-2', readAt: at(0) },
    ];
    const batch = { ...about, params: { ...params, batchId: 'b' }, body: { deviceId: 'gun', reads } };
    await recordScans(batch, runtime);
    const picks = { ...about, params: { pickListId }, body: { scanSessionId: 's1' } };

    const first = await scanPicks(picks, runtime);
    const again = await scanPicks(picks, runtime);

    expect(first.body.results.map(({ result }) => result)).toEqual(['picked', 'picked', 'picked']);
    expect(again.body.pickList).toEqual(first.body.pickList);
    expect(again.body.pickList.walk.map(({ picked }) => picked)).toEqual([2, 1, 0]);
  });
});
