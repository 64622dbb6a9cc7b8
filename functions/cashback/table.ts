import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const cashbackInbox: InboxPlace = { domain: 'cashback', table: 'orders' };

/** Beside orders and store credit, so that cashback is given in one transaction with what was heard of its order. */
const own = defineItems('orders', {
  items: {
    rule: { pk: 'CASHBACK', sk: '{ruleId}', serves: 'All rules, or one by its id.' },
    ruleGiven: { pk: 'CBU#{ruleId}', sk: 'A', serves: 'How much has a rule given?' },
    customerGiven: {
      pk: 'CBC#{customerId}',
      sk: '{ruleId}#{period}',
      serves: 'The amount that a rule gave one customer in a day or month, or in total.',
    },
    orderCashback: {
      pk: 'CBO#{orderId}',
      sk: 'A',
      serves: 'The state of one order (paid, refunded, cancelled) and the cashback it earned.',
    },
  },
});

export const cashbackItems = { ...own, items: { ...own.items, applied: inboxItem(cashbackInbox) } };
