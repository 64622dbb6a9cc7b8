import { defineItems } from '#shared/contracts/table.ts';

/** One partition per customer: what happened, newest last, and after it what their orders come to. */
export const timelinesItems = defineItems('customers', {
  items: {
    timelineEntry: {
      pk: 'TL#{customerId}',
      sk: 'AT#{at}#{entryId}',
      serves: 'What happened with this customer, newest first?',
    },
    customerValue: {
      pk: 'TL#{customerId}',
      sk: 'VALUE',
      serves:
        'How many orders did they pay, what for, and when last? Read with the first page of the timeline.',
    },
    orderMoney: {
      pk: 'TLO#{orderId}',
      sk: 'A',
      serves: 'What did this order bring in: paid, refunded, cancelled, in whatever order that is heard?',
    },
    profileView: {
      pk: 'TLV#{customerId}',
      sk: '{at}#{viewId}',
      serves: 'Which staff looked at this customer, and when? Kept two years.',
    },
  },
});
