import { describe, expect, it } from '@jest/globals';
import { balancesOf } from '../../../test/support/books-of.ts';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { entriesOfDay } from '../store/journal.ts';
import { onOrderEdited } from './on-order-edited.ts';

const eventOf = (data: object) =>
  ({
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T10:00:00.000Z' },
    data: { orderId: 'ord_1', channel: 'web', currency: 'IDR', ...data },
  }) as Parameters<typeof onOrderEdited>[0];

describe('an edit of an order', () => {
  it('moves what was paid to the proportions of the order as it is now, once', async () => {
    const runtime = testRuntime();
    const { totals } = sampleOrder();
    const more = { ...totals, goods: 322_000, total: 322_000 };
    const until = '2026-11-23T10:00:00.000Z';
    await placeSample(runtime, sampleOrder({ totals: more, earlierTotals: [{ totals, until }] }));

    for (let time = 0; time < 2; time += 1)
      await onOrderEdited(eventOf({ edit: 1, paid: 222_000, creditPaid: [] }), runtime);

    const { items } = await entriesOfDay(runtime.db, { day: '2026-11-23' }, {});
    expect(items).toMatchObject([{ kind: 'order_edited', channel: 'web', orderId: 'ord_1' }]);
    // 22,000 of 222,000 were tax; of 322,000 the same 22,000 are, so 15,167 of what was paid.
    expect(balancesOf(items)).toEqual({ tax_payable: 22_000 - 15_167, sales: 15_167 - 22_000 });
  });

  it('of the address alone is not booked', async () => {
    const runtime = testRuntime();
    await placeSample(runtime);
    await onOrderEdited(eventOf({}), runtime);

    expect((await entriesOfDay(runtime.db, { day: '2026-11-23' }, {})).items).toEqual([]);
  });
});
