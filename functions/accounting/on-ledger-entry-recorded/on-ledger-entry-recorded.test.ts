import { describe, expect, it } from '@jest/globals';
import { cashOrder, placeSample } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { entriesOfDay } from '../store/journal.ts';
import { onLedgerEntryRecorded } from './on-ledger-entry-recorded.ts';

const eventOf = (data: object) =>
  ({
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T17:30:00.000Z' },
    data: { orderId: 'ord_1', step: '1#capture', method: 'midtrans', currency: 'IDR', before: 0, ...data },
  }) as Parameters<typeof onLedgerEntryRecorded>[0];

describe('a ledger entry of an order', () => {
  it('is booked once in the channel of its order, on the day in the zone of the books', async () => {
    const runtime = testRuntime();
    await placeSample(runtime);
    for (let time = 0; time < 2; time += 1)
      await onLedgerEntryRecorded(eventOf({ type: 'capture', amount: 222_000 }), runtime);

    // 00:30 in Jakarta.
    expect((await entriesOfDay(runtime.db, { day: '2026-11-24' }, {})).items).toMatchObject([
      { channel: 'web', kind: 'capture', orderId: 'ord_1', currency: 'IDR' },
    ]);
  });

  it('that moves no money is not booked', async () => {
    const runtime = testRuntime();
    await placeSample(runtime);
    await onLedgerEntryRecorded(eventOf({ type: 'authorise', amount: 222_000 }), runtime);

    expect((await entriesOfDay(runtime.db, { day: '2026-11-24' }, {})).items).toEqual([]);
  });

  it('is told again later when its order is not there, rather than lost', async () => {
    await expect(
      onLedgerEntryRecorded(eventOf({ type: 'capture', amount: 1 }), testRuntime()),
    ).rejects.toThrow('ord_1');
  });
});

describe('the cash of a sale at a till', () => {
  /** Two shirts at 115 each, sold in Jakarta. */
  const soldAtTill = async (optionId: string) => {
    const runtime = testRuntime();
    const cost = { sku: 'SHIRT', locationId: 'jakarta', currency: 'IDR', averageCost: 1_150_000, version: 1 };
    await runtime.db.putMany([[{ table: 'inventory', pk: 'COST#SHIRT', sk: 'jakarta' }, cost]]);
    const order = cashOrder({ soldAt: 'jakarta' });
    await placeSample(runtime, { ...order, delivery: { ...order.delivery, optionId } });
    const cash = eventOf({ type: 'cash-in', method: 'cash', amount: 222_000 });
    await onLedgerEntryRecorded(cash, runtime);
    await onLedgerEntryRecorded(cash, runtime);
    const { items } = await entriesOfDay(runtime.db, { day: '2026-11-24' }, {});
    return items;
  };

  it('books what its goods cost, once, because no parcel will say that they left', async () => {
    expect(await soldAtTill('till')).toMatchObject([
      { kind: 'cash-in', orderId: 'ord_1' },
      {
        kind: 'goods_delivered',
        orderId: 'ord_1',
        lines: [
          { account: 'cost_of_goods', amount: 230 },
          { account: 'inventory', amount: -230 },
        ],
      },
    ]);
  });

  it('books no goods for an order that is collected later: the collection does', async () => {
    expect((await soldAtTill('pickup-jakarta')).map(({ kind }) => kind)).toEqual(['cash-in']);
  });
});
