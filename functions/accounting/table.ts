import { defineItems } from '#shared/contracts/table.ts';

export const accountingItems = defineItems('orders', {
  items: {
    chart: { pk: 'ACCT-CHART', sk: 'A', serves: 'Which code and name each account has in the books.' },
    journalEntry: {
      pk: 'AJ#{day}',
      sk: '{channel}#{at}#{entryId}',
      serves:
        'The journal of a day, by channel and time. Written under the same key however often it is told.',
    },
  },
});
