import { describe, expect, it } from '@jest/globals';
import { agreeing, reconciliationWorld } from '../../../test/support/reconciliation-world.ts';

describe('the day of a provider', () => {
  it('agrees with the ledger, with sums per channel', async () => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing);

    expect(await world.reconcile()).toMatchObject({
      status: 'open',
      rows: 3,
      matched: 3,
      differences: 0,
      unexplained: 0,
      channels: [
        { channel: 'app', gross: 100_000, refunds: 0, chargebacks: 0, fees: 700, net: 99_300 },
        { channel: 'web', gross: 222_000, refunds: 22_000, chargebacks: 0, fees: 1_554, net: 198_446 },
      ],
    });
    expect(world.events('SettlementMatched')).toHaveLength(1);
  });

  it('is not changed by the same file again, nor by events that come twice', async () => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing);
    const first = await world.reconcile();
    await world.moved('capture', 'ord_1', 222_000);

    expect(await world.reconcile()).toEqual(first);
    expect(world.events('SettlementMatched')).toHaveLength(1);
  });

  it('names one planted difference, and forgets it with the right file', async () => {
    const world = await reconciliationWorld();
    const [first, ...rest] = agreeing;
    await world.upload(first.replace('222000', '221000'), ...rest);
    const planted = await world.reconcile();
    const { data } = await world.get();
    await world.upload(...agreeing);
    const right = await world.reconcile();

    expect([planted.matched, planted.differences, right.differences]).toEqual([2, 1, 0]);
    expect(data).toEqual([
      { kind: 'amount_differs', reference: 'ord_1#capture', here: 222_000, there: 221_000, row: 2 },
    ]);
    expect((await world.get()).data).toEqual([]);
    expect(world.events('SettlementDiffers')).toMatchObject([{ data: { unexplained: 1 } }]);
  });

  it.each([
    ['columns', 'Order ID,Amount\nord_1-1,5'],
    [
      'wrong_day',
      'Order ID,Transaction status,Transaction time,Amount\nord_1-1,settlement,2026-11-20 10:00:00,5',
    ],
    ['no_table', 'Order ID,Transaction status,Transaction time,Amount\n"ord_1'],
  ])('refuses a file with %s, and changes nothing', async (reason, text) => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing);
    const before = await world.reconcile();
    await world.uploadText(text);

    await expect(world.reconcile()).rejects.toMatchObject({
      contract: { code: 'SETTLEMENT_FILE_INVALID' },
      details: { extensions: { reason } },
    });
    expect((await world.get()).settlement).toEqual(before);
  });

  it('needs a file', async () => {
    const world = await reconciliationWorld();

    await expect(world.reconcile()).rejects.toMatchObject({
      contract: { code: 'SETTLEMENT_FILE_MISSING' },
    });
  });
});
