import { defineErrors } from '#shared/contracts/error.ts';

export const documentsErrors = defineErrors({
  INVOICE_NOT_ISSUED: {
    status: 404,
    title: 'The order has no invoice',
    action:
      'Wait until the order is paid: its invoice follows within seconds. Channels without a `seller` issue none.',
  },
  NO_CREDIT_NOTE: {
    status: 404,
    title: 'The order has no credit note',
    action: 'Refund or cancel goods of an invoiced order: its credit note follows within seconds.',
  },
  NO_RECEIPT: {
    status: 409,
    title: 'Nothing was paid for the order',
    action: 'Record or await the payment, then get the receipt.',
  },
  NOTHING_TO_GIVE: {
    status: 409,
    title: 'Nothing for a gift receipt',
    action: 'Only goods of paid orders get a gift receipt; leave `lineIds` out for all of them.',
  },
  NOTHING_TO_PACK: {
    status: 404,
    title: 'No packing slip for this order',
    action: 'Wait until the order is paid or confirmed, and check `fulfilmentId`.',
  },
});
