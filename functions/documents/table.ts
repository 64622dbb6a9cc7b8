import { defineItems } from '#shared/contracts/table.ts';

/** Invoices lie beside orders. Numbers are kept for good: tax authorities ask for them years later. */
export const documentsItems = defineItems('orders', {
  items: {
    counter: {
      pk: 'INC#{entity}',
      sk: 'A',
      serves: 'How many invoices has a legal entity issued? The next one is the next number.',
    },
    number: {
      pk: 'INN#{entity}',
      sk: '{sequence}',
      serves: 'Which order has this invoice number? All numbers of an entity, without gaps.',
    },
    invoice: { pk: 'IN#{orderId}', sk: 'A', serves: 'The invoice of an order: one, issued once.' },
    furtherInvoice: {
      pk: 'IN#{orderId}',
      sk: 'A#{count}',
      serves: 'Invoices of what edits added to an order, after its first one.',
    },
    creditNote: {
      pk: 'IN#{orderId}',
      sk: 'C#{refundKey}',
      serves: 'The credit notes of an order: one for each refund.',
    },
    creditCounter: {
      pk: 'CNC#{entity}',
      sk: 'A',
      serves: 'How many credit notes has a legal entity issued? The next one is the next number.',
    },
    creditNumber: {
      pk: 'CNN#{entity}',
      sk: '{sequence}',
      serves: 'Which order has this credit note? All numbers of an entity, without gaps.',
    },
    event: { pk: 'IN#{orderId}', sk: 'E#{version}#{type}', serves: 'Events waiting to be published.' },
  },
});
