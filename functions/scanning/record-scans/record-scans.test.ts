import { describe, expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { levelsAt } from '../../inventory/public.ts';
import { openStockTake } from '../../stock-work/open-stock-take/open-stock-take.ts';
import { recordCounts } from '../../stock-work/record-counts/record-counts.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { getScanSession } from '../get-scan-session/get-scan-session.ts';
import { putScanSession } from '../put-scan-session/put-scan-session.ts';
import { recordScans } from './record-scans.ts';

type Reads = Parameters<typeof recordScans>[0]['body']['reads'];

const TAG = '3074257BF7194E4000001A85';
const OTHER_TAG = '3074257BF7194E4000001A86';

/** A shirt is tagged with GTIN 80614141123458. */
const scanningShop = async () => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  await runtime.db.writeOne(
    put(
      { table: 'catalog', pk: 'BC#80614141123458', sk: 'A' },
      { gtin: '80614141123458', sku: 'SHIRT', productId: 'SHIRT' },
    ),
  );
  const at = (ms = 0) => new Date(runtime.clock.now() + ms).toISOString();
  const open = (sessionId: string) =>
    putScanSession(
      {
        ...staffRequest,
        params: { sessionId },
        body: { locationId: 'jakarta', repeatWindowSeconds: 2 },
        ifMatch: 0,
      },
      runtime,
    );
  const send = async (batchId: string, reads: Reads, sessionId = 's1') =>
    (
      await recordScans(
        { ...staffRequest, params: { sessionId, batchId }, body: { deviceId: 'd1', reads } },
        runtime,
      )
    ).body;
  const found = async (sessionId = 's1') =>
    (await getScanSession({ ...staffRequest, params: { sessionId } }, runtime)).body;
  await open('s1');
  return { ...shop, at, send, found, open };
};

describe('a batch of reads', () => {
  it('counts tags once, drops repeats, and rejects noise without stopping the rest', async () => {
    const { at, send, found } = await scanningShop();

    const batch = await send('b1', [
      { code: TAG, readAt: at() },
      { code: TAG, readAt: at(9000) },
      { code: OTHER_TAG, readAt: at() },
      { code: 'FFFFFFFFFFFFFFFFFFFFFFFF', readAt: at() },
      { code: 'HAT', readAt: at() },
      { code: 'HAT', readAt: at(500) },
      { code: '4006381333932', readAt: at() },
    ]);

    expect(batch).toMatchObject({ reads: 7, units: 3, repeats: 2 });
    expect(batch.rejected.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/body/reads/3/code', 'NOT_AN_ITEM_TAG'],
      ['/body/reads/6/code', 'BAD_CHECK_DIGIT'],
    ]);
    expect((await found()).skus).toMatchObject([
      { sku: 'HAT', quantity: 1 },
      { sku: 'SHIRT', quantity: 2, serials: ['6789', '6790'] },
    ]);
  });

  it('that comes twice, late or in another order finds the same', async () => {
    const { at, send, found } = await scanningShop();
    const first: Reads = [{ code: TAG, readAt: at(-3_600_000) }];

    await send('b2', [{ code: TAG, readAt: at() }]);
    await send('b1', first);
    await send('b1', first);

    expect((await found()).units).toBe(1);
    await expect(send('b1', [{ code: 'HAT', readAt: at() }])).rejects.toMatchObject({
      contract: { code: 'SCAN_BATCH_DIFFERS' },
    });
  });

  it('without any usable code, or from the future, is refused', async () => {
    const { at, send } = await scanningShop();
    await expect(send('b1', [{ code: '4006381333932', readAt: at() }])).rejects.toMatchObject({
      contract: { code: 'CODES_NOT_READABLE' },
      details: { errors: [{ pointer: '/body/reads/0/code', code: 'BAD_CHECK_DIGIT' }] },
    });
    await expect(send('b1', [{ code: TAG, readAt: at(3_600_000) }])).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
    });
  });
});

describe('a scan session', () => {
  it('becomes a receipt once; the same receipt again changes nothing, and later reads need a new session', async () => {
    const { at, send, receive, runtime } = await scanningShop();
    await send('b1', [
      { code: TAG, readAt: at() },
      { code: OTHER_TAG, readAt: at() },
    ]);

    const body = { locationId: 'jakarta', scanSessionId: 's1', lines: undefined };
    await receive('r1', body);
    const again = await receive('r1', body);
    const [shirts] = await levelsAt(runtime.db, 'jakarta', ['SHIRT']);

    expect(again.body.lines).toMatchObject([{ sku: 'SHIRT', quantity: 2 }]);
    expect(shirts?.onHand).toBe(2);
    await expect(receive('r2', body)).rejects.toMatchObject({ contract: { code: 'SCAN_SESSION_USED' } });
    await expect(send('b2', [{ code: 'HAT', readAt: at() }])).rejects.toMatchObject({
      contract: { code: 'SCAN_SESSION_USED' },
    });
  });

  it('becomes counts, counted when each SKU was read last', async () => {
    const { at, send, runtime } = await scanningShop();
    const opened = await openStockTake(
      { ...staffRequest, body: { locationId: 'jakarta', recountOver: { units: 2, percent: 5 } } },
      runtime,
    );
    await send('b1', [{ code: TAG, readAt: at() }]);

    const counted = await recordCounts(
      {
        ...staffRequest,
        params: { stockTakeId: opened.body.stockTakeId, batchId: 'c1' },
        body: { scanSessionId: 's1', replace: false },
      },
      runtime,
    );

    expect(counted.body.recorded).toBe(1);
  });

  it('of another location or without reads is refused', async () => {
    const { at, send, receive, open } = await scanningShop();
    await open('s2');
    const empty = receive('r1', { scanSessionId: 's2', lines: undefined });
    await expect(empty).rejects.toMatchObject({ contract: { code: 'SCAN_SESSION_NOT_USABLE' } });
    await send('b1', [{ code: TAG, readAt: at() }]);
    const elsewhere = receive('r1', { scanSessionId: 's1', locationId: 'bandung', lines: undefined });
    await expect(elsewhere).rejects.toMatchObject({ contract: { code: 'SCAN_SESSION_NOT_USABLE' } });
  });
});
