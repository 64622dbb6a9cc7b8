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
    event: { pk: 'IN#{orderId}', sk: 'E#{version}#{type}', serves: 'Events waiting to be published.' },
  },
});
