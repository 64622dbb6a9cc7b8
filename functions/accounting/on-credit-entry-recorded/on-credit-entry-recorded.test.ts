import { describe, expect, it } from '@jest/globals';
import { balancesOf } from '../../../test/support/books-of.ts';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { entriesOfDay } from '../store/journal.ts';
import { onCreditEntryRecorded } from './on-credit-entry-recorded.ts';

const movement = { accountId: 'gc_1', accountKind: 'gift_card', currency: 'IDR' } as const;
const eventOf = (data: object) =>
  ({
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T10:00:00.000Z' },
    data: { ...movement, step: 's', sequence: 3, ...data },
  }) as Parameters<typeof onCreditEntryRecorded>[0];

describe('a movement of credit', () => {
  it('that comes back from an order takes back the part of the total that it had paid', async () => {
    const runtime = testRuntime();
    const credits = [{ kind: 'gift_card', accountId: 'gc_1', amount: 60_000 }] as const;
    await placeSample(runtime, sampleOrder({ credits }));
    const spent = {
      orderId: 'ord_1',
      sequence: 2,
      kind: 'capture',
      from: 'held',
      to: 'spent',
      amount: 60_000,
    };
    const key = { table: 'orders', pk: 'CR#gc_1', sk: 'T#ORDER#ord_1#CAPTURE' } as const;
    await runtime.db.writeOne(put(key, spent));

    await onCreditEntryRecorded(
      eventOf({ orderId: 'ord_1', kind: 'refund', from: 'spent', to: 'balance', amount: 60_000 }),
      runtime,
    );

    const { items } = await entriesOfDay(runtime.db, { day: '2026-11-23', channel: 'web' }, {});
    expect(balancesOf(items)).toEqual({
      gift_card_liability: -60_000,
      sales_returns: 54_055,
      tax_payable: 5945,
    });
  });

  it('that staff granted belongs to no channel, and one that is only held is not booked', async () => {
    const runtime = testRuntime();
    await onCreditEntryRecorded(eventOf({ kind: 'hold', from: 'balance', to: 'held', amount: 5 }), runtime);
    await onCreditEntryRecorded(
      eventOf({ kind: 'issue', from: 'issuer', to: 'balance', amount: 9 }),
      runtime,
    );

    const { items } = await entriesOfDay(runtime.db, { day: '2026-11-23' }, {});
    expect(items).toMatchObject([{ channel: 'unassigned', kind: 'issue' }]);
    expect(balancesOf(items)).toEqual({ credit_granted: 9, gift_card_liability: -9 });
  });
});

describe('points', () => {
  const points = {
    accountId: 'pts_1',
    accountKind: 'points',
    currency: undefined,
    orderId: 'ord_1',
  } as const;
  const tell = (runtime: ReturnType<typeof testRuntime>, sequence: number, data: object) =>
    onCreditEntryRecorded(
      {
        ...eventOf({ ...points, sequence, amount: 0, ...data }),
        metadata: { eventId: `e${sequence}`, occurredAt: '2026-11-23T10:00:00.000Z' },
      } as Parameters<typeof onCreditEntryRecorded>[0],
      runtime,
    );
  const worth = [{ currency: 'IDR', amount: 20_000 }];
  const books = async (runtime: ReturnType<typeof testRuntime>) =>
    balancesOf((await entriesOfDay(runtime.db, { day: '2026-11-23' }, {})).items);

  it('are owed from when they are earned until they pay an order, are taken back or expire', async () => {
    const runtime = testRuntime();
    const credits = [{ kind: 'points', accountId: 'pts_1', amount: 20_000, points: 200 }] as const;
    await placeSample(runtime, sampleOrder({ credits }));

    await tell(runtime, 1, { kind: 'earn', from: 'issuer', to: 'balance', worth });
    expect(await books(runtime)).toEqual({ points_granted: 20_000, points_liability: -20_000 });

    await tell(runtime, 2, { kind: 'hold', from: 'balance', to: 'held', amount: 20_000, worth });
    await tell(runtime, 3, { kind: 'capture', from: 'held', to: 'spent', amount: 20_000 });
    expect(await books(runtime)).toEqual({ points_granted: 20_000, sales: -18_019, tax_payable: -1981 });
  });

  it('that expire are income, and those that are taken back were never a cost', async () => {
    const runtime = testRuntime();
    await tell(runtime, 1, { kind: 'earn', from: 'issuer', to: 'balance', worth });
    await tell(runtime, 2, {
      kind: 'clawback',
      from: 'balance',
      to: 'issuer',
      worth: [{ currency: 'IDR', amount: 5000 }],
    });
    await tell(runtime, 3, {
      kind: 'expire',
      from: 'balance',
      to: 'issuer',
      worth: [{ currency: 'IDR', amount: 15_000 }],
    });

    expect(await books(runtime)).toEqual({ points_granted: 15_000, expired_credit: -15_000 });
  });
});
