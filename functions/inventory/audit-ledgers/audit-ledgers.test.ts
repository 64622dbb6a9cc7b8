import { describe, expect, it } from '@jest/globals';
import { openTwoStores, PLACES, SKU } from '../../../test/support/stock/two-stores.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { DAY, HOUR, instant, MINUTE, SECOND } from '#shared/time/clock.ts';
import type { StockBucket } from '../model/stock/stock.ts';
import { recordMovements } from '../record-movements/record-movements.ts';
import { movementKey } from '../store/ledger/ledger.ts';
import { stockKey, type StockPlace } from '../store/stock/stock.ts';
import { auditLedgers, auditWithin } from './audit-ledgers.ts';

const place = { sku: SKU, locationId: PLACES[0] };
const reference = { type: 'adjustment', reference: 'adj', actor: 'staff:ayu' } as const;

/** Changes the stock of the place, as a count does, and hands the change to the ledger or loses it. */
const move = async (
  shop: TestRuntime,
  change: number,
  { isLost = false, at = place }: { isLost?: boolean; at?: StockPlace } = {},
) => {
  const key = stockKey(at.sku, at.locationId);
  const before = await shop.db.get<StockBucket & { onHand: number }>(key);
  const after = {
    ...at,
    stockedAt: at.locationId,
    bucket: '0',
    available: (before?.available ?? 0) + change,
    onHand: (before?.onHand ?? 0) + change,
    unavailable: 0,
    version: (before?.version ?? 0) + 1,
    movement: { ...reference, at: instant(shop.clock) },
  };
  await shop.db.writeOne(put(key, after));
  const record = {
    kind: 'MODIFY',
    ...key,
    ...(before === undefined ? {} : { before: { ...before } }),
  } as const;
  if (!isLost) await recordMovements([{ ...record, after, expired: false }], shop);
};

const openShop = async (): Promise<TestRuntime> => {
  const shop = testRuntime();
  await openTwoStores(shop);
  await move(shop, 10);
  await move(shop, -3);
  await move(shop, -1);
  shop.pass(2 * HOUR);
  return shop;
};

const problems = ({ db }: TestRuntime): readonly string[] =>
  db
    .items('inventory')
    .flatMap((item) =>
      item['event'] === undefined ? [] : [item['event'] as { data: { findings: { problem: string }[] } }],
    )
    .flatMap(({ data }) => data.findings.map(({ problem }) => problem));

const auditTonight = async (shop: TestRuntime): Promise<void> => {
  await auditLedgers({}, shop);
  shop.pass(DAY);
};

describe('the nightly audit of the ledger', () => {
  it('finds nothing where every movement is there, and reads what it followed no second time', async () => {
    const shop = await openShop();
    await auditTonight(shop);
    const first = shop.db.calls['query'] ?? 0;

    await auditTonight(shop);

    // Where the channels and locations are, two queries each time; the ledger of one place, three.
    expect([first, (shop.db.calls['query'] ?? 0) - first]).toEqual([5, 2]);
    expect([problems(shop), shop.measured]).toEqual([[], {}]);
  });

  it('raises the alarm when a movement is missing, once', async () => {
    const shop = await openShop();
    await shop.db.writeOne(remove(movementKey(place, { bucket: '0', version: 2 })));

    await auditTonight(shop);
    await auditTonight(shop);

    expect(problems(shop)).toEqual([
      'versions 2 to 2 are missing',
      'the sum is 9 at version 3, which says 6',
      'available is 6, the ledger says 9',
      'onHand is 6, the ledger says 9',
    ]);
    expect(shop.measured).toEqual({ LedgerFindings: [4] });
  });

  it('sees in the weekly walk over all of it what went missing after it was followed', async () => {
    const shop = await openShop();
    await auditTonight(shop);
    await shop.db.writeOne(remove(movementKey(place, { bucket: '0', version: 2 })));

    for (let night = 2; night <= 6; night += 1) await auditTonight(shop);
    const before = problems(shop);
    await auditTonight(shop);

    expect(before).toEqual([]);
    expect(problems(shop)).toContain('versions 2 to 2 are missing');
  });

  it('gives a movement an hour to arrive', async () => {
    const shop = await openShop();
    await move(shop, -2, { isLost: true });
    shop.pass(50 * MINUTE);

    await auditLedgers({}, shop);
    const early = problems(shop);
    shop.pass(DAY);
    await auditLedgers({}, shop);

    expect([early, problems(shop)]).toEqual([[], ['versions 4 to 4 are missing']]);
  });

  it('goes on in the next run where the last one had read enough', async () => {
    const shop = await openShop();
    // The first location in the order of their codes.
    await move(shop, 5, { at: { ...place, locationId: PLACES[1] } });
    await move(shop, 5, { isLost: true });
    shop.pass(2 * HOUR);

    let runs = 0;
    for (; problems(shop).length === 0 && runs < 20; runs += 1)
      await auditWithin({ pages: 4, ms: HOUR }, shop);

    expect(problems(shop)).toEqual(['versions 4 to 4 are missing']);
    expect(runs).toBeGreaterThan(1);
  });

  it('is never begun anew by a run that is too slow: each page is saved when it is done', async () => {
    const shop = await openShop();
    await move(shop, 5, { at: { ...place, locationId: PLACES[1] } });
    shop.pass(2 * HOUR);
    const looked: unknown[] = [];
    const { queryIndex } = shop.db;
    const slow: typeof queryIndex = async (query) => {
      looked.push(query.partition['stockedAt']);
      shop.pass(6 * SECOND);
      return queryIndex(query);
    };
    const run = () =>
      auditWithin({ pages: 4000, ms: 10 * SECOND }, { ...shop, db: { ...shop.db, queryIndex: slow } });

    await run();
    await run();
    await run();

    expect(looked).toEqual(['bandung', 'jakarta', 'jakarta']);
  });
});
