import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePurchaseOrder } from '../requests/require-purchase-order.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { GetPurchaseOrder } from './contract.ts';

export const getPurchaseOrder: UseCase<typeof GetPurchaseOrder, Runtime> = async (
  { params, actor },
  { db },
) => {
  const order = await requirePurchaseOrder(db, params.purchaseOrderId, actor);
  return { status: 200, body: showPurchaseOrder(order), version: order.version };
};
