import { defineItems } from '#shared/contracts/table.ts';

export const purchasingItems = defineItems('inventory', {
  items: {
    supplier: { pk: 'SUPPLIERS', sk: '{supplierId}', serves: 'All suppliers, or one.' },
    leadTimes: {
      pk: 'SUPPLIER-LEAD-TIMES',
      sk: '{supplierId}',
      serves: 'Lead times of a supplier: sums over its received orders.',
    },
    supplierSku: {
      pk: 'SUPS#{supplierId}',
      sk: '{sku}',
      serves: 'The SKUs of a supplier and their terms.',
    },
    suppliersOfSku: {
      pk: 'SUPB#{sku}',
      sk: '{supplierId}',
      serves: 'The suppliers of a SKU, with the same terms.',
    },
    purchaseOrder: { pk: 'PO#{purchaseOrderId}', sk: 'A', serves: 'One purchase order.' },
    purchaseOrderEvent: {
      pk: 'PO#{purchaseOrderId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a purchase order waiting to be published.',
    },
    supplierInvoice: {
      pk: 'PO#{purchaseOrderId}',
      sk: 'I#{invoiceId}',
      serves: 'Invoices of the supplier for a purchase order, with their matches.',
    },
    purchaseOrderEntry: {
      pk: 'POLIST#{state}',
      sk: '{createdAt}#{purchaseOrderId}',
      serves: 'Open or closed purchase orders, newest first.',
    },
    goodsReceipt: { pk: 'GR#{receiptId}', sk: 'A', serves: 'One goods receipt; was it recorded before?' },
    goodsReceiptEvent: {
      pk: 'GR#{receiptId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a goods receipt waiting to be published.',
    },
    landedCost: {
      pk: 'GR#{receiptId}',
      sk: 'LC#{chargeId}',
      serves: 'Freight, duty and other charges of a goods receipt.',
    },
    landedCostEvent: {
      pk: 'GR-LC#{receiptId}#{chargeId}',
      sk: 'E#{version}#{type}',
      serves: 'Landed costs waiting to be published.',
    },
    unitCost: {
      pk: 'COST#{sku}',
      sk: '{locationId}',
      serves: 'What did a unit of a SKU at a location cost on average?',
    },
  },
});
