// Reads, and what they mean
export { stockValues } from './requests/stock-values.ts';
export { purchaseOrderForSupplier } from './requests/order-for-supplier.ts';
export { unitCostsAt } from './store/unit-costs.ts';
export { COST_SCALE, valueOf } from './model/moving-average.ts';
export {
  leadTimeOf,
  orderableQuantity,
  unitCostFor,
  type LeadTime,
  type SupplierSku,
} from './model/supplier.ts';
export { leadTimeSumsOf, loadSupplier, loadSupplierSkus, suppliersOf } from './store/suppliers.ts';

// Transaction parts
export { receivedCostParts } from './requests/received-costs.ts';
export { UnitCostMoved } from './store/unit-costs.ts';
export { approvedOrderParts } from './requests/approved-order.ts';
export { PurchaseOrderExists } from './store/purchase-orders.ts';

// Grants
export { saveCostGrants } from './store/unit-costs.ts';
export { readPurchaseOrderGrants, savePurchaseOrderGrants } from './store/purchase-orders.ts';
export { readSuppliersGrants } from './store/suppliers.ts';
export { readCostGrants } from './store/unit-costs.ts';
