import type { Database } from '#shared/dynamodb/database.ts';
import { isExpected, type PurchaseOrder } from '../model/purchase-order.ts';
import type { Supplier } from '../model/supplier.ts';
import { loadPurchaseOrder } from '../store/purchase-orders.ts';
import { loadSupplier, loadSupplierSkus } from '../store/suppliers.ts';

/** A purchase order as its supplier is told of it. */
export interface OrderForSupplier {
  readonly order: PurchaseOrder;
  readonly supplier: Supplier;
  /** The supplier’s codes, in the order of the lines. */
  readonly supplierSkus: readonly (string | undefined)[];
}

/** @returns nothing when the order is not open, or its supplier unknown */
export const purchaseOrderForSupplier = async (
  db: Pick<Database, 'get' | 'getMany'>,
  purchaseOrderId: string,
): Promise<OrderForSupplier | undefined> => {
  const order = await loadPurchaseOrder(db, purchaseOrderId);
  if (order === undefined || !isExpected(order)) return undefined;
  const skus = order.lines.map(({ sku }) => sku);
  const [supplier, terms] = await Promise.all([
    loadSupplier(db, order.supplierId),
    loadSupplierSkus(db, order.supplierId, skus),
  ]);
  return supplier === undefined
    ? undefined
    : { order, supplier, supplierSkus: terms.map((each) => each?.supplierSku) };
};
