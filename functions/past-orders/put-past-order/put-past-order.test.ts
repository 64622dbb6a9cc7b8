import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { putCustomer } from '../../customers/operations.ts';
import { hasPastOrders } from '../public.ts';
import { listMyPastOrders } from '../list-my-past-orders/list-my-past-orders.ts';
import { listPastOrders } from '../list-past-orders/list-past-orders.ts';
import { putPastOrder } from './put-past-order.ts';

const sari = {
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['customers.read', 'customers.write'],
} as const;

const shirt = {
  source: 'shopify',
  placedAt: '2025-11-03T11:10:00+07:00',
  status: 'completed' as 'completed' | 'cancelled',
  currency: 'IDR',
  total: 349_000,
  lines: [{ sku: 'BATIK-M', name: 'Kemeja batik', quantity: 1, unitPrice: 349_000 }],
};

const shop = async () => {
  const runtime = testRuntime();
  const { body: ayu } = await putCustomer(
    {
      ...requestFrom(sari),
      params: { externalId: 'ayu' },
      query: undefined,
      body: { addresses: [], name: 'Ayu' },
    },
    runtime,
  );
  return { runtime, ayu: ayu.customerId };
};

const bring = (
  runtime: TestRuntime,
  over: Partial<typeof shirt> = {},
  {
    reference = '1001',
    externalId = 'ayu',
    ifMatch,
  }: { reference?: string; externalId?: string; ifMatch?: number } = {},
) =>
  putPastOrder(
    {
      ...requestFrom(sari),
      params: { externalId, reference },
      query: undefined,
      body: { ...shirt, ...over },
      ifMatch,
    },
    runtime,
  );

describe('an order of the system before', () => {
  it('is the same order however often it is brought, and changes under its version alone', async () => {
    const { runtime, ayu } = await shop();

    const first = await bring(runtime);
    const again = await bring(runtime);
    const refunded = await bring(runtime, { total: 300_000 }, { ifMatch: 1 });

    expect(first).toMatchObject({
      status: 201,
      version: 1,
      body: { customerId: ayu, reference: '1001', placedAt: '2025-11-03T04:10:00.000Z' },
    });
    expect(again).toMatchObject({ status: 200, version: 1 });
    expect(refunded).toMatchObject({ status: 200, version: 2, body: { total: 300_000 } });
    await expect(bring(runtime, { total: 1 })).rejects.toMatchObject({
      contract: { code: 'PRECONDITION_REQUIRED' },
    });
  });

  it('is refused for a customer that the shop does not have', async () => {
    const { runtime } = await shop();

    await expect(bring(runtime, {}, { externalId: 'budi' })).rejects.toMatchObject({
      contract: { code: 'CUSTOMER_NOT_FOUND' },
      details: { errors: [{ pointer: '/params/externalId' }] },
    });
  });

  it('makes its customer one who has bought before, unless it was cancelled', async () => {
    const { runtime, ayu } = await shop();
    await bring(runtime, { status: 'cancelled' });
    const cancelledAlone = await hasPastOrders(runtime.db, ayu);
    await bring(runtime, {}, { reference: '1002' });

    expect([cancelledAlone, await hasPastOrders(runtime.db, ayu)]).toEqual([false, true]);
  });

  it('is seen by its customer and by staff, newest first, page by page', async () => {
    const { runtime, ayu } = await shop();
    await bring(runtime, { placedAt: '2024-01-01T00:00:00Z' }, { reference: '1' });
    await bring(runtime, { placedAt: '2025-01-01T00:00:00Z' }, { reference: '2' });

    const mine = await listMyPastOrders(
      {
        ...requestFrom({ kind: 'customer', customerId: ayu }),
        params: undefined,
        body: undefined,
        query: { limit: 1 },
      },
      runtime,
    );
    const rest = await listPastOrders(
      {
        ...requestFrom(sari),
        params: { externalId: 'ayu' },
        body: undefined,
        query: { limit: 10, cursor: mine.body.page.nextCursor ?? '' },
      },
      runtime,
    );

    expect(mine.body.data.map(({ reference }) => reference)).toEqual(['2']);
    expect(rest.body.data.map(({ reference }) => reference)).toEqual(['1']);
  });
});
