import { expect, it } from '@jest/globals';
import { placeSample } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { onFulfilmentShipped } from '../on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { entriesOfDay } from '../store/journal.ts';
import { onReturnReceived } from './on-return-received.ts';

it('goods that leave are a cost at the average of their location, and a return takes the same back once', async () => {
  const runtime = testRuntime();
  const order = await placeSample(runtime);
  const [line] = order.lines;
  const { sku = '', lineId = '' } = line ?? {};
  const costOf = (averageCost: number) =>
    runtime.db.putMany([
      [
        { table: 'inventory', pk: `COST#${sku}`, sk: 'jakarta' },
        { sku, locationId: 'jakarta', currency: 'IDR', averageCost, version: 1 },
      ],
    ]);
  const facts = { orderId: order.orderId, channel: 'web' };
  const at = (eventId: string) => ({ eventId, occurredAt: '2026-11-23T17:30:00.000Z' });
  const shipped = {
    metadata: at('e1'),
    data: { ...facts, locationId: 'jakarta', lines: [{ lineId, sku, quantity: 2 }] },
  } as Parameters<typeof onFulfilmentShipped>[0];
  const returned = (eventId: string, disposition: string) =>
    ({
      metadata: at(eventId),
      data: { ...facts, received: [{ lineId, sku, quantity: 1, disposition }] },
    }) as Parameters<typeof onReturnReceived>[0];

  await costOf(1_150_000);
  await onFulfilmentShipped(shipped, runtime);
  await onFulfilmentShipped(shipped, runtime);
  await costOf(9_990_000);
  await onReturnReceived(returned('e2', 'sellable'), runtime);
  await onReturnReceived(returned('e2', 'sellable'), runtime);
  await onReturnReceived(returned('e3', 'scrap'), runtime);

  const { items } = await entriesOfDay(runtime.db, { day: '2026-11-24' }, {});
  expect(
    items.map(({ kind, lines }) => [kind, lines.map(({ account, amount }) => [account, amount])]),
  ).toEqual([
    [
      'goods_delivered',
      [
        ['cost_of_goods', 230],
        ['inventory', -230],
      ],
    ],
    [
      'goods_returned',
      [
        ['cost_of_goods', -115],
        ['inventory', 115],
      ],
    ],
  ]);
});
