import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { getPurchaseOrder } from '../../purchasing/get-purchase-order/get-purchase-order.ts';
import { getTransfer } from '../../stock-work/get-transfer/get-transfer.ts';
import { getStockReport } from '../get-stock-report/get-stock-report.ts';
import { listSuggestions } from '../list-suggestions/list-suggestions.ts';
import { onOrderPaid } from '../on-order-paid/on-order-paid.ts';
import { onStockDepleted } from '../on-stock-depleted/on-stock-depleted.ts';
import { onStockReplenished } from '../on-stock-replenished/on-stock-replenished.ts';
import { planLocations } from '../plan-locations/plan-locations.ts';
import { planSku } from '../plan-sku/plan-sku.ts';
import { putPlanningSettings } from '../put-planning-settings/put-planning-settings.ts';
import { demandBefore } from '../store/demand.ts';
import { whatIfPlan } from '../what-if-plan/what-if-plan.ts';
import { approveSuggestions } from './approve-suggestions.ts';

const WEEK_MS = 7 * 86_400_000;
let events = 0;

/** Jakarta sells 14 shirts a week and has 10 left. */
const selling = async () => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  await shop.receive('opening', { lines: [{ sku: 'SHIRT', quantity: 10, damaged: 0 }] });
  const event = <Data>(data: Data) => ({
    metadata: {
      eventId: `e${(events += 1)}`,
      type: 'OrderPlaced',
      version: 1,
      occurredAt: new Date(runtime.clock.now()).toISOString(),
      aggregateId: 'ord_1',
      aggregateVersion: 1,
      correlationId: 'c',
      actor: 'guest',
    },
    data,
  });
  const sell = (quantity: number) =>
    placeTakes(runtime, [{ sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity }]);
  for (let week = 0; week < 10; week += 1) {
    await shop.receive(`week-${week}`, { lines: [{ sku: 'SHIRT', quantity: 14, damaged: 0 }] });
    await sell(14);
    runtime.pass(WEEK_MS);
  }
  const plan = (locationId = 'jakarta') =>
    planSku({ ...staffRequest, body: { locationId, sku: 'SHIRT' } }, runtime);
  const approve = () =>
    approveSuggestions({ ...staffRequest, body: { locationId: 'jakarta', skus: ['SHIRT'] } }, runtime);
  const suggestions = async () =>
    (await listSuggestions({ ...staffRequest, query: { locationId: 'jakarta', limit: 50 } }, runtime)).body
      .groups;
  return { ...shop, event, sell, plan, approve, suggestions };
};

describe('a suggestion to buy', () => {
  it('has the figures that the README explains line by line', async () => {
    const { body } = await (await selling()).plan();
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.matchAll(/^\| `(\w+)` +\| ([\d.]+) +\|/gm);
    const explained = Object.fromEntries([...rows].map(([, term, value]) => [term, Number(value)]));

    const reasons = body.suggestion?.reasons.map(({ term, value }) => [term, value]) ?? [];
    expect(Object.fromEntries(reasons)).toEqual(explained);
  });

  it('follows from what was sold, becomes one purchase order, and is not made again', async () => {
    const shop = await selling();
    const { body } = await shop.plan();
    expect(body.plan).toMatchObject({ unitsPerDay: 2, position: 10 });
    expect(body.suggestion).toMatchObject({ kind: 'purchase', supplierId: 'weaver', status: 'open' });
    expect(await shop.suggestions()).toMatchObject([{ kind: 'purchase', from: 'weaver', total: 3000 }]);

    const approved = (await shop.approve()).body;

    const order = await getPurchaseOrder(
      { ...staffRequest, params: { purchaseOrderId: approved.reference } },
      shop.runtime,
    );
    expect(order.body).toMatchObject({ status: 'approved', lines: [{ sku: 'SHIRT', quantity: 30 }] });
    await expect(shop.approve()).rejects.toMatchObject({ contract: { code: 'SUGGESTION_NOT_OPEN' } });
    expect((await shop.plan()).body.suggestion).toBeUndefined();
    expect(await shop.suggestions()).toEqual([]);
    expect(eventTypes(shop.runtime).filter((type) => type === 'ReorderSuggested')).toHaveLength(1);
  });

  it('becomes one order when two people approve it at once', async () => {
    const shop = await selling();
    await shop.plan();

    const answers = await Promise.allSettled([shop.approve(), shop.approve()]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is to move what another location does not need, before anything is bought', async () => {
    const shop = await selling();
    await shop.receive('plenty', {
      locationId: 'bandung',
      lines: [{ sku: 'SHIRT', quantity: 60, damaged: 0 }],
    });
    await shop.plan('bandung');

    expect((await shop.plan()).body.suggestion).toMatchObject({
      kind: 'transfer',
      fromLocationId: 'bandung',
    });
    const { reference } = (await shop.approve()).body;

    const transfer = await getTransfer({ ...staffRequest, params: { transferId: reference } }, shop.runtime);
    expect(transfer.body).toMatchObject({ status: 'approved', toLocationId: 'jakarta' });
    expect((await shop.plan()).body.suggestion).toBeUndefined();
  });

  it('ends when an unexpected delivery comes in', async () => {
    const shop = await selling();
    await shop.plan();
    await shop.receive('found', { lines: [{ sku: 'SHIRT', quantity: 40, damaged: 0 }] });

    await shop.plan();

    expect(await shop.suggestions()).toEqual([]);
  });
});

describe('demand', () => {
  it('comes from the ledger week by week, and from what was kept of it', async () => {
    const shop = await selling();
    const { runtime } = shop;
    const place = { sku: 'SHIRT', locationId: 'jakarta' };
    const units = async () =>
      (await demandBefore(runtime.db, place, runtime.clock.now())).weeks.map((week) => week.units);
    await shop.sell(4);
    runtime.pass(WEEK_MS);
    const fromLedger = await units();
    await shop.plan();
    const reads = runtime.db.calls['query'] ?? 0;

    const kept = await units();

    expect(fromLedger).toEqual([...new Array<number>(10).fill(14), 4]);
    expect(kept).toEqual(fromLedger);
    expect((runtime.db.calls['query'] ?? 0) - reads).toBeLessThan(4);
  });

  it('marks what sold at a discount, once', async () => {
    const shop = await selling();
    const { runtime } = shop;
    const from = [{ locationId: 'jakarta', quantity: 5 }];
    const paid = shop.event({
      lines: [
        { sku: 'SHIRT', quantity: 5, total: 0, discount: 10, from },
        { sku: 'HAT', quantity: 5, total: 0, from },
      ],
    });
    await shop.sell(5);
    await onOrderPaid(paid as never, runtime);
    await onOrderPaid(paid as never, runtime);
    runtime.pass(WEEK_MS);

    const { weeks } = await demandBefore(
      runtime.db,
      { sku: 'SHIRT', locationId: 'jakarta' },
      runtime.clock.now(),
    );

    expect(weeks.at(-1)).toMatchObject({ units: 5, promoted: 5 });
  });

  it('knows on how many days nothing was there', async () => {
    const shop = await selling();
    const { runtime } = shop;
    const place = { sku: 'SHIRT', locationId: 'jakarta', available: 0 };
    await onStockDepleted(shop.event(place), runtime);
    runtime.pass(2 * 86_400_000);
    const back = () => shop.event({ ...place, available: 5 });
    await onStockReplenished([back(), back()], runtime);
    await onStockReplenished([back()], runtime);
    runtime.pass(WEEK_MS);

    const { weeks } = await demandBefore(runtime.db, place, runtime.clock.now());

    expect(weeks.reduce((sum, { outDays }) => sum + outDays, 0)).toBeCloseTo(2);
  });
});

describe('planning a whole shop', () => {
  it('plans every SKU once a night, and goes on where it was stopped', async () => {
    const shop = await selling();
    await planLocations({}, shop.runtime);
    expect(await shop.suggestions()).toHaveLength(1);
    const before = shop.runtime.db.calls['write'];

    await planLocations({}, shop.runtime);

    expect(shop.runtime.db.calls['write']).toBe(before);
    const { body } = await getStockReport(
      { ...staffRequest, query: { locationId: 'jakarta' } },
      shop.runtime,
    );
    expect(body).toMatchObject({
      skus: 1,
      belowReorderPoint: 1,
      rows: [{ sku: 'SHIRT', xyz: 'X', daysOfCover: 5 }],
    });
  });

  it('shows another plan for other assumptions, and writes nothing', async () => {
    const shop = await selling();
    await putPlanningSettings(
      {
        ...staffRequest,
        params: { locationId: 'jakarta' },
        body: { serviceLevel: 0.9, orderCost: 500, holdingCostPercent: 20 },
      },
      shop.runtime,
    );
    const items = shop.runtime.db.items('inventory').length;
    const what = (body: object) =>
      whatIfPlan({ ...staffRequest, body: { locationId: 'jakarta', sku: 'SHIRT', ...body } }, shop.runtime);

    const { now, then } = (await what({ leadTimeDays: 14, leadTimeSpreadDays: 0, demandFactor: 2 })).body;

    expect([now.reorderPoint, then.reorderPoint]).toEqual([20, 56]);
    expect(shop.runtime.db.items('inventory')).toHaveLength(items);
    await expect(
      whatIfPlan({ ...staffRequest, body: { locationId: 'jakarta', sku: 'HAT' } }, shop.runtime),
    ).rejects.toMatchObject({ contract: { code: 'NOT_STOCKED' } });
  });
});
