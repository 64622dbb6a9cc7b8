import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ApprovePurchaseOrder } from './approve-purchase-order/contract.ts';
import { approvePurchaseOrder } from './approve-purchase-order/approve-purchase-order.ts';
import { ClosePurchaseOrder } from './close-purchase-order/contract.ts';
import { closePurchaseOrder } from './close-purchase-order/close-purchase-order.ts';
import { ConfirmPurchaseOrder } from './confirm-purchase-order/contract.ts';
import { confirmPurchaseOrder } from './confirm-purchase-order/confirm-purchase-order.ts';
import { CreatePurchaseOrder } from './create-purchase-order/contract.ts';
import { createPurchaseOrder } from './create-purchase-order/create-purchase-order.ts';
import { GetGoodsReceipt } from './get-goods-receipt/contract.ts';
import { getGoodsReceipt } from './get-goods-receipt/get-goods-receipt.ts';
import { GetPurchaseOrder } from './get-purchase-order/contract.ts';
import { getPurchaseOrder } from './get-purchase-order/get-purchase-order.ts';
import { GetPurchaseOrderDocument } from './get-purchase-order-document/contract.ts';
import { getPurchaseOrderDocument } from './get-purchase-order-document/get-purchase-order-document.ts';
import { GetSupplier } from './get-supplier/contract.ts';
import { getSupplier } from './get-supplier/get-supplier.ts';
import { ListIncomingStock } from './list-incoming-stock/contract.ts';
import { listIncomingStock } from './list-incoming-stock/list-incoming-stock.ts';
import { ListPurchaseOrders } from './list-purchase-orders/contract.ts';
import { listPurchaseOrders } from './list-purchase-orders/list-purchase-orders.ts';
import { ListStockValues } from './list-stock-values/contract.ts';
import { listStockValues } from './list-stock-values/list-stock-values.ts';
import { ListSupplierSkus } from './list-supplier-skus/contract.ts';
import { listSupplierSkus } from './list-supplier-skus/list-supplier-skus.ts';
import { ListSuppliers } from './list-suppliers/contract.ts';
import { listSuppliers } from './list-suppliers/list-suppliers.ts';
import { PutShippingNotice } from './put-shipping-notice/contract.ts';
import { putShippingNotice } from './put-shipping-notice/put-shipping-notice.ts';
import { PutSupplier } from './put-supplier/contract.ts';
import { putSupplier } from './put-supplier/put-supplier.ts';
import { PutSupplierSku } from './put-supplier-sku/contract.ts';
import { putSupplierSku } from './put-supplier-sku/put-supplier-sku.ts';
import { RecordGoodsReceipt } from './record-goods-receipt/contract.ts';
import { recordGoodsReceipt } from './record-goods-receipt/record-goods-receipt.ts';
import { RecordSupplierInvoice } from './record-supplier-invoice/contract.ts';
import { recordSupplierInvoice } from './record-supplier-invoice/record-supplier-invoice.ts';
import { SendPurchaseOrder } from './send-purchase-order/contract.ts';
import { sendPurchaseOrder } from './send-purchase-order/send-purchase-order.ts';
import { RecordLandedCost } from './record-landed-cost/contract.ts';
import { recordLandedCost } from './record-landed-cost/record-landed-cost.ts';

export const handler = httpHandler(
  [
    operation(ApprovePurchaseOrder, approvePurchaseOrder),
    operation(ClosePurchaseOrder, closePurchaseOrder),
    operation(ConfirmPurchaseOrder, confirmPurchaseOrder),
    operation(CreatePurchaseOrder, createPurchaseOrder),
    operation(GetGoodsReceipt, getGoodsReceipt),
    operation(GetPurchaseOrder, getPurchaseOrder),
    operation(GetPurchaseOrderDocument, getPurchaseOrderDocument),
    operation(GetSupplier, getSupplier),
    operation(ListIncomingStock, listIncomingStock),
    operation(ListPurchaseOrders, listPurchaseOrders),
    operation(ListStockValues, listStockValues),
    operation(ListSupplierSkus, listSupplierSkus),
    operation(ListSuppliers, listSuppliers),
    operation(PutShippingNotice, putShippingNotice),
    operation(PutSupplier, putSupplier),
    operation(PutSupplierSku, putSupplierSku),
    operation(RecordGoodsReceipt, recordGoodsReceipt),
    operation(RecordLandedCost, recordLandedCost),
    operation(RecordSupplierInvoice, recordSupplierInvoice),
    operation(SendPurchaseOrder, sendPurchaseOrder),
  ],
  awsRuntime(),
);
