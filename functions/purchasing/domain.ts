import { directoryGrants } from '../channels/public.ts';
import { offerGrants } from '../catalog/public.ts';
import {
  changeStockGrants,
  expectStockGrants,
  incomingGrants,
  stockedPlacesGrants,
} from '../inventory/public.ts';
import { receiveLotsGrants } from '../lots/public.ts';
import { useScansGrants } from '../scanning/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { PutShippingNotice } from './put-shipping-notice/contract.ts';
import { landedCostGrants } from './store/landed-costs.ts';
import { RecordLandedCost } from './record-landed-cost/contract.ts';
import { ApprovePurchaseOrder } from './approve-purchase-order/contract.ts';
import { ClosePurchaseOrder } from './close-purchase-order/contract.ts';
import { ConfirmPurchaseOrder } from './confirm-purchase-order/contract.ts';
import { CreatePurchaseOrder } from './create-purchase-order/contract.ts';
import { GetGoodsReceipt } from './get-goods-receipt/contract.ts';
import { GetPurchaseOrder } from './get-purchase-order/contract.ts';
import { GetPurchaseOrderDocument } from './get-purchase-order-document/contract.ts';
import { GetSupplier } from './get-supplier/contract.ts';
import { ListIncomingStock } from './list-incoming-stock/contract.ts';
import { ListPurchaseOrders } from './list-purchase-orders/contract.ts';
import { ListStockValues } from './list-stock-values/contract.ts';
import { ListSupplierSkus } from './list-supplier-skus/contract.ts';
import { ListSuppliers } from './list-suppliers/contract.ts';
import { PutSupplier } from './put-supplier/contract.ts';
import { PutSupplierSku } from './put-supplier-sku/contract.ts';
import { RecordGoodsReceipt } from './record-goods-receipt/contract.ts';
import { RecordSupplierInvoice } from './record-supplier-invoice/contract.ts';
import { SendPurchaseOrder } from './send-purchase-order/contract.ts';
import { purchasingErrors } from './errors.ts';
import {
  GoodsReceived,
  LandedCostRecorded,
  PurchaseOrderApproved,
  PurchaseOrderClosed,
  PurchaseOrderConfirmed,
  PurchaseOrderSent,
  SupplierShipmentAnnounced,
} from './events.ts';
import { purchasingScopes } from './scopes.ts';
import { readReceiptGrants, saveReceiptGrants } from './store/goods-receipts.ts';
import { readPurchaseOrderGrants, savePurchaseOrderGrants } from './store/purchase-orders.ts';
import { supplierInvoiceGrants } from './store/supplier-invoices.ts';
import { addLeadTimeGrants, readSuppliersGrants, saveSuppliersGrants } from './store/suppliers.ts';
import { readCostGrants, saveCostGrants } from './store/unit-costs.ts';
import { purchasingItems } from './table.ts';

export const purchasing = defineDomain({
  name: 'purchasing',
  purpose: 'Suppliers, purchase orders, goods receipts and unit costs.',
  items: [purchasingItems],
  scopes: purchasingScopes,
  errors: purchasingErrors,
  publishes: [
    PurchaseOrderApproved,
    PurchaseOrderSent,
    PurchaseOrderConfirmed,
    PurchaseOrderClosed,
    GoodsReceived,
    LandedCostRecorded,
    SupplierShipmentAnnounced,
  ],
  http: {
    routes: [
      ApprovePurchaseOrder,
      ClosePurchaseOrder,
      ConfirmPurchaseOrder,
      CreatePurchaseOrder,
      GetGoodsReceipt,
      GetPurchaseOrder,
      GetPurchaseOrderDocument,
      GetSupplier,
      ListIncomingStock,
      ListPurchaseOrders,
      ListStockValues,
      ListSupplierSkus,
      ListSuppliers,
      PutShippingNotice,
      PutSupplier,
      PutSupplierSku,
      RecordGoodsReceipt,
      RecordLandedCost,
      RecordSupplierInvoice,
      SendPurchaseOrder,
    ],
    errorImpact: 'goods cannot be ordered from suppliers or received; sales of what is there continue',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...changeStockGrants,
        ...expectStockGrants,
        ...incomingGrants,
        ...stockedPlacesGrants,
        ...readSuppliersGrants,
        ...saveSuppliersGrants,
        ...addLeadTimeGrants,
        ...readPurchaseOrderGrants,
        ...savePurchaseOrderGrants,
        ...readReceiptGrants,
        ...saveReceiptGrants,
        ...readCostGrants,
        ...saveCostGrants,
        ...supplierInvoiceGrants,
        ...useScansGrants,
        ...landedCostGrants,
        ...receiveLotsGrants,
      ],
    },
  },
});
