import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { approvePurchaseOrder } from '../../../functions/purchasing/approve-purchase-order/approve-purchase-order.ts';
import { createPurchaseOrder } from '../../../functions/purchasing/create-purchase-order/create-purchase-order.ts';
import { putSupplierSku } from '../../../functions/purchasing/put-supplier-sku/put-supplier-sku.ts';
import { putSupplier } from '../../../functions/purchasing/put-supplier/put-supplier.ts';
import { recordGoodsReceipt } from '../../../functions/purchasing/record-goods-receipt/record-goods-receipt.ts';
import { sendPurchaseOrder } from '../../../functions/purchasing/send-purchase-order/send-purchase-order.ts';
import { movementOf, isBucket } from '../../../functions/inventory/model/ledger/movement.ts';
import { movementKey } from '../../../functions/inventory/store/ledger/ledger.ts';
import { memoryDatabase, type MemoryDatabase } from '../memory-database.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../test-runtime.ts';
import { openTwoStores } from './two-stores.ts';

export const buyer: Actor = { kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: [] };
export const staffRequest = { ...requestFrom(buyer), params: undefined, query: undefined, body: undefined };

type Receipt = Parameters<typeof recordGoodsReceipt>[0]['body'];

/** Two stores, SKUs, and a supplier of them in packs of 6. */
export const purchasingShop = async (skus: readonly string[] = ['SHIRT', 'HAT']) => {
  const ledger = { isBehind: false };
  const runtime = { ...testRuntime(), db: databaseWithLedger(ledger) };
  await openTwoStores(runtime);
  for (const sku of skus)
    await runtime.db.writeOne(put({ table: 'catalog', pk: `SKU#${sku}`, sk: 'A' }, { sku, productId: sku }));
  await putSupplier(
    {
      ...staffRequest,
      params: { supplierId: 'weaver' },
      body: {
        name: 'Weaver',
        currency: 'IDR',
        email: 'orders@weaver.example',
        leadTimeDays: 7,
        leadTimeSpreadDays: 2,
        deliveryWeekdays: [],
        closedOn: [],
      },
    },
    runtime,
  );
  for (const sku of skus)
    await putSupplierSku(
      {
        ...staffRequest,
        params: { supplierId: 'weaver', sku },
        body: { unitCost: 100, packSize: 6, minimumQuantity: 6, priceBreaks: [{ from: 60, unitCost: 90 }] },
      },
      runtime,
    );
  return { runtime, ledger, ...stepsOf(runtime) };
};

const stepsOf = (runtime: TestRuntime) => {
  const draft = async (lines: readonly { sku: string; quantity: number }[], locationId = 'jakarta') =>
    (
      await createPurchaseOrder(
        { ...staffRequest, body: { supplierId: 'weaver', locationId, lines: [...lines] } },
        runtime,
      )
    ).body;
  const ordered = async (
    lines: readonly { sku: string; quantity: number }[],
    locationId = 'jakarta',
    medium: 'message' | 'file' = 'file',
  ) => {
    const { purchaseOrderId } = await draft(lines, locationId);
    const params = { purchaseOrderId };
    await approvePurchaseOrder({ ...staffRequest, params, body: {} }, runtime);
    return (await sendPurchaseOrder({ ...staffRequest, params, body: { medium } }, runtime)).body;
  };
  const receive = (receiptId: string, body: Partial<Receipt> & Pick<Receipt, 'lines'>) =>
    recordGoodsReceipt(
      { ...staffRequest, params: { receiptId }, body: { locationId: 'jakarta', ...body } },
      runtime,
    );
  return { draft, ordered, receive };
};

/** The types of all events that wait in the table of stock. */
export const eventTypes = ({ db }: TestRuntime): readonly string[] =>
  db
    .items('inventory')
    .flatMap((item) => item['event'] ?? [])
    .map((event) => (event as { metadata: { type: string } }).metadata.type);

/** Stock whose movements are written at once, as the stream does a moment later; not while the ledger is behind. */
const databaseWithLedger = (ledger: { readonly isBehind: boolean }): MemoryDatabase => {
  const db: MemoryDatabase = memoryDatabase((changes) => {
    for (const { before, after } of changes) {
      if (!isBucket(after) || ledger.isBehind) continue;
      const movement = movementOf(isBucket(before) ? before : undefined, after);
      if (movement !== undefined) void db.putMany([[movementKey(after, movement), movement]]);
    }
  });
  return db;
};
