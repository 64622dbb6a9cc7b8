import { expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { entriesOfDay } from '../store/journal.ts';
import { onPickupCollected } from './on-pickup-collected.ts';

it('collected goods are a cost once, and those without a known cost are not booked', async () => {
  const runtime = testRuntime();
  await runtime.db.putMany([
    [
      { table: 'inventory', pk: 'COST#SHIRT', sk: 'kemang' },
      { sku: 'SHIRT', locationId: 'kemang', currency: 'IDR', averageCost: 1_150_000, version: 1 },
    ],
  ]);
  const lines = [
    { lineId: 'ln_1', sku: 'SHIRT', quantity: 2 },
    { lineId: 'ln_2', sku: 'SHIRT', quantity: 1 },
    { lineId: 'ln_3', sku: 'HAT', quantity: 5 },
  ];
  const collected = {
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T10:00:00.000Z' },
    data: { orderId: 'ord_1', channel: 'pos', locationId: 'kemang', lines },
  } as Parameters<typeof onPickupCollected>[0];

  await onPickupCollected(collected, runtime);
  await onPickupCollected(collected, runtime);

  const { items } = await entriesOfDay(runtime.db, { day: '2026-11-23' }, {});
  expect(items).toMatchObject([
    {
      channel: 'pos',
      kind: 'goods_delivered',
      lines: [
        { account: 'cost_of_goods', amount: 345 },
        { account: 'inventory', amount: -345 },
      ],
    },
  ]);
});
