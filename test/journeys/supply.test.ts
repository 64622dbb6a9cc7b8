import { describe, expect, it } from '@jest/globals';
import { buyOne } from '../support/shop/buying.ts';
import { fulfilmentsOf, paidOrder } from '../support/shop/fulfilling.ts';
import { newGtin } from '../support/shop/new-gtin.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

describe('goods from a supplier', () => {
  it('are ordered, approved, sent and received in parts, and are in stock, in the ledger and in the value of the store', async () => {
    const world = await openWorld();
    const { sku } = await offer(world, { stock: [5] });
    const locationId = world.locations[0];
    const supplierId = shop.unique('supplier');
    const buyer = shop.as('merchandiser');
    const manager = shop.as('store-manager');
    const email = `${supplierId}@example.com`;
    const profile = { name: 'Penenun', currency: 'IDR', leadTimeDays: 7, email };
    await buyer.putSupplier({ supplierId, body: profile });
    await buyer.putSupplierSku({ supplierId, sku, body: { unitCost: 80_000, packSize: 6 } });
    const order = { supplierId, locationId, lines: [{ sku, quantity: 12 }] };

    const wrongPack = await refusalOf(
      buyer.createPurchaseOrder({ body: { ...order, lines: [{ sku, quantity: 7 }] } }),
    );
    const { purchaseOrderId } = (await buyer.createPurchaseOrder({ body: order })).body;
    const unapproved = await refusalOf(
      manager.recordGoodsReceipt({
        receiptId: shop.unique('r'),
        body: { locationId, purchaseOrderId, lines: [{ sku, quantity: 12 }] },
      }),
    );
    await shop.as('finance').approvePurchaseOrder({ purchaseOrderId, body: {} });
    await buyer.sendPurchaseOrder({ purchaseOrderId, body: { medium: 'message' } });
    // Its message goes out before the order is closed.
    await shop.settle();
    const incoming = (await manager.listIncomingStock({ locationId, sku })).body;
    const receipt = {
      receiptId: shop.unique('r'),
      body: { locationId, purchaseOrderId, lines: [{ sku, quantity: 8, damaged: 1 }] },
    };
    await manager.recordGoodsReceipt(receipt);
    await manager.recordGoodsReceipt(receipt);
    const closed = (await buyer.closePurchaseOrder({ purchaseOrderId, body: { reason: 'sold out' } })).body;
    await shop.settle();

    expect([wrongPack.code, unapproved.code]).toEqual(['QUANTITY_NOT_ORDERABLE', 'PURCHASE_ORDER_STATUS']);
    expect(incoming).toMatchObject({
      total: 12,
      data: [{ source: 'purchase_order', reference: purchaseOrderId }],
    });
    expect(closed).toMatchObject({ status: 'closed', lines: [{ received: 8, short: 4, outstanding: 0 }] });
    expect((await manager.getStock({ locationId, sku })).body).toMatchObject({
      onHand: 13,
      available: 12,
      unavailable: 1,
    });
    const [newest] = (await manager.listMovements({ locationId, sku })).body.data;
    expect(newest).toMatchObject({ type: 'receipt', onHandChange: 8, unavailableChange: 1 });
    const values = (await buyer.listStockValues({ locationId, limit: 100 })).body.data;
    expect(values.find((each) => each.sku === sku)).toMatchObject({ averageCost: 80_000, value: 1_040_000 });
    expect((await manager.listIncomingStock({ locationId, sku })).body.total).toBe(0);
    const mails = (await shop.messages()).filter(({ text }) => text.includes(purchaseOrderId));
    expect(mails.map(({ text }) => text.includes(`12 × ${sku}`))).toEqual([true]);
    const freight = { kind: 'freight' as const, amount: 13_000, currency: 'IDR' };
    const { receiptId } = receipt;
    const landed = await shop.as('finance').recordLandedCost({ receiptId, chargeId: 'awb-1', body: freight });
    expect(landed.body).toMatchObject({ capitalised: 13_000, expensed: 0 });
  });
});

describe('goods that are sold before they come', () => {
  it('are promised for the day of the purchase order, dated again, and prepared when they arrive', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [1] });
    const { sku } = goods;
    const locationId = world.locations[0];
    const supplierId = shop.unique('supplier');
    const [buyer, manager] = [shop.as('merchandiser'), shop.as('store-manager')];
    await buyer.putSupplier({ supplierId, body: { name: 'Penenun', currency: 'IDR', leadTimeDays: 7 } });
    await buyer.putSupplierSku({ supplierId, sku, body: { unitCost: 80_000 } });
    const ordered = { supplierId, locationId, lines: [{ sku, quantity: 4 }] };
    const { purchaseOrderId } = (await buyer.createPurchaseOrder({ body: ordered })).body;
    await shop.as('finance').approvePurchaseOrder({ purchaseOrderId, body: {} });
    await buyer.sendPurchaseOrder({ purchaseOrderId, body: {} });
    const rule = { kind: 'backorder', owner: 'purchasing' } as const;
    await manager.setBackorderRule({ locationId, sku, body: rule }, { ifMatch: 0 });

    const first = await paidOrder(world, [[goods, 3]]);
    const tooMany = await refusalOf(paidOrder(world, [[goods, 3]]));
    const waiting = (await manager.getOrder({ orderId: first.orderId })).body;
    await manager.recordGoodsReceipt({
      receiptId: shop.unique('r'),
      body: { locationId, purchaseOrderId, lines: [{ sku, quantity: 4 }] },
    });
    await shop.settle();

    expect(tooMany.code).toBe('INSUFFICIENT_STOCK');
    expect(waiting).toMatchObject({
      status: 'paid',
      attention: { queue: 'backorder', owner: 'purchasing' },
      lines: [{ backorders: [{ quantity: 3, promisedAt: expect.any(String) }], quantities: { waiting: 3 } }],
    });
    const filled = (await manager.getOrder({ orderId: first.orderId })).body;
    expect(filled.lines[0]).toMatchObject({ quantities: { waiting: 0, allocated: 3 } });
    expect(filled.attention).toBeUndefined();
    expect(await fulfilmentsOf(first)).toMatchObject([{ status: 'open', lines: [{ sku, quantity: 3 }] }]);
    const queue = (await manager.getBackorders({ locationId, sku })).body;
    expect(queue).toMatchObject({ waiting: 0, queue: [] });
    expect((await manager.getStock({ locationId, sku })).body).toMatchObject({ onHand: 5, available: 2 });
  });
});

describe('goods that move between two stores', () => {
  it('leave one, arrive in the other, and become other goods; what is lost on the way is settled', async () => {
    const world = await openWorld({ locations: 2 });
    const [from = '', to = ''] = world.locations;
    const { sku } = await offer(world, { stock: [6] });
    const manager = shop.as('store-manager');
    const clerk = shop.as('store-clerk');
    const wanted = { fromLocationId: from, toLocationId: to, lines: [{ sku, quantity: 5 }] };

    const nowhere = await refusalOf(clerk.requestTransfer({ body: { ...wanted, toLocationId: from } }));
    const { transferId } = (await clerk.requestTransfer({ body: wanted })).body;
    await manager.approveTransfer({ transferId, body: {} });
    await clerk.shipTransfer({ transferId, body: {} });
    const onTheWay = (await manager.listIncomingStock({ locationId: to, sku })).body.total;
    const tooMany = await refusalOf(
      clerk.receiveTransfer({ transferId, receiptId: 'box-1', body: { lines: [{ sku, quantity: 6 }] } }),
    );
    await clerk.receiveTransfer({ transferId, receiptId: 'box-1', body: { lines: [{ sku, quantity: 4 }] } });
    const { body } = await manager.settleTransfer({
      transferId,
      body: { resolution: 'write_off', reason: 'lost by the courier' },
    });
    const arrived = (await manager.getStock({ locationId: to, sku })).body.onHand;
    const goods = await offer(world, { stock: [0] });
    const { productionOrderId } = (
      await clerk.createProductionOrder({
        body: { locationId: to, sku: goods.sku, quantity: 2, components: [{ sku, perUnit: 2 }] },
      })
    ).body;
    const completion = { productionOrderId, completionId: 'shift-1', body: { quantity: 2 } };
    await clerk.recordProduction(completion);
    const made = (await clerk.recordProduction(completion)).body;
    await shop.settle();

    expect([nowhere.code, tooMany.code]).toEqual(['TRANSFER_TO_SAME_LOCATION', 'MORE_THAN_SHIPPED']);
    expect([onTheWay, body.status, body.lines[0]?.writtenOff]).toEqual([5, 'settled', 1]);
    expect((await manager.getStock({ locationId: from, sku })).body.onHand).toBe(1);
    expect([arrived, made.status]).toEqual([4, 'completed']);
    expect((await manager.getStock({ locationId: to, sku })).body.onHand).toBe(0);
    expect((await manager.getStock({ locationId: to, sku: goods.sku })).body.onHand).toBe(2);
  });
});

describe('goods that are scanned', () => {
  it('are received from RFID reads and sent on from barcodes, however often and late the reads come', async () => {
    const world = await openWorld({ locations: 2 });
    const [from = '', to = ''] = world.locations;
    const gtin = newGtin();
    const { sku } = await offer(world, { stock: [0], gtin });
    const manager = shop.as('store-manager');
    const clerk = shop.as('store-clerk');
    const readAt = await shop.now();
    const tags = ['1', '2', '3'].map((serial) => ({ code: `(01)0${gtin}(21)${serial}`, readAt }));
    const [dock, shelf] = [shop.unique('dock'), shop.unique('shelf')];
    await clerk.putScanSession({ sessionId: dock, body: { locationId: from } });
    await clerk.putScanSession({ sessionId: shelf, body: { locationId: from } });

    const late = { sessionId: dock, batchId: 'b2', body: { deviceId: 'gate', reads: tags.slice(1) } };
    await clerk.recordScans(late);
    await clerk.recordScans({ ...late, batchId: 'b1', body: { deviceId: 'gate', reads: tags } });
    await clerk.recordScans(late);
    const noise = await refusalOf(
      clerk.recordScans({
        ...late,
        batchId: 'b3',
        body: { deviceId: 'gate', reads: [{ code: `${gtin.slice(0, -1)}x`, readAt }] },
      }),
    );
    const receipt = { receiptId: shop.unique('r'), body: { locationId: from, scanSessionId: dock } };
    await manager.recordGoodsReceipt(receipt);
    await manager.recordGoodsReceipt(receipt);
    const { transferId } = (
      await clerk.requestTransfer({
        body: { fromLocationId: from, toLocationId: to, lines: [{ sku, quantity: 2 }] },
      })
    ).body;
    await manager.approveTransfer({ transferId, body: {} });
    const scan = { deviceId: 'gun', reads: [{ code: gtin, readAt }] };
    await clerk.recordScans({ sessionId: shelf, batchId: '1', body: scan });
    const shipped = (await clerk.shipTransfer({ transferId, body: { scanSessionId: shelf } })).body;

    expect(noise.code).toBe('CODES_NOT_READABLE');
    expect(shipped.lines).toMatchObject([{ sku, shipped: 1 }]);
    expect((await manager.getStock({ locationId: from, sku })).body.onHand).toBe(2);
  });
});

describe('an adjustment above a limit', () => {
  it('waits with its value until a second person approves it', async () => {
    const world = await openWorld();
    const { sku } = await offer(world, { stock: [4] });
    const locationId = world.locations[0];
    const manager = shop.as('store-manager');
    const limits = { limits: [{ reason: 'lost' as const, upTo: 0 }] };
    await shop.as('merchandiser').putAdjustmentLimits({ locationId, body: limits });

    const body = { locationId, sku, quantity: -1, reason: 'lost' as const, photos: ['photo-1'] };
    const held = (await manager.adjustStock({ body })).body;
    const adjustmentId = 'adjustmentId' in held ? held.adjustmentId : '';
    const alone = await refusalOf(manager.decideAdjustment({ adjustmentId, body: { decision: 'approve' } }));
    const queue = (await manager.listHeldAdjustments({ locationId })).body.data;
    await shop.as('admin').decideAdjustment({ adjustmentId, body: { decision: 'approve' } });

    expect(alone.code).toBe('SECOND_PERSON_NEEDED');
    expect(queue).toMatchObject([{ sku, status: 'waiting', photos: ['photo-1'] }]);
    expect((await manager.getStock({ locationId, sku })).body.onHand).toBe(3);
  });
});

describe('goods with lots', () => {
  it('come in with their expiry, lie in a bin, leave first expired first, and are recalled from whoever bought them', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [0] });
    const { sku } = goods;
    const locationId = world.locations[0];
    const manager = shop.as('store-manager');
    await manager.putLotRules({
      sku,
      body: { expiry: 'required', markdowns: [{ daysLeft: 900, percent: 20 }] },
    });
    const inLots = (lots: readonly { lot: string; expiresOn?: string; quantity: number }[]) => ({
      receiptId: shop.unique('r'),
      body: { locationId, lines: [{ sku, quantity: 5, lots: [...lots] }] },
    });

    const undated = await refusalOf(manager.recordGoodsReceipt(inLots([{ lot: 'L1', quantity: 5 }])));
    await manager.recordGoodsReceipt(
      inLots([
        { lot: 'LATE', expiresOn: '2099-01-31', quantity: 2 },
        { lot: 'SOON', expiresOn: '2098-01-31', quantity: 3 },
      ]),
    );
    await manager.putBin({ locationId, binId: 'A-1', body: { walkOrder: 10 } });
    const { data: places } = (await manager.suggestPutAway({ locationId, body: { skus: [sku] } })).body;
    await manager.putSkuBin({ locationId, sku, body: { binId: places[0]?.binId ?? '' } });
    const { orderId } = await paidOrder(world, [[goods, 2]]);
    const { pickListId, walk } = (await manager.createPickList({ body: { locationId } })).body;
    await manager.scanPicks({ pickListId, body: { scans: [{ code: sku, quantity: 2 }] } });
    const line = { sku, quantity: 1, unitPrice: 100_000, lots: [{ lot: 'SOON', quantity: 1 }] };
    const sale = { saleId: shop.unique('till'), soldAt: await shop.now(), lines: [line], total: 100_000 };
    await manager.recordOfflineSales({ body: { channel: world.channel, locationId, sales: [sale] } });
    const recallId = shop.unique('recall');
    const recalled = { recallId, body: { sku, lot: 'SOON', reason: 'May contain nuts' } };
    const recall = (await manager.putLotRecall(recalled)).body;
    await manager.putLotRecall(recalled);
    await shop.settle();

    expect(undated.code).toBe('EXPIRY_NEEDED');
    expect(walk).toMatchObject([{ sku, binId: 'A-1', lots: [{ lot: 'SOON', quantity: 2 }] }]);
    expect(recall).toMatchObject({
      status: 'notified',
      orders: 2,
      unitsSold: 3,
      unknownBuyers: 1,
      unitsStopped: 0,
    });
    expect((await manager.getLotRecall({ recallId })).body.sales).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ orderId, quantity: 2 }),
        expect.objectContaining({ quantity: 1, isTillSale: true }),
      ]),
    );
    const warnings = (await shop.messages()).filter(({ text }) => text.includes(orderId));
    expect(warnings.filter(({ text }) => text.includes('May contain nuts'))).toHaveLength(1);
    expect((await manager.listLots({ locationId, sku })).body.data).toMatchObject([
      { lot: 'LATE', quantity: 2 },
    ]);
  });
});

describe('a cycle count', () => {
  it('is blind, compares with the book at the time of counting, and posts one adjustment', async () => {
    const world = await openWorld();
    const { sku } = await offer(world, { stock: [9] });
    const locationId = world.locations[0];
    const manager = shop.as('store-manager');
    const clerk = shop.as('store-clerk');
    await shop.settle();
    const { stockTakeId } = (await clerk.openStockTake({ body: { locationId, skus: [sku] } })).body;
    const batch = { stockTakeId, batchId: 'handheld-1', body: { lines: [{ sku, quantity: 8 }] } };
    await clerk.recordCounts(batch);
    await clerk.recordCounts(batch);
    const [blind] = (await clerk.listCountedLines({ stockTakeId })).body.data;

    // While the ledger is a moment behind stock, the count waits.
    let completed = (await manager.completeStockTake({ stockTakeId, body: {} })).body;
    for (let tries = 0; tries < 5 && completed.remaining > 0; tries += 1) {
      await shop.settle();
      completed = (await manager.completeStockTake({ stockTakeId, body: {} })).body;
    }
    await shop.settle();

    expect(blind).toMatchObject({ status: 'counted' });
    expect(blind).not.toHaveProperty('book');
    expect(completed.stockTake).toMatchObject({ status: 'completed', totals: { unitsShort: 1 } });
    expect((await manager.getStock({ locationId, sku })).body.onHand).toBe(8);
    const [newest] = (await manager.listMovements({ locationId, sku })).body.data;
    expect(newest).toMatchObject({
      type: 'count',
      reason: 'count',
      reference: stockTakeId,
      onHandChange: -1,
    });
    const month = await refusalOf(manager.closeStockPeriod({ locationId, month: '2099-01', body: {} }));
    expect(month.code).toBe('PERIOD_NOT_OVER');
  });
});

describe('what sells', () => {
  it('is forecast, suggested, approved into a purchase order, received, and in stock', async () => {
    const world = await openWorld();
    const goods = await offer(world, { stock: [3] });
    const { sku } = goods;
    const locationId = world.locations[0];
    const supplierId = shop.unique('supplier');
    const buyer = shop.as('merchandiser');
    const finance = shop.as('finance');
    await buyer.putSupplier({ supplierId, body: { name: 'Penenun', currency: 'IDR', leadTimeDays: 14 } });
    await buyer.putSupplierSku({ supplierId, sku, body: { unitCost: 80_000, packSize: 6 } });
    const sold = await buyOne(world, goods, 2);
    await shop.settle();

    const { plan, suggestion } = (await buyer.planSku({ body: { locationId, sku } })).body;
    const { groups } = (await buyer.listSuggestions({ locationId })).body;
    const page = (await buyer.showStockReport({ locationId })).body;
    const toCount = (await shop.as('store-clerk').listDueCounts({ locationId })).body;
    const counting = (await shop.as('store-clerk').openDueCounts({ body: { locationId } })).body;
    const whatIf = (
      await buyer.whatIfPlan({ body: { locationId, sku, leadTimeDays: 28, leadTimeSpreadDays: 0 } })
    ).body;
    const approval = { body: { locationId, skus: [sku] } };
    const { reference } = (await finance.approveSuggestions(approval)).body;
    const twice = await refusalOf(finance.approveSuggestions(approval));
    const again = (await buyer.planSku({ body: { locationId, sku } })).body.suggestion;
    await buyer.sendPurchaseOrder({ purchaseOrderId: reference, body: {} });
    const order = (await buyer.getPurchaseOrder({ purchaseOrderId: reference })).body;
    const quantity = order.lines[0]?.quantity ?? 0;
    const expectedAt = order.expectedAt ?? (await shop.now());
    const notice = { purchaseOrderId: reference, noticeId: 'asn-1' };
    await buyer.putShippingNotice({ ...notice, body: { expectedAt, lines: [{ sku, quantity }] } });
    await shop.as('store-manager').recordGoodsReceipt({
      receiptId: shop.unique('r'),
      body: { locationId, purchaseOrderId: reference, shippingNoticeId: notice.noticeId },
    });

    const copy = (await offer(world, { stock: [1] })).sku;
    await buyer.putLikeSkus({ sku: copy, body: { likeSkus: [sku], factor: 0.5 } });
    const likened = (await buyer.planSku({ body: { locationId, sku: copy } })).body.plan;

    expect(sold).toBe('201 confirmed');
    expect(likened).toMatchObject({ method: 'likeness', likeness: { chosen: 'named', skus: [sku] } });
    expect(plan.reasons.length).toBeGreaterThan(8);
    expect([toCount.data.map((each) => each.sku), counting.skus]).toEqual([[sku], [sku]]);
    expect([page.includes('<svg'), page.includes(sku)]).toEqual([true, true]);
    expect(suggestion).toMatchObject({ kind: 'purchase', supplierId });
    expect(groups).toMatchObject([{ kind: 'purchase', from: supplierId, suggestions: [{ sku }] }]);
    expect(whatIf.then.reorderPoint).toBeGreaterThan(whatIf.now.reorderPoint);
    expect([twice.code, again]).toEqual(['SUGGESTION_NOT_OPEN', undefined]);
    expect(quantity % 6).toBe(0);
    expect((await shop.as('store-manager').getStock({ locationId, sku })).body.available).toBe(1 + quantity);
    const suggested = await shop.events('ReorderSuggested', { sku });
    // Delivered twice, it is one event.
    expect(new Set(suggested.map(({ metadata }) => metadata.eventId)).size).toBe(1);
  });
});
