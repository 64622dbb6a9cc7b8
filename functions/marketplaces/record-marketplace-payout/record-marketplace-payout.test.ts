import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { changeOrder } from '../../sandbox-provider/store/marketplace.ts';
import { takeMarketplaceOrder } from '../take-marketplace-order/take-marketplace-order.ts';
import { recordMarketplacePayout } from './record-marketplace-payout.ts';

type World = Awaited<ReturnType<typeof marketplaceWorld>>;
type Body = Parameters<typeof recordMarketplacePayout>[0]['body'];

let world: World;
beforeEach(async () => {
  world = await marketplaceWorld({ SHIRT: { price: 100_000, stock: 9 } });
  await sold('N-1', 4000);
  await sold('N-2', undefined);
});

const sold = (number: string, commission: number | undefined) =>
  takeMarketplaceOrder(
    asking(staffWith('orders.write'), {
      params: { marketplace: 'sandbox', number },
      body: {
        channel: 'web',
        orderedAt: '2026-11-23T02:00:00.000Z',
        contact: { name: 'Sari' },
        address: { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' },
        lines: [{ sku: 'SHIRT', quantity: 1, unitPrice: 90_000 }],
        shippingFee: 10_000,
        commission,
        total: 100_000,
      },
    }) as never,
    world.runtime,
  );

const record = (body: Partial<Body>, payoutId = 'PO-1') =>
  recordMarketplacePayout(
    asking(staffWith('payments.reconcile'), {
      params: { marketplace: 'sandbox', payoutId },
      body: { currency: 'IDR', ...body } as Body,
    }),
    world.runtime,
  );

const sale = (number: string, fee = 4000, gross = 100_000) => ({ number, kind: 'sale', gross, fee }) as const;

describe('a payout of a marketplace', () => {
  it('is compared with its orders: gross, fee and net of each', async () => {
    const lines = [
      sale('N-1'),
      sale('N-2', 3000),
      sale('N-3'),
      { number: 'promo', kind: 'adjustment', gross: -500, fee: 0 } as const,
    ];

    const { body } = await record({ lines, amount: 288_500 });

    expect(body.lines.map(({ outcome, net }) => [outcome, net])).toEqual([
      ['matched', 96_000],
      ['matched', 97_000],
      ['unknown_order', 96_000],
      ['adjustment', -500],
    ]);
    expect(body).toMatchObject({ gross: 299_500, fees: 11_000, net: 288_500, difference: 0, differing: 1 });
  });

  it('says what differs from what the order said, and what does not add up', async () => {
    const lines = [
      sale('N-1', 9000),
      sale('N-2', 0, 90_000),
      { number: 'N-1', kind: 'refund', gross: -100_000, fee: 0 } as const,
    ];

    const { body } = await record({ lines, amount: 80_000 });

    expect(body.lines.map(({ outcome }) => outcome)).toEqual([
      'fee_differs',
      'gross_differs',
      'gross_differs',
    ]);
    expect(body.lines[0]?.expected).toEqual({ gross: 100_000, fee: 4000 });
    expect(body).toMatchObject({ net: 81_000, difference: -1000, matched: 0 });
  });

  it('pays each order once: what another payout paid before is said', async () => {
    await record({ lines: [sale('N-1')] });

    const { body } = await record({ lines: [sale('N-1'), sale('N-2', 0)] }, 'PO-2');

    expect(body.lines.map(({ outcome }) => outcome)).toEqual(['paid_before', 'matched']);
  });

  it('is recorded once, also by two at the same time; other content under its id is refused', async () => {
    const lines = [sale('N-1')];
    const answers = await Promise.all([record({ lines }), record({ lines })]);

    expect(answers[0]).toEqual(answers[1]);
    expect(await refusalOf(record({ lines: [sale('N-2')] }))).toBe('MARKETPLACE_PAYOUT_DIFFERS');
    const events = world.runtime.db.items('orders').filter(({ sk }) => String(sk).includes('PayoutRecorded'));
    expect(events).toHaveLength(1);
  });

  it('is fetched from a connected marketplace when it is recorded without lines', async () => {
    const bought = [{ sku: 'SHIRT', quantity: 1, unitPrice: 90_000 }];
    const order = {
      number: 'N-1',
      channel: 'web',
      orderedAt: '2026-11-23T02:00:00.000Z',
      status: 'open' as const,
      lines: [...bought],
      shippingFee: 10_000,
      commission: 4000,
      cancelledUnits: 0,
      shipments: [],
      keys: [],
      version: 0,
    };
    await changeOrder('demo', 'N-1', () => order, world.runtime);

    expect((await record({})).body).toMatchObject({ amount: 96_000, matched: 1, differing: 0 });
  });
});
