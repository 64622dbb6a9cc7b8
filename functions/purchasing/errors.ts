import { defineErrors } from '#shared/contracts/error.ts';

export const purchasingErrors = defineErrors({
  SUPPLIER_NOT_FOUND: {
    status: 404,
    title: 'Supplier not found',
    action: 'Check the supplier id, or create the supplier first.',
  },
  SUPPLIER_LACKS_EMAIL: {
    status: 409,
    title: 'The supplier has no e-mail address',
    action: 'Add `email` to the supplier, or send the order as a file or by phone.',
  },
  SUPPLIER_LACKS_SKU: {
    status: 422,
    title: 'The supplier does not offer this SKU',
    action: 'Add the SKU to the supplier, or order it from another one.',
  },
  QUANTITY_NOT_ORDERABLE: {
    status: 422,
    title: 'Quantity does not fit the supplier’s terms',
    action:
      'Order at least the minimum quantity, in whole packs; `errors` names the next quantity that fits.',
  },
  PURCHASE_ORDER_NOT_FOUND: {
    status: 404,
    title: 'Purchase order not found',
    action: 'Check the purchase order id. Staff of a location see the orders of that location only.',
  },
  PURCHASE_ORDER_STATUS: {
    status: 409,
    title: 'Not possible in this purchase order status',
    action: 'Read the purchase order; `detail` names the statuses in which this is possible.',
  },
  GOODS_NOT_ORDERED: {
    status: 422,
    title: 'The purchase order has no such SKU',
    action: 'Leave the line out, or record a receipt without a purchase order for it.',
  },
  MORE_THAN_ORDERED: {
    status: 409,
    title: 'More units than were ordered',
    action: 'Count again. To keep the extra units, send `overReason`.',
  },
  GOODS_RECEIPT_NOT_FOUND: {
    status: 404,
    title: 'Goods receipt not found',
    action: 'Check the receipt id.',
  },
  GOODS_RECEIPT_DIFFERS: {
    status: 422,
    title: 'The receipt was recorded with different content',
    action: 'Use a new receipt id for other goods.',
  },
  COST_CURRENCY_DIFFERS: {
    status: 422,
    title: 'Unit cost is in a different currency',
    action:
      'Send `currency` and `unitCost` of each line in the currency that the location keeps its costs in.',
  },
  SUPPLIER_INVOICE_DIFFERS: {
    status: 422,
    title: 'The invoice was recorded with different content',
    action: 'Use another invoice id, or record a credit note of the supplier as its own invoice.',
  },
  LANDED_COST_DIFFERS: {
    status: 422,
    title: 'The charge was recorded with different content',
    action: 'Use a new charge id for another charge.',
  },
  STOCK_LEDGER_BEHIND: {
    status: 503,
    title: 'The stock ledger is catching up',
    action: 'Send the request again in a few seconds.',
  },
  SHIPPING_NOTICE_NOT_FOUND: {
    status: 422,
    title: 'The purchase order has no such shipping notice',
    action: 'Read the purchase order for its notices, or send `lines`.',
  },
  SHIPPING_NOTICE_DIFFERS: {
    status: 422,
    title: 'The shipping notice was recorded with different content',
    action: 'Use a new notice id for another shipment.',
  },
  TOO_MANY_NOTICES: {
    status: 409,
    title: 'Too many shipping notices for one order',
    action: 'Receive without a notice, or split the order.',
  },
});
