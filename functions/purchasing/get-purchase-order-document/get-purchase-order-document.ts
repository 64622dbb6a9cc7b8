import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePurchaseOrder } from '../requests/require-purchase-order.ts';
import { loadSupplierSkus } from '../store/suppliers.ts';
import { orderFile } from '../view/order-file.ts';
import type { GetPurchaseOrderDocument } from './contract.ts';

export const getPurchaseOrderDocument: UseCase<typeof GetPurchaseOrderDocument, Runtime> = async (
  { params, actor },
  { db },
) => {
  const order = await requirePurchaseOrder(db, params.purchaseOrderId, actor);
  const terms = await loadSupplierSkus(
    db,
    order.supplierId,
    order.lines.map(({ sku }) => sku),
  );
  return { status: 200, body: orderFile(order, terms) };
};
