import { leadTimeOf, type LeadTimeSums, type Supplier, type SupplierSku } from '../model/supplier.ts';

export const showSupplier = (supplier: Supplier, sums: LeadTimeSums | undefined) => ({
  supplierId: supplier.supplierId,
  version: supplier.version,
  name: supplier.name,
  currency: supplier.currency,
  email: supplier.email,
  locale: supplier.locale,
  leadTimeDays: supplier.leadTimeDays,
  leadTimeSpreadDays: supplier.leadTimeSpreadDays,
  deliveryWeekdays: [...supplier.deliveryWeekdays],
  closedOn: [...supplier.closedOn],
  leadTime: leadTimeOf(supplier, sums),
});

export const showSupplierSku = (terms: SupplierSku) => ({
  supplierId: terms.supplierId,
  sku: terms.sku,
  version: terms.version,
  supplierSku: terms.supplierSku,
  unitCost: terms.unitCost,
  packSize: terms.packSize,
  minimumQuantity: terms.minimumQuantity,
  priceBreaks: terms.priceBreaks.map((each) => ({ ...each })),
});
