import { defineItems } from '#shared/contracts/table.ts';

export const accountingItems = defineItems('orders', {
  items: {
    chart: { pk: 'ACCT-CHART', sk: 'A', serves: 'Which code and name each account has in the books.' },
    orderCosts: {
      pk: 'ACCT-COST#{orderId}',
      sk: 'A',
      serves: 'What the goods of an order cost when they left, so that returns take the same back.',
    },
    journalEntry: {
      pk: 'AJ#{day}',
      sk: '{channel}#{at}#{entryId}',
      serves:
        'The journal of a day, by channel and time. Written under the same key however often it is told.',
    },
  },
});
