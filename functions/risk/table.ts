import { defineItems } from '#shared/contracts/table.ts';

export const riskItems = defineItems('orders', {
  items: {
    rules: { pk: 'RISK-RULES', sk: 'A', serves: 'Which orders are held for review.' },
    sighting: {
      pk: 'RISKS#{kind}#{digest}',
      sk: '{placedAt}#{orderId}',
      serves: 'Recent orders with the same e-mail address, phone number, delivery address or customer.',
    },
    assessment: {
      pk: 'RISKA#{orderId}',
      sk: '{source}',
      serves: 'How risky an order is, by the rules and by providers.',
    },
  },
});
